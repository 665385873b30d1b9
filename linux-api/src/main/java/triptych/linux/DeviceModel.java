package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Device;
import triptych.linux.struct.DeviceClass;

/** {@code linux/device.h}: devices as sysfs shows them. */
@KernelText
public interface DeviceModel extends Surface {
    /**
     * Makes a class of devices.
     *
     * <p><b>C:</b> {@code struct class *class_create(const char *name);} &lt;linux/device.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It has that name.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source drivers/base/class.c [6.12]
     */
    @Routine(header = "linux/device.h", sleeps = true)
    default DeviceClass class_create(String name) {
        SimThread sim = enter(DeviceModelCalls.class_create, name);
        DeviceClass made = kernel().machine().named(new DeviceClass(name));
        sim.leave();
        return made;
    }

    /**
     * Takes a class back.
     *
     * <p><b>C:</b> {@code void class_destroy(const struct class *cls);} &lt;linux/device.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A null pointer is ignored.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source drivers/base/class.c [6.12]
     */
    @Routine(header = "linux/device.h", sleeps = true)
    default void class_destroy(DeviceClass cls) {
        SimThread sim = enter(DeviceModelCalls.class_destroy, cls);
        kernel().devices().destroyClass(cls);
        sim.leave();
    }

    /**
     * Makes a device of a class.
     *
     * <p><b>C:</b> {@code struct device *device_create(const struct class *cls, struct device
     * *parent, dev_t devt, void *drvdata, const char *fmt, ...);} &lt;linux/device.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Its name is what the format gives; it carries {@code drvdata}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source drivers/base/core.c [6.12]
     */
    @Routine(header = "linux/device.h", sleeps = true)
    default Device device_create(
            DeviceClass cls, Device parent, int devt, Object drvdata, String fmt, Object... args) {
        SimThread sim =
                enter(DeviceModelCalls.device_create, cls, parent, devt, drvdata, fmt, args);
        Device made = kernel().devices().createDevice(devt, drvdata, fmt, args);
        sim.leave();
        return made;
    }

    /**
     * Takes a device back.
     *
     * <p><b>C:</b> {@code void device_destroy(const struct class *cls, dev_t devt);}
     * &lt;linux/device.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A number that no device has is ignored.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source drivers/base/core.c [6.12]
     */
    @Routine(header = "linux/device.h", sleeps = true)
    default void device_destroy(DeviceClass cls, int devt) {
        SimThread sim = enter(DeviceModelCalls.device_destroy, cls, devt);
        kernel().devices().destroyDevice(devt);
        sim.leave();
    }
}
