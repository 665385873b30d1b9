package triptych.freebsd.kernel;

import triptych.core.console.CFormat;
import triptych.core.console.Console;
import triptych.core.finding.Dialect;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.FreeBsdDialect;
import triptych.freebsd.struct.Mtx;

/** FreeBSD on one machine: owns its parts, and stops by panic. */
@KernelText
public final class FreeBsdKernel {
    private static final String GIANT = "Giant";
    private static final Dialect DIALECT = new FreeBsdDialect();

    private final Machine machine;
    private final FreeBsdProfile profile;
    private final Locks locks;
    private final MallocArena mallocArena;
    private final Processes processes;
    private final Signals signals;
    private final SleepEngine sleep;
    private final Wakeups wakeups;
    private final ThreadExit threadExit;
    private final EventHandlers eventHandlers;
    private final Mtx giant;
    private final Linker linker;
    private final KernelTime time;
    private final SoftClock softClock;
    private final TaskThreads taskThreads;
    private final Devfs devfs;
    private final SysctlTree sysctls;
    private final SystemCalls systemCalls;
    private final FirmwareImages firmware;
    private final SoftInterrupts softInterrupts;

    private FreeBsdKernel(Machine machine) {
        this.machine = machine;
        this.profile = FreeBsdProfile.named(machine.settings().profile());
        this.locks = new Locks(this);
        this.mallocArena = new MallocArena(this);
        this.processes = new Processes(this);
        this.signals = new Signals(this);
        this.sleep = new SleepEngine(this);
        this.wakeups = new Wakeups(this);
        this.threadExit = new ThreadExit(this);
        this.eventHandlers = new EventHandlers(this);
        // Named here, in the name of the machine: whichever thread were first would give other
        // names.
        this.giant = makeGiant();
        this.linker = new Linker(this);
        this.time = new KernelTime(machine);
        this.softClock = new SoftClock(this);
        this.taskThreads = new TaskThreads(this);
        this.devfs = new Devfs(this);
        this.sysctls = new SysctlTree(this);
        this.systemCalls = new SystemCalls(this);
        this.firmware = new FirmwareImages(this);
        this.softInterrupts = new SoftInterrupts(this);
        machine.onFinding(
                "freebsd", finding -> machine.console().print(() -> DIALECT.consoleText(finding)));
    }

    /** The FreeBSD of this machine; it is booted at first use. */
    public static FreeBsdKernel of(Machine machine) {
        return machine.face(FreeBsdKernel.class, FreeBsdKernel::new);
    }

    public Machine machine() {
        return machine;
    }

    public Console console() {
        return machine.console();
    }

    public FreeBsdProfile profile() {
        return profile;
    }

    /** Mutexes, sx locks, condition variables, critical sections. */
    public Locks locks() {
        return locks;
    }

    public Witness witness() {
        return locks.witness();
    }

    public MallocArena mallocArena() {
        return mallocArena;
    }

    public Processes processes() {
        return processes;
    }

    public Signals signals() {
        return signals;
    }

    /** {@code _sleep} and all that rests on it. */
    public SleepEngine sleep() {
        return sleep;
    }

    public Wakeups wakeups() {
        return wakeups;
    }

    public ThreadExit threadExit() {
        return threadExit;
    }

    public EventHandlers eventHandlers() {
        return eventHandlers;
    }

    public Suspension suspension() {
        return new Suspension(this);
    }

    public NoSleeping noSleeping() {
        return new NoSleeping(this);
    }

    public Shutdown shutdown() {
        return new Shutdown(this);
    }

    public CFormat format() {
        return new CFormat(machine::addressOf);
    }

    private Mtx makeGiant() {
        Mtx memory = new Mtx();
        locks.memory().makeOfKernel(memory, LockKinds.SLEEP_MUTEX, GIANT, true, Mutexes.RECURSE);
        machine.named(memory.lock());
        return memory;
    }

    /** The lock that module event handlers hold, and that every sleep leaves behind. */
    public Mtx giant() {
        return giant;
    }

    /** What loads and unloads modules. */
    public Linker linker() {
        return linker;
    }

    public KernelTime time() {
        return time;
    }

    /** Callouts. */
    public SoftClock softClock() {
        return softClock;
    }

    public TaskThreads taskThreads() {
        return taskThreads;
    }

    /** What lies in {@code /dev}. */
    public Devfs devfs() {
        return devfs;
    }

    public SysctlTree sysctls() {
        return sysctls;
    }

    /** The system calls that modules have added. */
    public SystemCalls systemCalls() {
        return systemCalls;
    }

    public FirmwareImages firmware() {
        return firmware;
    }

    /** What runs group tasks. */
    public SoftInterrupts softInterrupts() {
        return softInterrupts;
    }

    public EpochSections epochs() {
        return new EpochSections(this);
    }

    public UserCopies userCopies() {
        return new UserCopies(this);
    }

    public SysctlCopies sysctlCopies() {
        return new SysctlCopies(this);
    }

    /** Starts a process of a user, whose {@code body} makes system calls. */
    public SimThread user(String name, Runnable body) {
        return processes.startUser(name, body);
    }

    /**
     * An assertion has failed. Does not return: {@code throw} it to tell the compiler.
     *
     * @param rule stable name of the assertion, as {@code triptych explain} takes it
     * @param message in FreeBSD's own words
     * @param facts further lines for the reader
     */
    public Error panic(String rule, String message, String... facts) {
        return machine.fail(rule, message, facts);
    }
}
