package triptych.linux.kernel;

import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.memory.Allocation;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.OopsTexts;
import triptych.linux.struct.Errno;
import triptych.linux.struct.FileNode;
import triptych.linux.struct.FileOperations;
import triptych.linux.struct.Inode;
import triptych.linux.struct.KobjAttribute;
import triptych.linux.struct.Kobject;

/** {@code lib/kobject.c} and {@code fs/sysfs}: directories with references, and their files. */
@KernelText
public final class Sysfs {
    private static final String FILE = "kernel/locking/rwsem.c";
    private static final int PAGE_BYTES = 4096;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final Kobject top;
    private final Kobject kernelDirectory;

    Sysfs(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.top = new Kobject("sysfs", null);
        this.kernelDirectory = new Kobject("kernel", null);
    }

    public Kobject kernelDirectory() {
        return kernelDirectory;
    }

    // ---- directories ----

    /** {@code kobject_create_and_add}. */
    public Kobject create(SimThread sim, String name, Kobject parent) {
        kernel.atomic().mightSleep(sim, FILE);
        Kobject in = parent == null ? top : parent;
        operate(in, "kobject_get");
        if (in.directories().stream().anyMatch(other -> other.label().equals(name))) {
            return null;
        }
        Kobject made = machine.named(new Kobject(name, in));
        in.get();
        in.directories().add(made);
        return made;
    }

    /** {@code kobject_get}. */
    public Kobject get(Kobject kobj) {
        if (kobj != null) {
            operate(kobj, "kobject_get");
            kobj.get();
        }
        return kobj;
    }

    /** {@code kobject_put}. */
    public void put(SimThread sim, Kobject kobj) {
        if (kobj == null) {
            return;
        }
        operate(kobj, "kobject_put");
        if (!kobj.put()) {
            return;
        }
        kernel.atomic().mightSleep(sim, FILE);
        for (FileNode node : List.copyOf(kobj.files())) {
            kernel.files().remove(node);
        }
        operate(kobj.parent(), "kobject_del");
        kobj.parent().directories().remove(kobj);
        put(sim, kobj.parent());
    }

    /** A step that changes a directory, which must be there. */
    private void operate(Kobject kobj, String routine) {
        machine.operate(Operation.WRITE, kobj, Access.WRITE);
        if (kobj.references() == 0) {
            throw kernel.oops("use-after-free", OopsTexts.useAfterFree(routine));
        }
    }

    // ---- files ----

    /** {@code sysfs_create_file}. */
    public int createFile(SimThread sim, Kobject kobj, KobjAttribute attr) {
        kernel.atomic().mightSleep(sim, FILE);
        operate(kobj, "sysfs_create_file");
        if (find(kobj, attr) != null) {
            return -Errno.EEXIST;
        }
        Inode inode = new Inode(attr.name(), 0, null, null);
        kobj.files().add(kernel.files().add(sim, inode, operations(kobj, attr), true));
        return 0;
    }

    /** {@code sysfs_remove_file}. */
    public void removeFile(Kobject kobj, KobjAttribute attr) {
        operate(kobj, "sysfs_remove_file");
        FileNode node = find(kobj, attr);
        if (node != null) {
            kobj.files().remove(node);
            kernel.files().remove(node);
        }
    }

    private static FileNode find(Kobject kobj, KobjAttribute attr) {
        for (FileNode node : kobj.files()) {
            if (node.label().equals(attr.name())) {
                return node;
            }
        }
        return null;
    }

    /** {@code kobj_sysfs_ops}, for the user's calls. */
    private FileOperations operations(Kobject kobj, KobjAttribute attr) {
        return new FileOperations(null)
                .read(
                        (file, buf, count, pos) ->
                                attr.show() == null
                                        ? -Errno.EIO
                                        : attr.show().call(kobj, attr, page()))
                .write(
                        (file, buf, count, pos) ->
                                attr.store() == null
                                        ? -Errno.EIO
                                        : attr.store().call(kobj, attr, buf, count));
    }

    private static Allocation page() {
        return new Allocation(PAGE_BYTES, "page of sysfs", true);
    }
}
