package triptych.linux.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Cdev;
import triptych.linux.struct.Dentry;
import triptych.linux.struct.Device;
import triptych.linux.struct.DeviceClass;
import triptych.linux.struct.DeviceNumber;
import triptych.linux.struct.Errno;
import triptych.linux.struct.FileNode;
import triptych.linux.struct.FileOperations;
import triptych.linux.struct.Inode;
import triptych.linux.struct.MiscDevice;
import triptych.linux.struct.PollTable;
import triptych.linux.struct.ProcDirEntry;
import triptych.linux.struct.ProcOps;
import triptych.linux.struct.WaitQueueHead;

/** {@code fs/char_dev.c} and its kin: device numbers, and what modules let users open. */
@KernelText
public final class Devices {
    private static final int MINOR_BITS = 20;
    private static final int MISC_MAJOR = 10;
    private static final int FIRST_DYNAMIC_MAJOR = 254;
    private static final int FIRST_DYNAMIC_MINOR = 127;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final FileNodes files;
    private final Numbers numbers = new Numbers();

    /** {@code chrdevs}, the devices of all classes, and the names in procfs. */
    private static final class Numbers extends SimObject {
        private final Map<Integer, FileNode> byMajor = new HashMap<>();
        private final List<Device> devices = new ArrayList<>(1);
        private final Map<String, ProcDirEntry> proc = new HashMap<>();
        private int nextMinor = FIRST_DYNAMIC_MINOR;

        int freeMajor() {
            int major = FIRST_DYNAMIC_MAJOR;
            while (byMajor.containsKey(major)) {
                major--;
            }
            return major;
        }

        @Override
        public String label() {
            return "device numbers";
        }
    }

    Devices(LinuxKernel kernel, FileNodes files) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.files = files;
    }

    private void stepOnNumbers(SimThread sim) {
        kernel.atomic().mightSleep(sim, "kernel/locking/mutex.c");
        machine.operate(Operation.WRITE, numbers, Access.WRITE);
    }

    // ---- character devices ----

    /** {@code register_chrdev}. */
    public int register(SimThread sim, int major, String name, FileOperations fops) {
        stepOnNumbers(sim);
        int given = major == 0 ? numbers.freeMajor() : major;
        if (numbers.byMajor.containsKey(given)) {
            return -Errno.EBUSY;
        }
        Inode inode = new Inode(name, given << MINOR_BITS, null, null);
        numbers.byMajor.put(given, files.add(sim, inode, fops, false));
        return major == 0 ? given : 0;
    }

    /** {@code unregister_chrdev}. */
    public void unregister(SimThread sim, int major) {
        stepOnNumbers(sim);
        FileNode node = numbers.byMajor.remove(major);
        if (node != null) {
            files.remove(node);
        }
    }

    /** {@code register_chrdev_region}. */
    public int reserve(SimThread sim, int from) {
        stepOnNumbers(sim);
        int major = from >>> MINOR_BITS;
        if (numbers.byMajor.containsKey(major)) {
            return -Errno.EBUSY;
        }
        numbers.byMajor.put(major, null);
        return 0;
    }

    /** {@code alloc_chrdev_region}. */
    public int allocate(SimThread sim, DeviceNumber first, int minor) {
        stepOnNumbers(sim);
        int major = numbers.freeMajor();
        numbers.byMajor.put(major, null);
        first.value(major << MINOR_BITS | minor);
        return 0;
    }

    /** {@code unregister_chrdev_region}. */
    public void giveBack(SimThread sim, int from) {
        stepOnNumbers(sim);
        numbers.byMajor.remove(from >>> MINOR_BITS);
    }

    /** {@code cdev_add}. */
    public int add(SimThread sim, Cdev cdev, int number) {
        stepOnNumbers(sim);
        machine.touch(cdev, Access.WRITE);
        Inode inode = new Inode(cdev.label(), number, cdev, null);
        cdev.setNode(files.add(sim, inode, cdev.ops(), false));
        return 0;
    }

    /** {@code cdev_del}. */
    public void remove(Cdev cdev) {
        machine.operate(Operation.WRITE, cdev, Access.WRITE);
        FileNode node = cdev.node();
        cdev.setNode(null);
        if (node != null) {
            files.remove(node);
        }
    }

    /** {@code misc_register}. */
    public int registerMisc(SimThread sim, MiscDevice misc) {
        stepOnNumbers(sim);
        machine.touch(misc, Access.WRITE);
        boolean dynamic = misc.minor() == MiscDevice.MISC_DYNAMIC_MINOR;
        int minor = dynamic ? numbers.nextMinor-- : misc.minor();
        int number = MISC_MAJOR << MINOR_BITS | minor;
        Inode inode = new Inode(misc.label(), number, null, null);
        misc.registered(
                minor,
                machine.named(new Device(misc.label(), number, null)),
                files.add(sim, inode, misc.fops(), false));
        return 0;
    }

    /** {@code misc_deregister}. */
    public void deregisterMisc(MiscDevice misc) {
        machine.operate(Operation.WRITE, misc, Access.WRITE);
        FileNode node = misc.node();
        if (node != null) {
            misc.registered(MiscDevice.MISC_DYNAMIC_MINOR, null, null);
            files.remove(node);
        }
    }

    // ---- the device model ----

    /** {@code class_destroy}. */
    public void destroyClass(DeviceClass cls) {
        if (cls != null) {
            machine.operate(Operation.WRITE, cls, Access.WRITE);
        }
    }

    /** {@code device_create}. */
    public Device createDevice(int number, Object data, String format, Object... args) {
        machine.operate(Operation.WRITE, numbers, Access.WRITE);
        String name = kernel.format().format(format, args);
        Device device = machine.named(new Device(name, number, data));
        numbers.devices.add(device);
        return device;
    }

    /** {@code device_destroy}. */
    public void destroyDevice(int number) {
        machine.operate(Operation.WRITE, numbers, Access.WRITE);
        numbers.devices.removeIf(device -> device.number() == number);
    }

    /** The devices that there are, as sysfs shows them. */
    public List<String> deviceNames() {
        return numbers.devices.stream().map(Device::label).toList();
    }

    // ---- procfs and debugfs ----

    /** {@code proc_create_data}. */
    public ProcDirEntry createProc(SimThread sim, String name, ProcOps ops, Object data) {
        stepOnNumbers(sim);
        Inode inode = new Inode(name, 0, null, data);
        FileNode node = files.add(sim, inode, ops.operations(), true);
        ProcDirEntry entry = machine.named(new ProcDirEntry(name, node));
        numbers.proc.put(name, entry);
        return entry;
    }

    /** {@code remove_proc_entry}. */
    public void removeProc(SimThread sim, String name) {
        stepOnNumbers(sim);
        ProcDirEntry entry = numbers.proc.remove(name);
        if (entry == null) {
            kernel.warnOn("proc-name-unknown", "fs/proc/generic.c", "remove_proc_entry");
        } else {
            files.remove(entry.node());
        }
    }

    /** {@code debugfs_create_file}. */
    public Dentry createDebug(SimThread sim, String name, FileOperations fops, Object data) {
        stepOnNumbers(sim);
        Inode inode = new Inode(name, 0, null, data);
        return machine.named(new Dentry(name, files.add(sim, inode, fops, true)));
    }

    /** {@code debugfs_remove}. */
    public void removeDebug(Dentry dentry) {
        if (dentry != null && dentry.node() != null) {
            files.remove(dentry.node());
        }
    }

    /** {@code poll_wait}. */
    public void pollWait(WaitQueueHead queue, PollTable table) {
        if (table != null && queue != null) {
            table.add(queue);
        }
    }
}
