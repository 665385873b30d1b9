package triptych.tru64.kernel;

import triptych.core.console.CFormat;
import triptych.core.finding.Dialect;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.tru64.dialect.Tru64Dialect;

/** Tru64 UNIX on one machine: owns its parts, reports misuse, and stops by panic. */
@KernelText
public final class Tru64Kernel {
    private static final Dialect DIALECT = new Tru64Dialect();

    private final Machine machine;
    private final Tru64Profile profile;
    private final KernelThreads threads;
    private final EventWaits waits;
    private final Contexts contexts;
    private final LockHierarchy hierarchy;
    private final SpinningLocks simpleLocks;
    private final BlockingLocks complexLocks;
    private final SplLevels spl;
    private final Timeouts timeouts;
    private final InterruptHandlers handlers;
    private final KernelMemory memory;
    private final Subsystems subsystems;
    private final Termination termination;
    private final Signals signals;
    private final Interlocks interlocks;
    private final ChannelSleeps sleeps;
    private final Lightning lightning;
    private final WaitDiscipline discipline;
    private final UnheardWakeups unheard;

    private Tru64Kernel(Machine machine) {
        this.machine = machine;
        this.profile = Tru64Profile.named(machine.settings().profile());
        this.discipline = new WaitDiscipline(this);
        this.unheard = new UnheardWakeups(this);
        this.threads = new KernelThreads(this);
        this.waits = new EventWaits(this);
        this.contexts = new Contexts(this);
        this.hierarchy = new LockHierarchy(this);
        this.simpleLocks = new SpinningLocks(this);
        this.complexLocks = new BlockingLocks(this);
        this.spl = new SplLevels(this);
        this.timeouts = new Timeouts(this);
        this.handlers = new InterruptHandlers(this);
        this.memory = new KernelMemory(this);
        this.subsystems = new Subsystems(this);
        this.termination = new Termination(this);
        this.signals = new Signals(this);
        this.interlocks = new Interlocks(this);
        this.sleeps = new ChannelSleeps(this);
        this.lightning = new Lightning(this);
        machine.atRest(stuck -> unheard.judge());
        machine.atRest(waits.swallowed()::judge);
        machine.onFinding(
                "tru64", finding -> machine.console().print(() -> DIALECT.consoleText(finding)));
    }

    /** The Tru64 of this machine; it is booted at first use. */
    public static Tru64Kernel of(Machine machine) {
        return machine.face(Tru64Kernel.class, Tru64Kernel::new);
    }

    public Machine machine() {
        return machine;
    }

    public Tru64Profile profile() {
        return profile;
    }

    /** Threads and tasks: creation, identity. */
    public KernelThreads threads() {
        return threads;
    }

    /** {@code assert_wait}, {@code thread_block}, {@code thread_wakeup}. */
    public EventWaits waits() {
        return waits;
    }

    /** Where routines must not be called. */
    public Contexts contexts() {
        return contexts;
    }

    /** The order in which locks of a class are taken. */
    LockHierarchy hierarchy() {
        return hierarchy;
    }

    public SpinningLocks simpleLocks() {
        return simpleLocks;
    }

    public BlockingLocks complexLocks() {
        return complexLocks;
    }

    /** Interrupt priority levels. */
    public SplLevels spl() {
        return spl;
    }

    public Timeouts timeouts() {
        return timeouts;
    }

    public InterruptHandlers handlers() {
        return handlers;
    }

    public KernelMemory memory() {
        return memory;
    }

    /** What configures modules. */
    public Subsystems subsystems() {
        return subsystems;
    }

    /** {@code thread_terminate}, {@code thread_halt_self}. */
    public Termination termination() {
        return termination;
    }

    /** Pending signals. */
    public Signals signals() {
        return signals;
    }

    /** Locks that a wait gives up. */
    public Interlocks interlocks() {
        return interlocks;
    }

    /** {@code mpsleep}. */
    public ChannelSleeps sleeps() {
        return sleeps;
    }

    /** {@code lbolt}. */
    public Lightning lightning() {
        return lightning;
    }

    /** What threads make of the end of a wait. */
    WaitDiscipline discipline() {
        return discipline;
    }

    /** Wake-ups that found nobody. */
    UnheardWakeups unheard() {
        return unheard;
    }

    public CFormat format() {
        return new CFormat(machine::addressOf);
    }

    /** Starts a process of a user, whose {@code body} makes system calls. */
    public SimThread user(String name, Runnable body) {
        return threads.startUser(name, body);
    }

    /**
     * A misuse that the real kernel would not notice: reported, and in the strict profile the end.
     *
     * @param rule the rule's id, such as {@code T64-TMR01}
     * @param message what is wrong, in our own words
     */
    public void report(String rule, String message) {
        if (profile.has(ProfileSwitch.MISUSE_STOPS)) {
            throw panic(rule, "EMU " + rule + " " + message);
        }
        machine.complain(rule, message);
    }

    /**
     * The kernel stops. Does not return: {@code throw} it to tell the compiler.
     *
     * @param rule stable name of the rule
     * @param message the panic string
     * @param facts further lines for the reader
     */
    public Error panic(String rule, String message, String... facts) {
        return machine.fail(rule, message, facts);
    }
}
