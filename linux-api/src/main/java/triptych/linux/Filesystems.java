package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Dentry;
import triptych.linux.struct.FileOperations;
import triptych.linux.struct.OpenFile;
import triptych.linux.struct.PollTable;
import triptych.linux.struct.ProcDirEntry;
import triptych.linux.struct.ProcOps;
import triptych.linux.struct.WaitQueueHead;

/** {@code linux/proc_fs.h}: files that modules make in procfs and debugfs. */
@KernelText
public interface Filesystems extends Surface {
    /**
     * Makes a file in procfs.
     *
     * <p><b>C:</b> {@code struct proc_dir_entry *proc_create_data(const char *name, umode_t mode,
     * struct proc_dir_entry *parent, const struct proc_ops *proc_ops, void *data);}
     * &lt;linux/proc_fs.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Users can open it before this returns; its functions find {@code data} in the
     *       inode.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 6.2; fs/proc/generic.c [6.12]
     */
    @Routine(header = "linux/proc_fs.h", sleeps = true)
    default ProcDirEntry proc_create_data(
            String name, int mode, ProcDirEntry parent, ProcOps proc_ops, Object data) {
        SimThread sim =
                enter(FilesystemsCalls.proc_create_data, name, mode, parent, proc_ops, data);
        ProcDirEntry made = kernel().devices().createProc(sim, name, proc_ops, data);
        sim.leave();
        return made;
    }

    /**
     * Takes a file of procfs back.
     *
     * <p><b>C:</b> {@code void remove_proc_entry(const char *name, struct proc_dir_entry *parent);}
     * &lt;linux/proc_fs.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Waits for calls of its functions that are under way; later ones are {@code
     *       -EIO}.
     *   <li id="S2">A name that is not there is told of by a warning.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 6.2; fs/proc/generic.c [6.12]
     */
    @Routine(header = "linux/proc_fs.h", sleeps = true)
    default void remove_proc_entry(String name, ProcDirEntry parent) {
        SimThread sim = enter(FilesystemsCalls.remove_proc_entry, name, parent);
        kernel().devices().removeProc(sim, name);
        sim.leave();
    }

    /**
     * Makes a file in debugfs.
     *
     * <p><b>C:</b> {@code struct dentry *debugfs_create_file(const char *name, umode_t mode, struct
     * dentry *parent, void *data, const struct file_operations *fops);} &lt;linux/debugfs.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Users can open it before this returns.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 6.2; fs/debugfs/inode.c [6.12]
     */
    @Routine(header = "linux/debugfs.h", sleeps = true)
    default Dentry debugfs_create_file(
            String name, int mode, Dentry parent, Object data, FileOperations fops) {
        SimThread sim = enter(FilesystemsCalls.debugfs_create_file, name, mode, parent, data, fops);
        Dentry made = kernel().devices().createDebug(sim, name, fops, data);
        sim.leave();
        return made;
    }

    /**
     * Takes a file of debugfs back.
     *
     * <p><b>C:</b> {@code void debugfs_remove(struct dentry *dentry);} &lt;linux/debugfs.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #remove_proc_entry}; a null pointer is ignored.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 6.2; fs/debugfs/inode.c [6.12]
     */
    @Routine(header = "linux/debugfs.h", sleeps = true)
    default void debugfs_remove(Dentry dentry) {
        SimThread sim = enter(FilesystemsCalls.debugfs_remove, dentry);
        kernel().devices().removeDebug(dentry);
        sim.leave();
    }

    /**
     * Says on which queue the poller is to wait.
     *
     * <p><b>C:</b> {@code void poll_wait(struct file *filp, wait_queue_head_t *wait_address,
     * poll_table *p);} &lt;linux/poll.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It does not wait itself; without a table it does nothing.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * in a poll function
     *
     * @source include/linux/poll.h [6.12]
     */
    @Routine(header = "linux/poll.h")
    default void poll_wait(OpenFile filp, WaitQueueHead wait_address, PollTable p) {
        SimThread sim = enter(FilesystemsCalls.poll_wait, filp, wait_address, p);
        kernel().devices().pollWait(wait_address, p);
        sim.leave();
    }
}
