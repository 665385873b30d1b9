package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.linux.struct.KobjAttribute;
import triptych.linux.struct.Kobject;

/**
 * {@code linux/kobject.h}: directories of sysfs, and the files in them that users read and write.
 */
@KernelText
public interface Kobjects extends Surface {
    /** {@code /sys/kernel}. */
    @Symbol(header = "linux/kobject.h")
    default Kobject kernel_kobj() {
        return kernel().sysfs().kernelDirectory();
    }

    /**
     * Makes a directory of sysfs, with one reference.
     *
     * <p><b>C:</b> {@code struct kobject *kobject_create_and_add(const char *name, struct kobject
     * *parent);} &lt;linux/kobject.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It lies in {@code parent}, of which it holds a reference; without one at the
     *       top.
     *   <li id="S2">A name that {@code parent} has already gives null.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @return the new object; null with S2
     * @source lib/kobject.c [6.12]; Documentation/core-api/kobject.rst
     */
    @Routine(header = "linux/kobject.h", sleeps = true)
    default Kobject kobject_create_and_add(String name, Kobject parent) {
        SimThread sim = enter(KobjectsCalls.kobject_create_and_add, name, parent);
        Kobject made = kernel().sysfs().create(sim, name, parent);
        sim.leave();
        return made;
    }

    /**
     * Takes a reference.
     *
     * <p><b>C:</b> {@code struct kobject *kobject_get(struct kobject *kobj);}
     * &lt;linux/kobject.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The directory stays until as many {@link #kobject_put} as there are references.
     *   <li id="S2">A null pointer is given back.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return {@code kobj}
     * @source lib/kobject.c [6.12]; Documentation/core-api/kobject.rst
     */
    @Routine(header = "linux/kobject.h")
    default Kobject kobject_get(Kobject kobj) {
        SimThread sim = enter(KobjectsCalls.kobject_get, kobj);
        Kobject held = kernel().sysfs().get(kobj);
        sim.leave();
        return held;
    }

    /**
     * Gives a reference back.
     *
     * <p><b>C:</b> {@code void kobject_put(struct kobject *kobj);} &lt;linux/kobject.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">With the last one the directory goes with all its files, after calls of their
     *       functions that are under way; later ones fail.
     *   <li id="S2">The reference of its parent is given back too.
     *   <li id="S3">One reference too many: the memory is gone, {@code BUG: KASAN:
     *       slab-use-after-free in kobject_put}.
     *   <li id="S4">A null pointer is ignored.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed, for the last reference
     *
     * @source lib/kobject.c [6.12]; Documentation/core-api/kobject.rst; fs/sysfs/file.c,
     *     fs/kernfs/dir.c [6.12]
     */
    @Routine(header = "linux/kobject.h", sleeps = true)
    default void kobject_put(Kobject kobj) {
        SimThread sim = enter(KobjectsCalls.kobject_put, kobj);
        kernel().sysfs().put(sim, kobj);
        sim.leave();
    }

    /**
     * Makes a file in a directory.
     *
     * <p><b>C:</b> {@code int sysfs_create_file(struct kobject *kobj, const struct attribute
     * *attr);} &lt;linux/sysfs.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Users can read what {@code show} writes to a page, and write by {@code store},
     *       before this returns.
     *   <li id="S2">A function that is not there makes a read or write {@code -EIO}.
     *   <li id="S3">A name that is there already is {@code -EEXIST}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @return 0; {@code -EEXIST} with S3
     * @source fs/sysfs/file.c, fs/kernfs/dir.c [6.12]
     */
    @Routine(header = "linux/sysfs.h", sleeps = true)
    default int sysfs_create_file(Kobject kobj, KobjAttribute attr) {
        SimThread sim = enter(KobjectsCalls.sysfs_create_file, kobj, attr);
        int error = kernel().sysfs().createFile(sim, kobj, attr);
        sim.leave();
        return error;
    }

    /**
     * Takes a file back.
     *
     * <p><b>C:</b> {@code void sysfs_remove_file(struct kobject *kobj, const struct attribute
     * *attr);} &lt;linux/sysfs.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As the end of the directory does, of one file.
     *   <li id="S2">From a function of the file itself it has no end.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source fs/sysfs/file.c, fs/kernfs/dir.c [6.12]
     */
    @Routine(header = "linux/sysfs.h", sleeps = true)
    default void sysfs_remove_file(Kobject kobj, KobjAttribute attr) {
        SimThread sim = enter(KobjectsCalls.sysfs_remove_file, kobj, attr);
        kernel().sysfs().removeFile(kobj, attr);
        sim.leave();
    }
}
