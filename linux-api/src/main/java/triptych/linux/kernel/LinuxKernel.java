package triptych.linux.kernel;

import java.util.List;
import triptych.core.console.CFormat;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.LinuxDialect;

/** Linux on one machine: owns its parts, warns, and stops by an oops. */
@KernelText
public final class LinuxKernel {
    private static final Dialect DIALECT = new LinuxDialect();

    private final Machine machine;
    private final LinuxProfile profile;
    private final AtomicContext atomic;
    private final TaskStates states;
    private final Signals signals;
    private final Tasks tasks;
    private final CompletionUnits completions;
    private final Kthreadd kthreadd;
    private final Kthreads kthreads;
    private final ModuleLoader modules;
    private final TimerWheel timers;
    private final Irqs irqs;
    private final Workqueues workqueues;

    private LinuxKernel(Machine machine) {
        this.machine = machine;
        this.profile = LinuxProfile.named(machine.settings().profile());
        this.atomic = new AtomicContext(this);
        this.states = new TaskStates(this);
        this.signals = new Signals(this);
        this.tasks = new Tasks(this);
        this.completions = new CompletionUnits(this);
        this.kthreads = new Kthreads(this);
        this.kthreadd = new Kthreadd(this);
        this.modules = new ModuleLoader(this);
        this.timers = new TimerWheel(this);
        this.irqs = new Irqs(this);
        this.workqueues = new Workqueues(this);
        machine.onFinding(finding -> machine.console().print(() -> inWords(finding)));
    }

    /** The Linux of this machine; it is booted at first use. */
    public static LinuxKernel of(Machine machine) {
        return machine.face(LinuxKernel.class, LinuxKernel::new);
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

    public CompletionUnits completions() {
        return completions;
    }

    public Kthreadd kthreadd() {
        return kthreadd;
    }

    public Kthreads kthreads() {
        return kthreads;
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

    public CFormat format() {
        return new CFormat(machine);
    }

    /** Starts a process of a user, whose {@code body} makes system calls. */
    public SimThread user(String name, Runnable body) {
        return tasks.startUser(name, body);
    }

    private static String inWords(Finding finding) {
        return String.join("\n", DIALECT.console(finding)) + "\n";
    }

    /**
     * The kernel prints a report and goes on.
     *
     * @param rule stable name of the report, as {@code triptych explain} takes it
     * @param message in Linux's own words; several lines if need be
     */
    public void warn(String rule, String message) {
        machine.report(
                new Finding.Complaint(
                        rule, message, machine.facts(machine.running()), machine.callSite()));
    }

    /**
     * The kernel cannot go on. Does not return: {@code throw} it to tell the compiler.
     *
     * @param rule stable name of the report
     * @param message in Linux's own words
     * @param facts further lines for the reader
     */
    public Error oops(String rule, String message, String... facts) {
        return machine.panic(
                new Finding.AssertionFailed(
                        rule,
                        message,
                        machine.facts(machine.running()),
                        machine.callSite(),
                        List.of(facts)));
    }
}
