package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;

/** {@code loff_t *ppos}: where a call stands in its file. */
@KernelText
public final class FilePosition extends SimObject {
    private long value;

    public long value() {
        return value;
    }

    public void value(long newValue) {
        value = newValue;
    }

    @Override
    public String label() {
        return "f_pos";
    }
}
