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

    private LinuxKernel(Machine machine, LinuxProfile profile) {
        this.machine = machine;
        this.profile = profile;
        this.atomic = profile.hasKthreadd() ? new AtomicContext(this) : new OldAtomicContext(this);
        this.states = new TaskStates(this);
        this.signals = new Signals(this);
        this.tasks = new Tasks(this);
        this.completions = new CompletionUnits(this);
        this.kthreads = new Kthreads(this);
        this.kthreadd = profile.hasKthreadd() ? new Kthreadd(this) : null;
        this.modules = new ModuleLoader(this);
        machine.onFinding(finding -> machine.console().print(() -> inWords(finding)));
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
