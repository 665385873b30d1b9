package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct device}: a device in the device model. */
@KernelText
@Symbol(name = "device", header = "linux/device.h")
public final class Device extends Variable {
    private final int number;
    private Object driverData;

    public Device(String name, int number, Object driverData) {
        super(name);
        this.number = number;
        this.driverData = driverData;
    }

    public int number() {
        return number;
    }

    /** What {@code dev_get_drvdata} gives. */
    @Symbol(header = "linux/device.h")
    public Object driver_data() {
        return driverData;
    }

    public void driver_data(Object data) {
        driverData = data;
    }
}
