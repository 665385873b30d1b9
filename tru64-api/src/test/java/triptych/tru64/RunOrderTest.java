package triptych.tru64;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.sched.PriorityPolicy;
import triptych.tru64.struct.BasePriority;

/** A plain run: the most urgent of those who are ready runs. */
class RunOrderTest {
    private final List<String> ran = new ArrayList<>();

    private void run(Consumer<SmallProgram.Os> boot) {
        PriorityPolicy policy = new PriorityPolicy();
        try (Workbench bench = new Workbench(FiberKind.best(), false)) {
            Machine machine = new Machine(MachineSettings.DEFAULT, policy, bench, null);
            policy.govern(machine.threads());
            boot.accept(new SmallProgram.Os(Tru64System.on(machine)));
            machine.run();
            assertThat(machine.findings()).isEmpty();
        }
    }

    private void waiter(SmallProgram.Os os, String name, int priority) {
        os.sys.kernel_isrthread(
                os.sys.first_task(),
                unused -> {
                    os.sys.assert_wait(this, false);
                    os.sys.thread_block();
                    ran.add(name);
                    os.sys.thread_terminate(os.sys.current_thread());
                    os.sys.thread_halt_self();
                },
                priority);
    }

    @Test
    void who_was_woken_runs_by_priority_whoever_waited_longest() {
        run(
                os ->
                        os.user(
                                "waker",
                                () -> {
                                    waiter(os, "A", BasePriority.BASEPRI_SYSTEM);
                                    waiter(os, "B", BasePriority.BASEPRI_SYSTEM);
                                    waiter(os, "C", BasePriority.BASEPRI_HIGHEST);
                                    os.await("waker", os, false, 1);
                                    os.sys.current_thread().sim().setPriority(0);
                                    os.sys.thread_wakeup(this);
                                    os.sys.current_thread().sim().setPriority(63);
                                    os.await("waker", os, false, 1);
                                }));
        assertThat(ran).containsExactly("C", "A", "B");
    }
}
