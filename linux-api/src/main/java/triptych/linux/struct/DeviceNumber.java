package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code dev_t}: a variable for major and minor number. */
@KernelText
@Symbol(name = "dev_t", header = "linux/types.h")
public final class DeviceNumber {
    private int value;

    public int value() {
        return value;
    }

    public void value(int newValue) {
        value = newValue;
    }
}
