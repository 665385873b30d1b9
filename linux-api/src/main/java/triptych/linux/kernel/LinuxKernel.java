package triptych.linux.kernel;

import triptych.core.console.CFormat;
import triptych.core.finding.Dialect;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.LinuxDialect;
import triptych.linux.dialect.WarnTexts;

/** Linux on one machine: owns its parts, warns, and stops by an oops. */
@KernelText
public final class LinuxKernel {
    private static final Dialect DIALECT = new LinuxDialect();

    private final Machine machine;
    private final LinuxProfile profile;
    private final AtomicContext atomic;
    private final Locks locks;
    private final LinkedLists lists;
    private final Bits bits;
    private final SlabAllocator slab;
    private final TaskStates states;
    private final Signals signals;
    private final Tasks tasks;
    private final TimeLimits timeLimits;
    private final CompletionUnits completions;
    private final WaitQueues waitQueues;
    private final WaitEvents waitEvents;
    private final Kthreadd kthreadd;
    private final JiffyClock jiffies;
    private final TimedSleeps sleeps;
    private final Kthreads kthreads;
    private final Parking parking;
    private final ModuleLoader modules;
    private final TimerWheel timers;
    private final Irqs irqs;
    private final Workqueues workqueues;
    private final KthreadWorkers kthreadWorkers;
    private final ModuleReferences moduleReferences;
    private final Tasklets tasklets;
    private final HrTimers hrTimers;
    private final RcuReaders rcu;
    private final RcuCallbacks rcuCallbacks;
    private final AtomicCode atomicCode;
    private final FileNodes files;
    private final Devices devices;
    private final Sysfs sysfs;
    private final GpioLines gpios;
    private final Watchdogs watchdogs;
    private final AsyncFiles asyncFiles;
    private final KernelLog log;
    private final Warnings warnings;

    private LinuxKernel(Machine machine, LinuxProfile profile) {
        this.machine = machine;
        this.profile = profile;
        this.atomic = profile.hasKthreadd() ? new AtomicContext(this) : new OldAtomicContext(this);
        this.locks = new Locks(this);
        this.lists = new LinkedLists(this);
        this.bits = new Bits(this);
        this.slab = new SlabAllocator(this);
        this.states = new TaskStates(this);
        this.signals = new Signals(this);
        this.tasks = new Tasks(this);
        this.timeLimits = new TimeLimits(this);
        this.completions = new CompletionUnits(this);
        this.jiffies = new JiffyClock(this);
        this.sleeps = new TimedSleeps(this);
        this.waitQueues = new WaitQueues(this);
        this.waitEvents = new WaitEvents(this);
        this.kthreads = new Kthreads(this);
        this.parking = new Parking(this);
        this.kthreadd = profile.hasKthreadd() ? new Kthreadd(this) : null;
        this.modules = new ModuleLoader(this);
        this.timers = new TimerWheel(this);
        this.irqs = new Irqs(this);
        this.workqueues = new Workqueues(this);
        this.kthreadWorkers = new KthreadWorkers(this);
        this.moduleReferences = new ModuleReferences(this);
        this.tasklets = new Tasklets(this);
        this.hrTimers = new HrTimers(this);
        this.rcu = new RcuReaders(this);
        this.rcuCallbacks = new RcuCallbacks(this);
        this.atomicCode = new AtomicCode(this);
        this.files = new FileNodes(this);
        this.devices = new Devices(this, files);
        this.sysfs = new Sysfs(this);
        this.gpios = new GpioLines(this);
        this.watchdogs = new Watchdogs(this);
        this.asyncFiles = new AsyncFiles(this);
        this.log = new KernelLog(machine);
        this.warnings = new Warnings(this);
        machine.onFinding("linux", finding -> log.print(() -> DIALECT.consoleText(finding)));
    }

    /** The Linux of this machine; it is booted at first use. */
    public static LinuxKernel of(Machine machine) {
        return of(machine, LinuxProfile.named(machine.settings().profile()));
    }

    /** As {@link #of(Machine)}; a machine runs one kernel only. */
    public static LinuxKernel of(Machine machine, LinuxProfile profile) {
        LinuxKernel kernel = machine.face(LinuxKernel.class, m -> new LinuxKernel(m, profile));
        if (!kernel.profile.equals(profile)) {
            throw new IllegalStateException(
                    "this machine runs Linux "
                            + kernel.profile.name()
                            + ", not "
                            + profile.name()
                            + ": the patch of January 2004 and Linux's own kthread.h do not mix");
        }
        return kernel;
    }

    public Machine machine() {
        return machine;
    }

    public LinuxProfile profile() {
        return profile;
    }

    /** {@code might_sleep} and all that must not happen in atomic context. */
    public AtomicContext atomic() {
        return atomic;
    }

    /** Everything that is taken and given back, and lockdep. */
    public Locks locks() {
        return locks;
    }

    public LinkedLists lists() {
        return lists;
    }

    public Bits bits() {
        return bits;
    }

    public SlabAllocator slab() {
        return slab;
    }

    /** Task states: {@code set_current_state}, {@code schedule}, {@code try_to_wake_up}. */
    public TaskStates states() {
        return states;
    }

    public Signals signals() {
        return signals;
    }

    public Tasks tasks() {
        return tasks;
    }

    /** {@code schedule_timeout} of the waits that go round a loop. */
    TimeLimits timeLimits() {
        return timeLimits;
    }

    public CompletionUnits completions() {
        return completions;
    }

    /** Wait queues, their entries, and {@code wake_up}. */
    public WaitQueues waitQueues() {
        return waitQueues;
    }

    /** The macros of the {@code wait_event} family. */
    public WaitEvents waitEvents() {
        return waitEvents;
    }

    public Kthreadd kthreadd() {
        return kthreadd;
    }

    public Kthreads kthreads() {
        return kthreads;
    }

    public Parking parking() {
        return parking;
    }

    /** {@code schedule_timeout} and its kin. */
    public TimedSleeps sleeps() {
        return sleeps;
    }

    public JiffyClock jiffies() {
        return jiffies;
    }

    public ModuleLoader modules() {
        return modules;
    }

    public TimerWheel timers() {
        return timers;
    }

    public Irqs irqs() {
        return irqs;
    }

    public Workqueues workqueues() {
        return workqueues;
    }

    /** Threads that run works of their own. */
    public KthreadWorkers kthreadWorkers() {
        return kthreadWorkers;
    }

    /** {@code try_module_get} and its kin. */
    public ModuleReferences moduleReferences() {
        return moduleReferences;
    }

    public Tasklets tasklets() {
        return tasklets;
    }

    public HrTimers hrTimers() {
        return hrTimers;
    }

    /** Functions of modules in interrupt context. */
    AtomicCode atomicCode() {
        return atomicCode;
    }

    /** {@code rcu_read_lock} and {@code synchronize_rcu}. */
    public RcuReaders rcu() {
        return rcu;
    }

    /** {@code call_rcu} and {@code rcu_barrier}. */
    public RcuCallbacks rcuCallbacks() {
        return rcuCallbacks;
    }

    /** What users can open. */
    public FileNodes files() {
        return files;
    }

    /** Device numbers, and the nodes that modules make for them. */
    public Devices devices() {
        return devices;
    }

    /** Directories that modules make in sysfs. */
    public Sysfs sysfs() {
        return sysfs;
    }

    /** Lines to the outside. */
    public GpioLines gpios() {
        return gpios;
    }

    public Watchdogs watchdogs() {
        return watchdogs;
    }

    /** Files whose users want signals. */
    public AsyncFiles asyncFiles() {
        return asyncFiles;
    }

    /** {@code printk}. */
    public KernelLog log() {
        return log;
    }

    /** {@code WARN_ON}, {@code BUG_ON}, {@code panic}. */
    public Warnings warnings() {
        return warnings;
    }

    public CFormat format() {
        return new CFormat(machine::addressOf);
    }

    /** Starts a process of a user, whose {@code body} makes system calls. */
    public SimThread user(String name, Runnable body) {
        return tasks.startUser(name, body);
    }

    /**
     * The kernel prints a report and goes on.
     *
     * @param rule stable name of the report, as {@code triptych explain} takes it
     * @param message in Linux's own words; several lines if need be
     */
    public void warn(String rule, String message) {
        machine.complain(rule, message);
    }

    /**
     * {@code WARN_ON}: a report that names the check.
     *
     * @param rule stable name of the report
     * @param place source file of the check, and its line where it is known
     * @param routine that holds it
     */
    public void warnOn(String rule, String place, String routine) {
        warn(rule, WarnTexts.at(tasks.of(machine.running()), place, routine));
    }

    /**
     * The kernel cannot go on. Does not return: {@code throw} it to tell the compiler.
     *
     * @param rule stable name of the report
     * @param message in Linux's own words
     * @param facts further lines for the reader
     */
    public Error oops(String rule, String message, String... facts) {
        return machine.fail(rule, message, facts);
    }
}
