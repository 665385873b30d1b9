package triptych.core.sched;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.core.irq.InterruptLine;
import triptych.core.irq.InterruptLines;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.memory.SharedInt;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;

/** A machine whose clock goes on while threads run, under a scheduler. */
class TickingClockTests {
    private static final MachineSettings TICKING = MachineSettings.DEFAULT.withTickingClock();

    private final List<String> log = new ArrayList<>();
    private final SharedInt cell = new SharedInt();
    private Machine machine;

    private void run(int processors, Consumer<Machine> boot) {
        Scheduler scheduler = new Scheduler(processors);
        try (Workbench workbench = new Workbench(FiberKind.best(), false)) {
            machine = new Machine(TICKING, scheduler, workbench, null);
            scheduler.govern(machine.threads(), machine.clock());
            boot.accept(machine);
            machine.run();
            assertThat(machine.findings()).isEmpty();
        }
    }

    /** So many steps. */
    private void compute(int steps) {
        for (int i = 0; i < steps; i++) {
            cell.get();
        }
    }

    private void note(String what) {
        log.add(what + " at " + machine.clock().now());
    }

    private void sleep(long ticks) {
        Nap.of(machine, ticks);
    }

    private void yieldOnce() {
        SimThread self = machine.running();
        machine.operate(Operation.YIELD, self, Access.READ);
    }

    @Test
    void a_sleeper_wakes_while_another_computes() {
        run(
                1,
                m -> {
                    m.startUserProcess(
                            "sleeper",
                            () -> {
                                sleep(3);
                                note("awake");
                            });
                    m.startUserProcess(
                                    "hog",
                                    () -> {
                                        compute(100);
                                        note("done");
                                    })
                            .setPriority(1);
                });
        assertThat(log).containsExactly("awake at 3", "done at 10");
    }

    @Test
    void two_processors_do_twice_as_much_in_a_tick() {
        run(
                2,
                m -> {
                    for (String name : List.of("a", "b")) {
                        m.startUserProcess(
                                name,
                                () -> {
                                    compute(50);
                                    note(name);
                                });
                    }
                });
        assertThat(log).containsExactly("a at 5", "b at 5");
    }

    @Test
    void an_interrupt_is_answered_at_once() {
        run(
                1,
                m -> {
                    InterruptLine line = InterruptLines.of(m).at(0);
                    line.connect(on -> log.add("answered"), "irq", on -> {});
                    m.startUserProcess(
                                    "user",
                                    () -> {
                                        line.raise();
                                        log.add("raised");
                                        compute(1);
                                        log.add("went on");
                                    })
                            .setPriority(-5);
                });
        assertThat(log).containsExactly("raised", "answered", "went on");
    }

    private void startPollers(Machine m) {
        for (String name : List.of("p", "q")) {
            m.start(
                    m.createThread(
                            name,
                            null,
                            () -> {
                                while (cell.get() == 0) {
                                    compute(12);
                                    yieldOnce();
                                }
                            }));
        }
    }

    /** Else they would look for ever, each ending the other's wait by the time that it takes. */
    @Test
    void pollers_end_with_the_last_user() {
        run(
                1,
                m -> {
                    startPollers(m);
                    m.startUserProcess("user", () -> compute(3));
                });
        assertThat(machine.clock().now()).isLessThan(20);
    }

    @Test
    void pollers_whom_nothing_but_time_can_help_let_it_pass_at_once() {
        run(
                1,
                m -> {
                    startPollers(m);
                    m.startUserProcess(
                            "user",
                            () -> {
                                sleep(5000);
                                cell.set(1);
                            });
                });
        assertThat(machine.step()).isLessThan(300);
    }

    @Test
    void threads_of_the_kernel_that_wake_each_other_by_their_work_end_with_the_last_user() {
        run(
                1,
                m -> {
                    for (String name : List.of("p", "q")) {
                        SimThread worker =
                                m.createThread(
                                        name,
                                        null,
                                        () -> {
                                            while (true) {
                                                sleep(1);
                                                compute(30);
                                            }
                                        });
                        m.start(worker);
                    }
                    m.startUserProcess("user", () -> sleep(20));
                });
        assertThat(machine.clock().now()).isBetween(20L, 60L);
    }
}
