package triptych.core.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.core.irq.InterruptLines;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.module.LoadedModule;
import triptych.core.module.Modules;
import triptych.core.routine.RoutineInfo;
import triptych.core.sched.Scheduler;
import triptych.core.thread.Access;
import triptych.core.thread.Callback;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;

/** What the machine promises of timers, interrupts and callbacks. */
class TimersTests {
    private static final RoutineInfo CALLER = new RoutineInfo("caller", "t.h", 0, false, false);

    private final List<String> log = new ArrayList<>();
    private Machine machine;

    /** Runs one user process. */
    private void run(Consumer<Machine> body) {
        Scheduler policy = new Scheduler(1);
        try (Workbench workbench = new Workbench(FiberKind.best(), true)) {
            machine = new Machine(MachineSettings.DEFAULT, policy, workbench, event -> {});
            policy.govern(machine.threads(), machine.clock());
            machine.startUserProcess("user", () -> body.accept(machine));
            machine.run();
        }
    }

    /** Notes its name and the tick. */
    private final class Noting extends Timer {
        private final String name;
        private final Text text;

        Noting(String name, Text text) {
            this.name = name;
            this.text = text;
        }

        @Override
        protected Text text() {
            return text;
        }

        @Override
        protected void expire(SimThread on) {
            new Callback(name).run(on, text, CALLER, () -> log.add(name + machine.clock().now()));
        }

        @Override
        public String label() {
            return name;
        }
    }

    private boolean arm(Timer timer, long tick) {
        machine.operate(Operation.DEFER, timer, Access.WRITE);
        return Timers.of(machine).arm(timer, tick);
    }

    @Test
    void a_machine_without_armed_timers_has_no_thread_for_them() {
        run(m -> Timers.of(m).disarm(new Noting("a", null)));

        assertThat(machine.threads().last()).isEqualTo(1);
    }

    @Test
    void time_moves_to_the_earliest_timer_while_a_user_waits() {
        run(
                m -> {
                    assertThat(arm(new Noting("late", null), 9)).isFalse();
                    arm(new Noting("early", null), 4);
                    m.delay(20);
                    m.operate(Operation.YIELD, m.running(), Access.WRITE);
                });

        assertThat(log).containsExactly("early20", "late20");
    }

    @Test
    void timers_do_not_keep_a_machine_running_that_no_user_needs() {
        run(m -> arm(new Noting("a", null), 9));

        assertThat(log).isEmpty();
        assertThat(machine.clock().now()).isZero();
    }

    @Test
    void but_one_in_text_that_is_gone_is_waited_for() {
        run(
                m -> {
                    LoadedModule module = Modules.of(m).load("mod");
                    arm(new Noting("a", module.text()), 9);
                    m.operate(Operation.MODULE, module.text(), Access.WRITE);
                    Modules.of(m).unload(module);
                });

        assertThat(machine.findings()).hasSize(1);
        assertThat(machine.findings().get(0)).isInstanceOf(Finding.TextGone.class);
    }

    @Test
    void to_arm_an_armed_timer_moves_it() {
        run(
                m -> {
                    Noting timer = new Noting("a", null);
                    arm(timer, 9);
                    assertThat(arm(timer, 3)).isTrue();
                    assertThat(timer.deadline()).isEqualTo(3);
                    assertThat(Timers.of(m).disarm(timer)).isTrue();
                    assertThat(timer.isArmed()).isFalse();
                });
    }

    @Test
    void a_callback_that_waits_for_its_own_end_waits_for_ever() {
        run(
                m -> {
                    Callback callback = new Callback("self");
                    SimThread self = m.running();
                    callback.run(self, null, CALLER, () -> callback.awaitEnd(self));
                });

        assertThat(machine.findings()).hasOnlyElementsOfType(Finding.Deadlock.class).hasSize(1);
    }

    @Test
    void a_line_is_a_latch() {
        run(
                m -> {
                    var line = InterruptLines.of(m).at(3);
                    line.raise();
                    line.connect(on -> log.add("irq"), "irq3", thread -> {});
                    line.mask();
                    line.raise();
                    line.raise();
                    assertThat(line.isMasked()).isTrue();
                    line.unmask();
                });

        assertThat(log).containsExactly("irq");
    }
}
