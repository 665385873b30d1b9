package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Cdev;
import triptych.linux.struct.DeviceNumber;
import triptych.linux.struct.FileOperations;

/** {@code linux/fs.h}: character devices and their numbers. */
@KernelText
public interface CharDevices extends Surface {
    /**
     * Makes a device of a major number that users can open.
     *
     * <p><b>C:</b> {@code int register_chrdev(unsigned int major, const char *name, const struct
     * file_operations *fops);} &lt;linux/fs.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Of major 0 the kernel chooses a free one and gives it; else it gives 0.
     *   <li id="S2">A number that is taken is {@code -EBUSY}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 6.2; fs/char_dev.c [6.12]
     */
    @Routine(header = "linux/fs.h", sleeps = true)
    default int register_chrdev(int major, String name, FileOperations fops) {
        SimThread sim = enter(CharDevicesCalls.register_chrdev, major, name, fops);
        int result = kernel().devices().register(sim, major, name, fops);
        sim.leave();
        return result;
    }

    /**
     * Takes such a device and its number back.
     *
     * <p><b>C:</b> {@code void unregister_chrdev(unsigned int major, const char *name);}
     * &lt;linux/fs.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody can open it afterwards; who has it open goes on with the functions.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 6.2; fs/char_dev.c [6.12]
     */
    @Routine(header = "linux/fs.h", sleeps = true)
    default void unregister_chrdev(int major, String name) {
        SimThread sim = enter(CharDevicesCalls.unregister_chrdev, major, name);
        kernel().devices().unregister(sim, major);
        sim.leave();
    }

    /**
     * Reserves device numbers.
     *
     * <p><b>C:</b> {@code int register_chrdev_region(dev_t from, unsigned count, const char
     * *name);} &lt;linux/fs.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code -EBUSY} if somebody has the major number.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 6.2; fs/char_dev.c [6.12]
     */
    @Routine(header = "linux/fs.h", sleeps = true)
    default int register_chrdev_region(int from, int count, String name) {
        SimThread sim = enter(CharDevicesCalls.register_chrdev_region, from, count, name);
        int result = kernel().devices().reserve(sim, from);
        sim.leave();
        return result;
    }

    /**
     * Reserves device numbers of a free major number.
     *
     * <p><b>C:</b> {@code int alloc_chrdev_region(dev_t *dev, unsigned baseminor, unsigned count,
     * const char *name);} &lt;linux/fs.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The first number goes to {@code dev}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 6.2; fs/char_dev.c [6.12]
     */
    @Routine(header = "linux/fs.h", sleeps = true)
    default int alloc_chrdev_region(DeviceNumber dev, int baseminor, int count, String name) {
        SimThread sim = enter(CharDevicesCalls.alloc_chrdev_region, dev, baseminor, count, name);
        int result = kernel().devices().allocate(sim, dev, baseminor);
        sim.leave();
        return result;
    }

    /**
     * Gives device numbers back.
     *
     * <p><b>C:</b> {@code void unregister_chrdev_region(dev_t from, unsigned count);}
     * &lt;linux/fs.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Somebody else can reserve them.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 6.2; fs/char_dev.c [6.12]
     */
    @Routine(header = "linux/fs.h", sleeps = true)
    default void unregister_chrdev_region(int from, int count) {
        SimThread sim = enter(CharDevicesCalls.unregister_chrdev_region, from, count);
        kernel().devices().giveBack(sim, from);
        sim.leave();
    }

    /**
     * Lets users open a device.
     *
     * <p><b>C:</b> {@code int cdev_add(struct cdev *p, dev_t dev, unsigned count);}
     * &lt;linux/cdev.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">They can do so before it returns.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 6.2; fs/char_dev.c [6.12]
     */
    @Routine(header = "linux/cdev.h", sleeps = true)
    default int cdev_add(Cdev p, int dev, int count) {
        SimThread sim = enter(CharDevicesCalls.cdev_add, p, dev, count);
        int result = kernel().devices().add(sim, p, dev);
        sim.leave();
        return result;
    }

    /**
     * Lets nobody open a device any more.
     *
     * <p><b>C:</b> {@code void cdev_del(struct cdev *p);} &lt;linux/cdev.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Who has it open goes on with its functions.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 6.2; fs/char_dev.c [6.12]
     */
    @Routine(header = "linux/cdev.h", sleeps = true)
    default void cdev_del(Cdev p) {
        SimThread sim = enter(CharDevicesCalls.cdev_del, p);
        kernel().devices().remove(p);
        sim.leave();
    }

    /**
     * Makes a device under the major number that all such devices have.
     *
     * <p><b>C:</b> {@code int misc_register(struct miscdevice *misc);} &lt;linux/miscdevice.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code MISC_DYNAMIC_MINOR} becomes a free minor number, and {@code this_device}
     *       a device.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 6.2; drivers/char/misc.c [6.12]
     */
    @Routine(header = "linux/miscdevice.h", sleeps = true)
    default int misc_register(triptych.linux.struct.MiscDevice misc) {
        SimThread sim = enter(CharDevicesCalls.misc_register, misc);
        int result = kernel().devices().registerMisc(sim, misc);
        sim.leave();
        return result;
    }

    /**
     * Takes such a device back.
     *
     * <p><b>C:</b> {@code void misc_deregister(struct miscdevice *misc);}
     * &lt;linux/miscdevice.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody can open it afterwards.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 6.2; drivers/char/misc.c [6.12]
     */
    @Routine(header = "linux/miscdevice.h", sleeps = true)
    default void misc_deregister(triptych.linux.struct.MiscDevice misc) {
        SimThread sim = enter(CharDevicesCalls.misc_deregister, misc);
        kernel().devices().deregisterMisc(misc);
        sim.leave();
    }
}
