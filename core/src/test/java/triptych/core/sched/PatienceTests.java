package triptych.core.sched;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import triptych.core.choice.Strategy;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.memory.SharedInt;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;

/** What happens when the strategy has one thread go on and on. */
class PatienceTests {
    private static final LockKind MUTEX = new LockKind("mutex", true, false);

    /** Whoever steps goes on, else the last thread that was made. */
    private static class GoesOn implements Strategy {
        private final List<Long> asked = new ArrayList<>();

        @Override
        public int chooseActor(long enabled, int last) {
            asked.add(enabled);
            return (enabled & 1L << last) != 0
                    ? last
                    : Long.SIZE - 1 - Long.numberOfLeadingZeros(enabled);
        }

        @Override
        public int chooseValue(int alternatives) {
            return 0;
        }
    }

    private GoesOn strategy;
    private SharedInt flag;
    private SharedInt rounds;
    private Machine machine;

    @BeforeEach
    void make() {
        strategy = new GoesOn();
        flag = new SharedInt(0, "flag");
        rounds = new SharedInt(0, "rounds");
    }

    private void run(Consumer<Machine> boot) {
        try (Workbench workbench = new Workbench(FiberKind.best(), false)) {
            machine = new Machine(MachineSettings.DEFAULT, strategy, workbench, null);
            boot.accept(machine);
            machine.run();
        }
    }

    private void countUntilSet() {
        while (flag.get() == 0) {
            rounds.set(rounds.get() + 1);
        }
    }

    private void sleep(long ticks) {
        Nap.of(machine, ticks);
    }

    private static void lock(Machine machine, SimLock lock) {
        SimThread self = machine.running();
        lock.standBefore(Operation.LOCK, self);
        lock.take(self, self.callSite());
    }

    private List<String> kinds() {
        return machine.findings().stream().map(Finding::kind).toList();
    }

    private boolean hasHurried() {
        return machine.dispatcher().hasHurried();
    }

    @Test
    void whoever_was_passed_over_gets_a_turn() {
        run(
                m -> {
                    m.startUserProcess("setter", () -> flag.set(1));
                    m.startUserProcess("counter", this::countUntilSet);
                });

        assertThat(kinds()).isEmpty();
        assertThat(hasHurried()).isTrue();
        // Noted after a thousand steps, let go after another thousand: three steps a round.
        assertThat(rounds.peek()).isBetween(600, 700);
    }

    @Test
    void he_is_the_only_one_who_is_asked_then() {
        run(
                m -> {
                    m.startUserProcess("setter", () -> flag.set(1));
                    m.startUserProcess("counter", this::countUntilSet);
                });

        assertThat(strategy.asked.subList(0, 2_000)).contains(0b110L).doesNotContain(0b010L);
        assertThat(strategy.asked.get(2_001)).isEqualTo(0b010L);
    }

    @Test
    void time_passes_for_whoever_sleeps_until_then() {
        run(
                m -> {
                    m.startUserProcess("counter", this::countUntilSet);
                    m.startUserProcess(
                            "sleeper",
                            () -> {
                                sleep(7);
                                flag.set(1);
                            });
                });

        assertThat(kinds()).isEmpty();
        assertThat(machine.clock().now()).isEqualTo(7);
        assertThat(hasHurried()).isTrue();
    }

    @Test
    void a_lock_that_is_free_now_and_then_is_had_in_the_end() {
        run(
                m -> {
                    SimLock lock =
                            m.named(new SimLock(m.footprint(), MUTEX, "lock", "lock", false));
                    m.startUserProcess(
                            "setter",
                            () -> {
                                lock(m, lock);
                                flag.set(1);
                                lock.release(m.running());
                            });
                    m.startUserProcess(
                            "counter",
                            () -> {
                                while (flag.get() == 0) {
                                    lock(m, lock);
                                    lock.release(m.running());
                                }
                            });
                });

        assertThat(kinds()).isEmpty();
        assertThat(hasHurried()).isTrue();
    }

    @Test
    void a_loop_in_which_all_get_their_turns_is_a_livelock() {
        run(
                m -> {
                    m.startUserProcess("counter", this::countUntilSet);
                    m.startUserProcess("other", this::countUntilSet);
                });

        assertThat(kinds()).containsExactly("livelock");
    }

    private void everyTick(Machine m) {
        m.start(
                m.createThread(
                        "clock",
                        null,
                        () -> {
                            while (flag.get() == 0) {
                                sleep(1);
                                rounds.set(rounds.get() + 1);
                            }
                        }));
    }

    @Test
    void what_happens_at_every_tick_while_a_user_sleeps_is_no_livelock() {
        run(
                m -> {
                    everyTick(m);
                    m.startUserProcess("sleeper", () -> sleep(100_000));
                });

        assertThat(kinds()).isEmpty();
        assertThat(machine.step()).isEqualTo(MachineSettings.DEFAULT.stepLimit());
    }

    @Test
    void a_user_who_sleeps_again_and_again_takes_part_in_the_livelock() {
        run(
                m -> {
                    everyTick(m);
                    m.startUserProcess(
                            "sleeper",
                            () -> {
                                while (flag.get() == 0) {
                                    sleep(1);
                                }
                            });
                });

        assertThat(kinds()).containsExactly("livelock");
    }

    @Test
    void nobody_is_let_go_first_where_all_step_in_time() {
        run(
                m -> {
                    m.startUserProcess("setter", () -> flag.set(1));
                    m.startUserProcess(
                            "counter",
                            () -> {
                                for (int i = 0; i < Patience.STEPS / 3; i++) {
                                    rounds.set(rounds.get() + 1);
                                }
                            });
                });

        assertThat(hasHurried()).isFalse();
    }

    @Test
    void a_strategy_that_does_not_bear_it_ends_the_execution() {
        strategy =
                new GoesOn() {
                    @Override
                    public boolean bearsLongWaits() {
                        return false;
                    }
                };
        run(
                m -> {
                    m.startUserProcess("setter", () -> flag.set(1));
                    m.startUserProcess("counter", this::countUntilSet);
                });

        assertThat(machine.dispatcher().wasCut()).isTrue();
        assertThat(kinds()).isEmpty();
    }
}
