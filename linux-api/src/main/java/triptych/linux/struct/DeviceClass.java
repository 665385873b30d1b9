package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct class}: what kind of device it is, in sysfs. */
@KernelText
@Symbol(name = "class", header = "linux/device/class.h")
public final class DeviceClass extends Variable {
    public DeviceClass(String name) {
        super(name);
    }
}
