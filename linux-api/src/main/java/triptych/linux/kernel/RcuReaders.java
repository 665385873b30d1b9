package triptych.linux.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Completion;

/**
 * {@code kernel/rcu/tree.c}: who is in a read-side critical section, and who waits until those that
 * are in one now have left it.
 */
@KernelText
public final class RcuReaders {
    private final LinuxKernel kernel;
    private final Machine machine;
    private final Sections sections = new Sections();

    private static final class Sections extends SimObject {
        private final List<SimThread> readers = new ArrayList<>(2);
        private final List<GracePeriod> waited = new ArrayList<>(1);

        @Override
        public String label() {
            return "rcu";
        }
    }

    /** The readers that have yet to leave, and what the last of them does. */
    private record GracePeriod(List<SimThread> readers, Consumer<SimThread> over) {}

    RcuReaders(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code rcu_read_lock}; sections nest. */
    public void enter(SimThread sim) {
        machine.operate(Operation.LOCK_SHARED, sections, Access.WRITE);
        sections.readers.add(sim);
    }

    /** {@code rcu_read_unlock}. */
    public void leave(SimThread sim) {
        machine.operate(Operation.UNLOCK, sections, Access.WRITE);
        sections.readers.remove(sim);
        if (sections.readers.contains(sim)) {
            return;
        }
        for (GracePeriod period : List.copyOf(sections.waited)) {
            // It stands there once for each section that it was in.
            period.readers().removeIf(reader -> reader == sim);
            if (period.readers().isEmpty()) {
                sections.waited.remove(period);
                period.over().accept(sim);
            }
        }
    }

    /** As {@link #awaitGracePeriod}, without a step where nobody reads. */
    void awaitReaders(SimThread sim) {
        machine.touch(sections, Access.READ);
        if (!sections.readers.isEmpty()) {
            awaitGracePeriod(sim);
        }
    }

    /** {@code synchronize_rcu}. */
    public void awaitGracePeriod(SimThread sim) {
        kernel.atomic().mightSleep(sim, "kernel/rcu/tree.c");
        machine.operate(Operation.WAIT, sections, Access.WRITE);
        if (sections.readers.isEmpty()) {
            return;
        }
        Completion over = machine.named(new Completion("grace period").initialised());
        await(by -> kernel.completions().complete(by, over));
        kernel.completions().await(sim, over);
    }

    private void await(Consumer<SimThread> over) {
        sections.waited.add(new GracePeriod(new ArrayList<>(sections.readers), over));
    }

    /** {@code over} happens when all that read now have left: at once if nobody does. */
    void afterReaders(Consumer<SimThread> over) {
        machine.touch(sections, Access.WRITE);
        if (sections.readers.isEmpty()) {
            over.accept(machine.running());
        } else {
            await(over);
        }
    }
}
