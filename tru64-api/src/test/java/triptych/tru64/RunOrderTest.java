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
import triptych.core.memory.SharedInt;
import triptych.core.sched.Scheduler;
import triptych.tru64.struct.BasePriority;
import triptych.tru64.struct.ThreadStart;

/** A plain run: the most urgent of those who are ready runs. */
class RunOrderTest {
    private final List<String> ran = new ArrayList<>();

    private void run(Consumer<SmallProgram.Os> boot) {
        Scheduler policy = new Scheduler(1);
        try (Workbench bench = new Workbench(FiberKind.best(), false)) {
            Machine machine = new Machine(MachineSettings.DEFAULT, policy, bench, null);
            policy.govern(machine.threads(), machine.clock());
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

    private void compute(String name, SharedInt cell) {
        for (int i = 0; i < 300; i++) {
            cell.get();
        }
        ran.add(name);
    }

    /** A thread that computes, and then ends. */
    private ThreadStart computing(SmallProgram.Os os, String name) {
        SharedInt cell = new SharedInt();
        return unused -> {
            compute(name, cell);
            os.sys.thread_terminate(os.sys.current_thread());
            os.sys.thread_halt_self();
        };
    }

    private void startLessUrgent(SmallProgram.Os os) {
        os.sys.kernel_isrthread(
                os.sys.first_task(), computing(os, "other"), BasePriority.BASEPRI_SYSTEM + 1);
    }

    @Test
    void use_of_the_processor_makes_a_timeshare_thread_less_urgent() {
        run(
                os ->
                        os.user(
                                "user",
                                () -> {
                                    os.sys.current_thread().sim().setPriority(0);
                                    os.sys.kernel_thread_w_arg(
                                            os.sys.first_task(), computing(os, "first"), null);
                                    startLessUrgent(os);
                                }));
        assertThat(ran).containsExactly("other", "first");
    }

    @Test
    void a_thread_of_fixed_priority_stays_as_urgent_as_it_is() {
        run(
                os ->
                        os.user(
                                "user",
                                () -> {
                                    os.sys.current_thread().sim().setPriority(0);
                                    os.sys.kernel_isrthread(
                                            os.sys.first_task(),
                                            computing(os, "first"),
                                            BasePriority.BASEPRI_SYSTEM);
                                    startLessUrgent(os);
                                }));
        assertThat(ran).containsExactly("first", "other");
    }

    @Test
    void thread_block_without_an_assert_lets_the_less_urgent_go_first() {
        run(os -> os.user("urgent", () -> blockBeforeAnother(os)));
        assertThat(ran).containsExactly("other begins", "urgent is back", "other");
    }

    private void blockBeforeAnother(SmallProgram.Os os) {
        os.sys.current_thread().sim().setPriority(0);
        os.await("urgent", os, false, 1);
        int result = os.sys.current_thread().wait_result();
        SharedInt cell = new SharedInt();
        os.user(
                "other",
                () -> {
                    ran.add("other begins");
                    compute("other", cell);
                });
        os.sys.thread_block();
        ran.add("urgent is back");
        assertThat(os.sys.current_thread().wait_result()).isEqualTo(result);
    }
}
