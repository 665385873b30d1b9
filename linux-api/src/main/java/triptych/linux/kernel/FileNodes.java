package triptych.linux.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import triptych.core.machine.Machine;
import triptych.core.memory.Allocation;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.linux.struct.Errno;
import triptych.linux.struct.FileNode;
import triptych.linux.struct.FileOperations;
import triptych.linux.struct.Inode;
import triptych.linux.struct.OpenFile;
import triptych.linux.struct.PollTable;

/**
 * {@code fs/}: what users can open, and the calls from there into modules.
 *
 * <ul>
 *   <li>To open a device holds the module that owns its functions, until the file is closed; while
 *       that module goes, it cannot be opened.
 *   <li>A file of procfs or debugfs holds nobody. Its removal waits for the calls that are under
 *       way; later ones fail by {@code -EIO} and no module hears of them.
 * </ul>
 *
 * @source linux.md 6.2; fs/char_dev.c, fs/proc/inode.c, fs/debugfs/file.c [6.12]
 */
@KernelText
public final class FileNodes {
    /** {@code DEFAULT_POLLMASK}. */
    private static final int ALWAYS_READY = 0x145;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final Tree tree = new Tree();

    /** All names. */
    private static final class Tree extends SimObject {
        private final List<FileNode> nodes = new ArrayList<>(1);

        @Override
        public String label() {
            return "files";
        }
    }

    FileNodes(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    // ---- names ----

    /** A new name, within the step that runs. */
    FileNode add(SimThread sim, Inode inode, FileOperations operations, boolean guarded) {
        machine.touch(tree, Access.WRITE);
        FileNode node = new FileNode(inode, operations, sim.text(), guarded);
        tree.nodes.add(node);
        return node;
    }

    /** The name is gone; whoever has the file open keeps it. */
    void remove(FileNode node) {
        machine.operate(Operation.WRITE, tree, Access.WRITE);
        tree.nodes.remove(node);
        machine.touch(node, Access.WRITE);
        node.remove();
        if (node.isGuarded()) {
            node.calls().awaitEnd(machine);
        }
    }

    /** What there is to open in the step that runs, in the order in which it was made. */
    public List<FileNode> list() {
        machine.touch(tree, Access.READ);
        return List.copyOf(tree.nodes);
    }

    // ---- system calls ----

    /** {@code open}: null if it fails. */
    public OpenFile open(SimThread sim, FileNode node, int flags) {
        machine.operate(Operation.READ, tree, Access.READ);
        machine.touch(node, Access.READ);
        FileOperations operations = node.operations();
        // One lock keeps the name there until the module is held.
        if (node.isRemoved() || !kernel.moduleReferences().tryGetStanding(operations.owner())) {
            return null;
        }
        OpenFile file = new OpenFile(node.inode(), flags);
        if (operations.open() == null) {
            return file;
        }
        long error = call(sim, node, () -> operations.open().call(node.inode(), file));
        if (error == 0) {
            return file;
        }
        kernel.moduleReferences().put(sim, operations.owner());
        return null;
    }

    /** {@code read}: bytes, or a negative error number. */
    public long read(SimThread sim, FileNode node, OpenFile file, Allocation buffer) {
        FileOperations.Transfer read = node.operations().read();
        return read == null
                ? -Errno.EINVAL
                : call(sim, node, () -> read.call(file, buffer, buffer.bytes(), file.f_pos()));
    }

    /** {@code write}: bytes, or a negative error number. */
    public long write(SimThread sim, FileNode node, OpenFile file, String text) {
        FileOperations.Transfer write = node.operations().write();
        return write == null
                ? -Errno.EINVAL
                : call(sim, node, () -> write.call(file, text, text.length(), file.f_pos()));
    }

    /** {@code ioctl}: what the function gives, or a negative error number. */
    public long ioctl(SimThread sim, FileNode node, OpenFile file, int cmd, long arg) {
        FileOperations.Ioctl ioctl = node.operations().unlocked_ioctl();
        return ioctl == null ? -Errno.ENOTTY : call(sim, node, () -> ioctl.call(file, cmd, arg));
    }

    /** {@code poll} that does not wait: bits {@code POLL*}. */
    public long poll(SimThread sim, FileNode node, OpenFile file) {
        FileOperations.Poll poll = node.operations().poll();
        return poll == null
                ? ALWAYS_READY
                : call(sim, node, () -> poll.call(file, new PollTable()));
    }

    /** {@code close}. */
    public void close(SimThread sim, FileNode node, OpenFile file) {
        FileOperations operations = node.operations();
        if (operations.release() != null) {
            call(sim, node, () -> operations.release().call(node.inode(), file));
        }
        kernel.moduleReferences().put(sim, operations.owner());
    }

    /** Calls a function of the module behind {@code node}, unless it was removed. */
    private long call(SimThread sim, FileNode node, LongSupplier function) {
        if (node.isGuarded()) {
            machine.operate(Operation.READ, node, Access.READ);
            if (node.isRemoved()) {
                return -Errno.EIO;
            }
            node.calls().begin(machine);
        }
        long[] result = new long[1];
        Text text = node.text();
        sim.callInto(text, () -> result[0] = function.getAsLong());
        if (node.isGuarded()) {
            machine.operate(Operation.READ, node, Access.READ);
            node.calls().end(machine);
        }
        return result[0];
    }
}
