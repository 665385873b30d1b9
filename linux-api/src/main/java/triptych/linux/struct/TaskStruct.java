package triptych.linux.struct;

import triptych.core.event.Site;
import triptych.core.machine.ThreadFace;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.sched.Scheduled;
import triptych.core.sched.Standing;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;

/**
 * {@code struct task_struct}: a task. Where a routine returns a pointer to one it can also return
 * an error pointer, which is a number and no task.
 */
@KernelText
@Symbol(name = "task_struct", header = "linux/sched.h")
public final class TaskStruct extends SimObject implements ThreadFace, Scheduled {
    /** Visible characters of a name. */
    private static final int COMM_CHARACTERS = 15;

    private final long number;
    private final int pid;
    private String fullName;
    private int flags;
    private final KthreadState kthread;
    private final SignalState signals;
    private final TaskPriority priority = new TaskPriority();
    private SimThread sim;
    private WaitChannel sleeps;
    private int sleepState;
    private int references;
    private boolean exiting;
    private boolean exited;
    private Cpumask cpus = Cpumask.ALL;
    private int preemptCount;
    private int irqsOff;
    private int stateBeforeLock;
    private Site stateSetAt = Site.UNSEEN;
    private Site preemptionDisabledAt = Site.UNSEEN;

    private TaskStruct(long number, int pid, String name, int flags, KthreadState kthread) {
        this.number = number;
        this.pid = pid;
        this.fullName = name;
        this.flags = flags;
        this.kthread = kthread;
        this.signals = new SignalState(this);
    }

    /** A task; {@code kthread} is null for a process of a user. */
    public static TaskStruct task(int pid, String name, int flags, KthreadState kthread) {
        return new TaskStruct(0, pid, name, flags, kthread);
    }

    /** A pointer that is no task: an error pointer, or another small number. */
    public static TaskStruct pointer(long number) {
        return new TaskStruct(number, 0, "", 0, null);
    }

    /** Its name, cut to 15 characters. */
    @Symbol(header = "linux/sched.h")
    public String comm() {
        return fullName.length() > COMM_CHARACTERS
                ? fullName.substring(0, COMM_CHARACTERS)
                : fullName;
    }

    /** Its number. */
    @Symbol(name = "pid", header = "linux/sched.h")
    public int pidNumber() {
        return pid;
    }

    /** Bits {@code PF_*}. */
    @Symbol(header = "linux/sched.h")
    public int flags() {
        return flags;
    }

    /** {@code __state}: a state announced and not yet ended by a wake-up, else running. */
    @Symbol(name = "__state", header = "linux/sched.h")
    public int state() {
        if (exited) {
            return TaskState.TASK_DEAD;
        }
        if (sim == null) {
            return TaskState.TASK_RUNNING;
        }
        if (sim.isAnnounced()) {
            return sleepState;
        }
        // A lock that is not free for it keeps it asleep.
        return stateBeforeLock == 0 || sim.isEnabled() ? TaskState.TASK_RUNNING : stateBeforeLock;
    }

    /** {@code SCHED_NORMAL} or {@code SCHED_FIFO}. */
    @Symbol(header = "linux/sched.h")
    public int policy() {
        return priority.policy();
    }

    /** Its priority on one line with all others: low is urgent, 120 is niceness 0. */
    @Symbol(header = "linux/sched.h")
    public int prio() {
        return priority.prio();
    }

    /** The processors that it may run on; the scheduler of this machine does not look. */
    @Symbol(header = "linux/sched.h")
    public Cpumask cpus_ptr() {
        return cpus;
    }

    // ---- changed by the kernel only ----

    public TaskPriority priority() {
        return priority;
    }

    @Override
    public Standing standing() {
        return priority.standing();
    }

    /** Nobody but the kernel moves it away from there. */
    public void bindTo(Cpumask processors) {
        cpus = processors;
        flags |= TaskFlags.PF_NO_SETAFFINITY;
    }

    /** The number that this pointer is, if it is no task; else 0. */
    public long number() {
        return number;
    }

    public boolean isTask() {
        return number == 0;
    }

    /** The name as it was given. */
    public String fullName() {
        return fullName;
    }

    /** What a kernel thread has beyond a task; null for a process of a user. */
    public KthreadState kthread() {
        return kthread;
    }

    public SignalState signals() {
        return signals;
    }

    /** The simulated thread behind it. */
    public SimThread sim() {
        return sim;
    }

    /** The channel that stands for its state: to wake the task is to wake this. */
    public WaitChannel sleeps() {
        return sleeps;
    }

    public void runsOn(SimThread thread, WaitChannel channel) {
        sim = thread;
        sleeps = channel;
    }

    /** The state that it has announced to sleep in. */
    public void setSleepState(int newState) {
        sleepState = newState;
    }

    /** The state that it has announced and not yet slept in; running if none. */
    public int sleepState() {
        return sleepState;
    }

    /** Where it announced that state. */
    public Site stateSetAt() {
        return stateSetAt;
    }

    public void setStateSetAt(Site site) {
        stateSetAt = site;
    }

    /** The state in which it waits for a lock that it stands before; 0 when before none. */
    public void setStateBeforeLock(int state) {
        stateBeforeLock = state;
    }

    /** Where it made preemption impossible. */
    public Site preemptionDisabledAt() {
        return preemptionDisabledAt;
    }

    public void setPreemptionDisabledAt(Site site) {
        preemptionDisabledAt = site;
    }

    public void get() {
        references++;
    }

    public void put() {
        references--;
    }

    /** {@code PF_EXITING}. */
    public boolean isExiting() {
        return exiting;
    }

    public void setExiting() {
        exiting = true;
    }

    /** It has passed its last instruction. */
    public void setExited() {
        exited = true;
    }

    public boolean isExited() {
        return exited;
    }

    /** Whether its memory was given back: it has ended, and nobody holds a reference. */
    public boolean isFreed() {
        return exited && references <= 0;
    }

    /** {@code preempt_count()}. */
    public int preemptCount() {
        return preemptCount;
    }

    public void addPreemptCount(int change) {
        preemptCount += change;
    }

    public void setPreemptCount(int count) {
        preemptCount = count;
    }

    /** Whether interrupts are switched off: 0 when they are on. */
    public int irqsOff() {
        return irqsOff;
    }

    public void setIrqsOff(int off) {
        irqsOff = off;
    }

    @Override
    public String os() {
        return "linux";
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public String processName() {
        return comm();
    }

    @Override
    public String label() {
        return isTask() ? comm() : "0x" + Long.toHexString(number);
    }
}
