package triptych.freebsd.kernel;

import java.util.List;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;

/** FreeBSD on one machine: owns its parts, and stops by panic. */
@KernelText
public final class FreeBsdKernel {
    private final Machine machine;
    private final FreeBsdProfile profile;
    private final Locks locks;
    private final MallocArena mallocArena;

    private FreeBsdKernel(Machine machine) {
        this.machine = machine;
        this.profile = FreeBsdProfile.named(machine.settings().profile());
        this.locks = new Locks(this);
        this.mallocArena = new MallocArena(this);
    }

    /** The FreeBSD of this machine; it is booted at first use. */
    public static FreeBsdKernel of(Machine machine) {
        return machine.face(FreeBsdKernel.class, FreeBsdKernel::new);
    }

    public Machine machine() {
        return machine;
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

    /**
     * An assertion has failed. Does not return: {@code throw} it to tell the compiler.
     *
     * @param rule stable name of the assertion, as {@code triptych explain} takes it
     * @param message in FreeBSD's own words
     * @param facts further lines for the reader
     */
    public Error panic(String rule, String message, String... facts) {
        return machine.panic(
                new Finding.AssertionFailed(
                        rule,
                        message,
                        machine.facts(machine.running()),
                        machine.callSite(),
                        List.of(facts)));
    }
}
