package triptych.linux;

import java.util.List;
import triptych.core.memory.Allocation;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.FileNodes;
import triptych.linux.kernel.LinuxKernel;
import triptych.linux.struct.Completion;
import triptych.linux.struct.FileNode;
import triptych.linux.struct.OpenFile;
import triptych.linux.struct.SignalNumbers;
import triptych.linux.struct.TaskStruct;

/**
 * A process that opens the files of a module, asks and writes a little, reads a little and closes
 * them.
 */
final class FileUser {
    /** {@code O_RDWR}. */
    private static final int READ_AND_WRITE = 2;

    private static final int BUFFER_BYTES = 4096;
    private static final String LINE = "1\n";

    private final LinuxSystem os;
    private final LinuxKernel kernel;
    private final List<FileNode> nodes;
    private final Completion done;
    private TaskStruct task;

    FileUser(LinuxSystem os, List<FileNode> nodes) {
        this.os = os;
        this.kernel = os.kernel();
        this.nodes = nodes;
        this.done = kernel.machine().named(new Completion("end of the file user").initialised());
    }

    /** The process begins. */
    void start() {
        task = kernel.tasks().of(os.user("file-user", this::run));
    }

    private void run() {
        SimThread sim = kernel.machine().running();
        for (FileNode node : nodes) {
            use(sim, node);
        }
        kernel.completions().completeAll(sim, done);
    }

    private void use(SimThread sim, FileNode node) {
        FileNodes files = kernel.files();
        OpenFile file = files.open(sim, node, READ_AND_WRITE);
        if (file != null) {
            // Nobody knows the module's commands: 0 is as good as any.
            if (node.operations().unlocked_ioctl() != null) {
                files.ioctl(sim, node, file, 0, 0);
            }
            if (node.operations().poll() != null) {
                files.poll(sim, node, file);
            }
            files.write(sim, node, file, LINE);
            files.read(sim, node, file, new Allocation(BUFFER_BYTES, "user memory", true));
            if (node.lastWords() != null) {
                files.write(sim, node, file, node.lastWords());
            }
            files.close(sim, node, file);
        }
    }

    /** Whoever sits at the terminal loses patience, and the process ends. */
    void killAndAwait() {
        SimThread sim = kernel.machine().running();
        kernel.signals().send(sim, SignalNumbers.SIGKILL, task, false);
        kernel.completions().await(sim, done);
    }
}
