package triptych.linux.keventd;

import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.linux.kernel.LinuxKernel;
import triptych.linux.kernel.LinuxProfile;
import triptych.linux.struct.Errno;
import triptych.linux.struct.TaskStruct;

/** Linux 2.6.0 with the patch on one machine: what it adds to the parts of every Linux. */
@KernelText
public final class KeventdKernel {
    private final LinuxKernel linux;
    private final KeventdProfile profile;
    private final OldProcesses processes;
    private final OldWorkqueue workqueue;
    private final KthreadGlobals globals;
    private final KthreadOps ops;

    private KeventdKernel(Machine machine) {
        linux = LinuxKernel.of(machine, LinuxProfile.OF_THE_PATCH);
        profile = KeventdProfile.named(machine.settings().profile());
        processes = new OldProcesses(linux);
        workqueue = new OldWorkqueue(linux, processes);
        globals = new KthreadGlobals(machine);
        ops = new KthreadOps(linux, processes, workqueue, globals, profile.mode());
        if (profile.booted()) {
            workqueue.start(profile);
        }
    }

    /** The patched kernel of this machine; it is booted at first use. */
    public static KeventdKernel of(Machine machine) {
        return machine.face(KeventdKernel.class, KeventdKernel::new);
    }

    /** What {@code @Explore(profile)} and {@code --profile} take, default first. */
    public static List<String> profiles() {
        return KeventdProfile.names();
    }

    /** What sets a profile apart. */
    public static List<String> aboutProfile(String name) {
        return KeventdProfile.named(name).about();
    }

    /** The parts that every Linux has. */
    public LinuxKernel linux() {
        return linux;
    }

    /** Brings keventd up where the profile has left that to later. */
    public void initWorkqueues() {
        workqueue.start(profile);
    }

    /** {@code set_cpus_allowed}, within the step that runs: a task moves only itself. */
    int bind(TaskStruct task, long mask) {
        int cpu = Long.numberOfTrailingZeros(mask);
        if (cpu >= profile.cpus()) {
            return -Errno.EINVAL;
        }
        OldTask old = processes.of(task);
        old.setEnvironment(old.environment().on(cpu));
        return 0;
    }

    /** The processes of this kernel: parents, children, signals. */
    public OldProcesses processes() {
        return processes;
    }

    public OldWorkqueue workqueue() {
        return workqueue;
    }

    public KthreadGlobals globals() {
        return globals;
    }

    public KthreadOps ops() {
        return ops;
    }
}
