package triptych.linux.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/**
 * {@code struct fasync_struct}: files whose owners get a signal when there is something for them.
 */
@KernelText
@Symbol(name = "fasync_struct", header = "linux/fs.h")
public final class FasyncList extends SimObject {
    private final List<OpenFile> files = new ArrayList<>(1);

    public List<OpenFile> files() {
        return files;
    }

    @Override
    public String label() {
        return "fasync";
    }
}
