package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.fiber.FiberKind;
import triptych.core.lock.PriorityLending;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.sched.Scheduler;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.struct.Mtx;

/** One processor, where the most urgent thread runs. */
@Conformance("Turnstiles")
class TurnstilesRunTest {
    @Nested
    @Clause("S4")
    class The_most_urgent {

        @Test
        @GoldenTrace("G8")
        void runs_first_once_the_mutex_is_released() {
            List<String> order = new ArrayList<>();
            urgentFirst(os -> os.user("low", () -> lendAndRelease(os, order)).setPriority(200));
            assertThat(order)
                    .containsExactly(
                            "low at 200",
                            "low at 100",
                            "low has released",
                            "high owns",
                            "middle runs",
                            "low at 200");
        }

        /** Every lock is a place where a more urgent thread comes first. */
        private void lendAndRelease(FreeBsdSystem os, List<String> order) {
            Mtx a = LockConsole.mutex(os, "a", null, FreeBsd.MTX_DEF);
            Mtx b = LockConsole.mutex(os, "b", null, FreeBsd.MTX_DEF);
            os.mtx_lock(a);
            order.add("low at " + priority(os));
            os.user("middle", () -> order.add("middle runs")).setPriority(150);
            os.user("high", () -> takeOnce(os, a, order)).setPriority(100);
            os.mtx_lock(b);
            order.add("low at " + priority(os));
            os.mtx_unlock(a);
            order.add("low has released");
            os.mtx_unlock(b);
            order.add("low at " + priority(os));
        }

        private void takeOnce(FreeBsdSystem os, Mtx a, List<String> order) {
            os.mtx_lock(a);
            order.add("high owns");
            os.mtx_unlock(a);
        }

        @Test
        void may_be_the_owner_again() {
            List<String> order = new ArrayList<>();
            urgentFirst(
                    os -> os.user("owner", () -> releaseAndTakeAgain(os, order)).setPriority(100));
            assertThat(order).containsExactly("high owns", "owner owns", "high owns");
        }

        private void releaseAndTakeAgain(FreeBsdSystem os, List<String> order) {
            Mtx a = LockConsole.mutex(os, "a", null, FreeBsd.MTX_DEF);
            os.mtx_lock(a);
            os.user("other", () -> takeOnce(os, a, order)).setPriority(200);
            os.user("other", () -> takeOnce(os, a, order)).setPriority(50);
            os.mtx_unlock(a);
            os.mtx_lock(a);
            order.add("owner owns");
            os.mtx_unlock(a);
        }
    }

    private static int priority(FreeBsdSystem os) {
        Machine machine = os.kernel().machine();
        return PriorityLending.effective(machine.running(), machine.threads());
    }

    private static void urgentFirst(Consumer<FreeBsdSystem> boot) {
        Scheduler policy = new Scheduler(1);
        try (Workbench workbench = new Workbench(FiberKind.best(), false)) {
            Machine machine = new Machine(MachineSettings.DEFAULT, policy, workbench, null);
            policy.govern(machine.threads(), machine.clock());
            boot.accept(FreeBsdSystem.on(machine));
            machine.run();
            assertThat(machine.findings()).isEmpty();
        }
    }
}
