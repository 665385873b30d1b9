package triptych.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.memory.SharedInt;
import triptych.core.scenario.Program;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;
import triptych.explore.text.VerdictText;

/** Each verdict is given when it is due, and says what it rests on. */
class ExplorerTests {
    /** Tells findings by their kind. */
    private static final Dialect PLAIN =
            new Dialect() {
                @Override
                public String title(Finding finding) {
                    return finding.kind();
                }

                @Override
                public List<String> console(Finding finding) {
                    return List.of(finding.toString());
                }

                @Override
                public List<String> explanation(Finding finding) {
                    return List.of();
                }
            };

    /** A program of no kernel. */
    private interface InCore extends Program {
        @Override
        default String name() {
            return "small";
        }

        @Override
        default String os() {
            return "core";
        }

        @Override
        default MachineSettings settings() {
            return MachineSettings.DEFAULT;
        }
    }

    private record Small(MachineSettings settings, Consumer<Machine> threads) implements InCore {
        Small(Consumer<Machine> threads) {
            this(MachineSettings.DEFAULT.withStepLimit(500), threads);
        }

        @Override
        public Outcome boot(Machine machine) {
            threads.accept(machine);
            return Outcome.NONE;
        }
    }

    private static Verdict explore(Program program, Question question) {
        return new Explorer(program, PLAIN, question).explore();
    }

    private static Verdict explore(Consumer<Machine> threads) {
        return explore(new Small(threads), Question.byDefault());
    }

    private static String text(Verdict verdict) {
        Program named = new Small(machine -> {});
        return String.join("\n", new VerdictText(named, PLAIN, false).of(verdict));
    }

    private static String kindOf(Verdict verdict) {
        return ((Verdict.Failed) verdict).failure().finding().kind();
    }

    private static void sleep(Machine machine, Object on, long deadline) {
        SimThread self = machine.running();
        WaitChannel channel = machine.sleepQueues().channelOf(on);
        machine.dispatcher().stopBefore(self, Operation.WAIT, channel);
        machine.sleepQueues().announce(self, channel, "w", deadline, false);
        machine.sleepQueues().block(self);
    }

    private static void wake(Machine machine, Object on) {
        SimThread self = machine.running();
        WaitChannel channel = machine.sleepQueues().channelOf(on);
        machine.dispatcher().stopBefore(self, Operation.WAKE, channel);
        machine.sleepQueues().wakeAll(channel, self);
    }

    private static void twoIncrements(Machine machine, boolean atomic) {
        SharedInt counter = new SharedInt();
        SharedInt ended = new SharedInt();
        for (int i = 0; i < 2; i++) {
            machine.startUserProcess(
                    "t" + i,
                    () -> {
                        if (atomic) {
                            counter.getAndAdd(1);
                        } else {
                            counter.set(counter.get() + 1);
                        }
                        if (ended.getAndAdd(1) == 1 && counter.get() != 2) {
                            SimThread self = machine.running();
                            throw machine.panic(
                                    new Finding.Panic(
                                            "lost update", machine.facts(self), self.callSite()));
                        }
                    });
        }
    }

    @Test
    void a_lost_update_is_found_with_one_preemption() {
        Verdict verdict = explore(machine -> twoIncrements(machine, false));

        assertThat(kindOf(verdict)).isEqualTo("panic");
        Failure failure = ((Verdict.Failed) verdict).failure();
        assertThat(failure.story().preemptions()).isEqualTo(1);
        assertThat(failure.shortest()).isTrue();
    }

    @Test
    void an_atomic_update_is_proved() {
        Verdict verdict = explore(machine -> twoIncrements(machine, true));

        assertThat(verdict).isInstanceOf(Verdict.Proved.class);
        assertThat(verdict.coverage().complete()).isTrue();
        assertThat(verdict.coverage().schedules()).isGreaterThan(1);
    }

    @Test
    void within_no_preemption_a_lost_update_is_only_bounded_away() {
        Verdict verdict =
                explore(
                        new Small(machine -> twoIncrements(machine, false)),
                        Question.byDefault().withPreemptions(0));

        assertThat(verdict).isInstanceOf(Verdict.Bounded.class);
        assertThat(((Verdict.Bounded) verdict).bound()).isEqualTo("no preemption");
    }

    @Test
    void random_schedules_find_it_too_and_prove_nothing() {
        Question random = Question.byDefault().withStrategy(StrategyName.RANDOM);

        assertThat(kindOf(explore(new Small(machine -> twoIncrements(machine, false)), random)))
                .isEqualTo("panic");
        Verdict sampled =
                explore(
                        new Small(machine -> twoIncrements(machine, true)),
                        random.withSchedules(500));
        assertThat(sampled).isInstanceOf(Verdict.Sampled.class);
        assertThat(sampled.coverage().schedules()).isEqualTo(500);
        assertThat(sampled.coverage().complete()).isFalse();
    }

    @Test
    void a_budget_that_ran_out_is_no_proof() {
        Verdict verdict =
                explore(
                        new Small(machine -> twoIncrements(machine, true)),
                        Question.byDefault()
                                .withStrategy(StrategyName.EXHAUSTIVE)
                                .withWorkers(1)
                                .withSchedules(2));

        assertThat(verdict).isInstanceOf(Verdict.Sampled.class);
    }

    private static Question auto(long schedules) {
        return Question.byDefault().withWorkers(1).withSchedules(schedules);
    }

    /** Far too many interleavings for the schedules of these tests. */
    private static void crowd(Machine machine) {
        counting(machine, 8, 1);
    }

    private static void counting(Machine machine, int threads, int times) {
        SharedInt counter = new SharedInt();
        for (int i = 0; i < threads; i++) {
            machine.startUserProcess(
                    "t" + i,
                    () -> {
                        for (int time = 0; time < times; time++) {
                            counter.getAndAdd(1);
                        }
                    });
        }
    }

    @Test
    void a_sample_counts_what_was_tried_in_every_way() {
        Verdict verdict = explore(new Small(ExplorerTests::crowd), auto(100));

        assertThat(verdict).isInstanceOf(Verdict.Sampled.class);
        assertThat(verdict.coverage().ways())
                .containsExactly(
                        new Way("no preemption", 50, 50, false),
                        new Way("exhaustive", 36, 36, false),
                        new Way("random", 14, 14, false));
        assertThat(verdict.coverage().schedules()).isEqualTo(100);
        assertThat(verdict.coverage().distinct()).isEqualTo(50);
        assertThat(text(verdict))
                .startsWith(
                        "small: SAMPLED: nothing went wrong in 100 schedules, at least 50 distinct;"
                                + " the budget ran out before every interleaving was tried")
                .contains("no preemption: 50, exhaustive: 36, random: 14; 100 schedules, ");
    }

    @Test
    void a_way_that_left_nothing_out_says_so() {
        Verdict verdict = explore(new Small(machine -> counting(machine, 2, 6)), auto(40));

        assertThat(verdict.coverage().ways().get(0).complete()).isTrue();
        assertThat(text(verdict)).contains("no preemption: all 2, ");
        assertThat(verdict.coverage().complete()).isFalse();
    }

    @Test
    void no_limit_is_so_low_that_nothing_is_tried_or_more() {
        for (int schedules = 1; schedules <= 12; schedules++) {
            Verdict verdict =
                    explore(new Small(ExplorerTests::crowd), auto(schedules).withWorkers(2));
            assertThat(verdict.coverage().schedules())
                    .as("of %d", schedules)
                    .isBetween(1L, (long) schedules);
        }
    }

    @Test
    void a_budget_that_is_over_at_once_still_draws_a_schedule() {
        for (StrategyName strategy : List.of(StrategyName.AUTO, StrategyName.RANDOM)) {
            Verdict verdict =
                    explore(
                            new Small(ExplorerTests::crowd),
                            Question.byDefault().withStrategy(strategy).withBudgetMillis(1));
            List<Way> ways = verdict.coverage().ways();
            assertThat(ways.get(ways.size() - 1).strategy()).isEqualTo("random");
            assertThat(ways).allSatisfy(way -> assertThat(way.schedules()).isPositive());
        }
    }

    /** Fails if the first five steps of two threads alternate. */
    private static void alternating(Machine machine) {
        SharedInt turns = new SharedInt();
        for (int i = 0; i < 2; i++) {
            int parity = i;
            machine.startUserProcess(
                    "t" + i,
                    () -> {
                        for (int step = 0; step < 16; step++) {
                            if (turns.getAndUpdate(n -> n % 2 == parity ? n + 1 : n) == 4
                                    && parity == 0) {
                                SimThread self = machine.running();
                                throw machine.panic(
                                        new Finding.Panic(
                                                "fifth", machine.facts(self), self.callSite()));
                            }
                        }
                    });
        }
    }

    @Test
    void what_the_quick_proof_found_wrong_is_not_lost_with_the_budget() {
        Program program = new Small(ExplorerTests::alternating);
        long needed = 1;
        while (!(explore(program, auto(needed).withStrategy(StrategyName.EXHAUSTIVE))
                instanceof Verdict.Failed)) {
            needed++;
        }

        // A quarter of it, less the two schedules without preemption, is just enough. The looks
        // at more preemptions leave less than that for a search from the start; all else is luck.
        long just = 2 + 4 * needed;
        Verdict verdict = explore(program, auto(just));
        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
        assertThat(verdict.coverage().ways())
                .containsExactly(new Way("exhaustive", needed, needed, false));
    }

    /** Learns once what is shared; until then all interleavings look alike. */
    private static final class Learner implements InCore {
        private boolean knows;
        private int asked;

        @Override
        public boolean learn() {
            knows = asked++ > 0;
            return asked == 2;
        }

        @Override
        public Outcome boot(Machine machine) {
            SharedInt counter = new SharedInt();
            SharedInt end = new SharedInt();
            for (int i = 0; i < 2; i++) {
                machine.startUserProcess(
                        "t" + i,
                        () -> {
                            if (knows) {
                                counter.getAndAdd(1);
                            }
                            end.getAndAdd(1);
                        });
            }
            return Outcome.NONE;
        }
    }

    /** Has no end until it is known what is shared, and is small then. */
    private static final class LateLearner implements InCore {
        private static final int MEETS_AT = 100;

        private int executions;
        private volatile boolean met;
        private boolean knows;

        @Override
        public boolean learn() {
            boolean grows = hasMoreToLearn();
            knows = met;
            return grows;
        }

        @Override
        public boolean hasMoreToLearn() {
            return met && !knows;
        }

        @Override
        public Outcome boot(Machine machine) {
            met |= ++executions == MEETS_AT;
            SharedInt counter = new SharedInt();
            int rounds = knows ? 1 : 10;
            for (int i = 0; i < 4; i++) {
                machine.startUserProcess(
                        "t" + i,
                        () -> {
                            for (int round = 0; round < rounds; round++) {
                                counter.getAndAdd(1);
                            }
                        });
            }
            return Outcome.NONE;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "EXHAUSTIVE"})
    void a_look_that_knows_less_ends_soon(StrategyName strategy) {
        Question question =
                Question.byDefault()
                        .withStrategy(strategy)
                        .withWorkers(1)
                        .withBudgetMillis(600_000);
        Verdict verdict = explore(new LateLearner(), question);

        assertThat(verdict).isInstanceOf(Verdict.Proved.class);
        assertThat(verdict.coverage().learning()).isBetween(1_000L, 10_000L);
    }

    @Test
    void a_random_look_that_knows_less_ends_soon() {
        Question question =
                Question.byDefault()
                        .withStrategy(StrategyName.RANDOM)
                        .withWorkers(1)
                        .withSchedules(5_000);
        Verdict verdict = explore(new LateLearner(), question);

        assertThat(verdict.coverage().learning()).isBetween(1_000L, 1_100L);
        assertThat(verdict.coverage().schedules()).isEqualTo(5_000);
    }

    @Test
    void a_proof_counts_no_class_of_a_look_that_knew_less() {
        Question question = Question.byDefault().withStrategy(StrategyName.EXHAUSTIVE);
        Verdict verdict = explore(new Learner(), question);

        assertThat(verdict).isInstanceOf(Verdict.Proved.class);
        assertThat(verdict.coverage().schedules()).isEqualTo(4);
        assertThat(verdict.coverage().learning()).isEqualTo(2);
    }

    @Test
    void what_only_served_to_learn_is_told_apart() {
        Verdict verdict =
                explore(
                        new Learner(),
                        Question.byDefault().withStrategy(StrategyName.RANDOM).withSchedules(30));

        assertThat(verdict.coverage().schedules()).isEqualTo(30);
        assertThat(verdict.coverage().learning()).isEqualTo(30);
        assertThat(text(verdict))
                .contains("random, 30 schedules after 30 to learn what memory is shared, ");
    }

    @Test
    void a_lost_wakeup_is_a_deadlock_with_who_waits_for_what() {
        Verdict verdict =
                explore(
                        machine -> {
                            Object channel = new Object();
                            machine.startUserProcess(
                                    "sleeper", () -> sleep(machine, channel, SimThread.NEVER));
                            machine.startUserProcess("waker", () -> wake(machine, channel));
                        });

        assertThat(kindOf(verdict)).isEqualTo("deadlock");
        Finding.Deadlock deadlock =
                (Finding.Deadlock) ((Verdict.Failed) verdict).failure().finding();
        assertThat(deadlock.blocked()).hasSize(1);
        assertThat(deadlock.blocked().get(0).thread().name()).isEqualTo("sleeper");
        assertThat(deadlock.blocked().get(0).what()).isEqualTo("w");
    }

    @Test
    void a_loop_that_never_ends_is_a_livelock_and_named() {
        Verdict verdict =
                explore(
                        machine -> {
                            SharedInt flag = new SharedInt(0, "flag");
                            machine.startUserProcess(
                                    "spinner",
                                    () -> {
                                        while (flag.get() == 0) {
                                            flag.set(0);
                                        }
                                    });
                        });

        assertThat(kindOf(verdict)).isEqualTo("livelock");
        Finding.Livelock livelock =
                (Finding.Livelock) ((Verdict.Failed) verdict).failure().finding();
        assertThat(livelock.loop())
                .containsExactlyInAnyOrder("spinner reads flag", "spinner writes flag");
    }

    /** Counts until the other sets a flag; {@code afterwards} is done then. */
    private static Program counterAndSetter(Runnable afterwards) {
        return new Small(
                MachineSettings.DEFAULT,
                machine -> {
                    SharedInt flag = new SharedInt(0, "flag");
                    SharedInt rounds = new SharedInt(0, "rounds");
                    machine.startUserProcess(
                            "counter",
                            () -> {
                                while (flag.get() == 0) {
                                    rounds.set(rounds.get() + 1);
                                }
                                afterwards.run();
                            });
                    machine.startUserProcess("setter", () -> flag.set(1));
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "EXHAUSTIVE"})
    void a_loop_that_ends_when_another_gets_a_turn_is_no_livelock_and_no_proof(
            StrategyName strategy) {
        Verdict verdict =
                explore(
                        counterAndSetter(() -> {}),
                        Question.byDefault().withStrategy(strategy).withSchedules(50));

        assertThat(verdict).isInstanceOf(Verdict.Sampled.class);
        assertThat(((Verdict.Sampled) verdict).why()).isEqualTo(BoundWords.longWaits());
    }

    @Test
    void what_comes_after_such_a_loop_is_found_and_told_in_short() {
        Verdict verdict =
                explore(
                        counterAndSetter(
                                () -> {
                                    throw new IllegalStateException("after the loop");
                                }),
                        Question.byDefault());

        assertThat(kindOf(verdict)).isEqualTo("module-threw");
        assertThat(((Verdict.Failed) verdict).failure().story().events()).hasSizeLessThan(100);
    }

    private static void pollUntilSet(Machine machine, SharedInt flag) {
        while (flag.get() == 0) {
            machine.operate(Operation.YIELD, machine.running(), Access.READ);
        }
    }

    @Test
    void a_loop_that_yields_lets_whoever_ends_it_go_first() {
        Verdict verdict =
                explore(
                        machine -> {
                            SharedInt flag = new SharedInt(0, "flag");
                            machine.startUserProcess("poller", () -> pollUntilSet(machine, flag));
                            machine.startUserProcess("other", () -> pollUntilSet(machine, flag));
                            machine.startUserProcess("setter", () -> flag.set(1));
                        });

        assertThat(verdict).isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void time_passes_while_all_who_could_run_poll() {
        Verdict verdict =
                explore(
                        machine -> {
                            SharedInt flag = new SharedInt(0, "flag");
                            machine.startUserProcess("poller", () -> pollUntilSet(machine, flag));
                            machine.startUserProcess("other", () -> pollUntilSet(machine, flag));
                            machine.startUserProcess(
                                    "setter",
                                    () -> {
                                        sleep(machine, this, 1_000_000);
                                        flag.set(1);
                                    });
                        });

        assertThat(verdict).isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void who_polls_the_clock_sees_it_move() {
        Verdict verdict =
                explore(
                        machine ->
                                machine.startUserProcess(
                                        "poller",
                                        () -> {
                                            while (machine.clock().now() < 100) {
                                                machine.operate(
                                                        Operation.YIELD,
                                                        machine.running(),
                                                        Access.READ);
                                            }
                                        }));

        assertThat(verdict).isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void a_run_does_not_wait_for_a_poller_that_is_nobodys_process() {
        Verdict verdict =
                explore(
                        machine -> {
                            SharedInt flag = new SharedInt(0, "flag");
                            machine.start(
                                    machine.createThread(
                                            "daemon", null, () -> pollUntilSet(machine, flag)));
                            machine.startUserProcess("user", flag::get);
                        });

        assertThat(verdict).isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void polling_for_what_never_comes_is_a_livelock() {
        Verdict verdict =
                explore(
                        machine -> {
                            SharedInt flag = new SharedInt(0, "flag");
                            machine.startUserProcess("poller", () -> pollUntilSet(machine, flag));
                            machine.startUserProcess("bystander", flag::get);
                        });

        assertThat(kindOf(verdict)).isEqualTo("livelock");
    }

    @Test
    void a_yield_alone_holds_nobody_back() {
        Verdict verdict =
                explore(
                        machine -> {
                            SharedInt x = new SharedInt(0, "x");
                            machine.startUserProcess(
                                    "writer",
                                    () -> {
                                        machine.operate(
                                                Operation.YIELD, machine.running(), Access.READ);
                                        x.set(1);
                                    });
                            machine.startUserProcess(
                                    "reader",
                                    () -> {
                                        if (x.get() == 1) {
                                            SimThread self = machine.running();
                                            throw machine.panic(
                                                    new Finding.Panic(
                                                            "seen",
                                                            machine.facts(self),
                                                            self.callSite()));
                                        }
                                    });
                        });

        assertThat(kindOf(verdict)).isEqualTo("panic");
    }

    @Test
    void somebody_who_waits_for_ever_beside_a_periodic_thread_hangs() {
        Verdict verdict =
                explore(
                        machine -> {
                            machine.startUserProcess(
                                    "stuck", () -> sleep(machine, new Object(), SimThread.NEVER));
                            machine.startUserProcess(
                                    "ticker",
                                    () -> {
                                        while (true) {
                                            sleep(machine, this, machine.clock().now() + 10);
                                        }
                                    });
                        });

        assertThat(kindOf(verdict)).isEqualTo("hang");
    }

    @Test
    void a_program_without_threads_fails_since_nothing_was_explored() {
        assertThat(kindOf(explore(machine -> {}))).isEqualTo("nothing-explored");
    }

    @Test
    void early_timers_find_what_waits_for_time_and_name_the_bound() {
        Consumer<Machine> raced =
                machine -> {
                    SharedInt late = new SharedInt();
                    machine.startUserProcess(
                            "timer",
                            () -> {
                                sleep(machine, late, machine.clock().now() + 1);
                                late.set(1);
                            });
                    machine.startUserProcess(
                            "worker",
                            () -> {
                                late.get();
                                if (late.get() == 1) {
                                    SimThread self = machine.running();
                                    throw machine.panic(
                                            new Finding.Panic(
                                                    "late", machine.facts(self), self.callSite()));
                                }
                            });
                };

        assertThat(explore(raced)).isInstanceOf(Verdict.Proved.class);
        assertThat(
                        kindOf(
                                explore(
                                        new Small(
                                                MachineSettings.DEFAULT.withEarlyTimers(1), raced),
                                        Question.byDefault())))
                .isEqualTo("panic");
    }

    @Test
    void every_value_of_a_choice_is_met() {
        Verdict verdict =
                explore(
                        machine ->
                                machine.startUserProcess(
                                        "chooser",
                                        () -> {
                                            if (machine.choose(5) * 10 + machine.choose(5) == 43) {
                                                SimThread self = machine.running();
                                                throw machine.panic(
                                                        new Finding.Panic(
                                                                "4 and 3",
                                                                machine.facts(self),
                                                                self.callSite()));
                                            }
                                        }));

        assertThat(kindOf(verdict)).isEqualTo("panic");
    }

    @Test
    void one_worker_and_two_give_the_same_verdict_and_schedule() {
        Program program = new Small(machine -> twoIncrements(machine, false));
        for (StrategyName strategy :
                List.of(StrategyName.AUTO, StrategyName.EXHAUSTIVE, StrategyName.RANDOM)) {
            Question question = Question.byDefault().withStrategy(strategy);
            Verdict.Failed one = (Verdict.Failed) explore(program, question.withWorkers(1));
            Verdict.Failed two = (Verdict.Failed) explore(program, question.withWorkers(2));
            assertThat(two.failure().token()).isEqualTo(one.failure().token());
        }
    }

    @Test
    void a_program_that_looks_at_the_world_outside_is_not_deterministic() {
        AtomicInteger runs = new AtomicInteger();
        Verdict verdict =
                explore(
                        machine -> {
                            int run = runs.incrementAndGet();
                            machine.startUserProcess(
                                    "t",
                                    () -> {
                                        SimThread self = machine.running();
                                        for (int i = 0; i < run; i++) {
                                            machine.operate(Operation.YIELD, self, Access.WRITE);
                                        }
                                    });
                        });

        assertThat(kindOf(verdict)).isEqualTo("nondeterminism");
    }

    @Test
    void a_module_that_throws_is_a_finding_with_its_place() {
        Verdict verdict =
                explore(
                        machine ->
                                machine.startUserProcess(
                                        "t",
                                        () -> {
                                            throw new IllegalStateException("oops");
                                        }));

        assertThat(kindOf(verdict)).isEqualTo("module-threw");
        Finding.ModuleThrew threw =
                (Finding.ModuleThrew) ((Verdict.Failed) verdict).failure().finding();
        assertThat(threw.exception()).isEqualTo("java.lang.IllegalStateException: oops");
        assertThat(threw.stack().get(0).file()).isEqualTo("ExplorerTests.java");
    }

    @Test
    void a_module_that_starts_a_real_thread_is_found_out() {
        Verdict verdict =
                explore(
                        machine ->
                                machine.startUserProcess(
                                        "t",
                                        () -> {
                                            Thread real = new Thread(ExplorerTests::nap, "stray");
                                            real.setDaemon(true);
                                            real.start();
                                        }));

        assertThat(kindOf(verdict)).isEqualTo("left-the-machine");
        Finding.LeftTheMachine left =
                (Finding.LeftTheMachine) ((Verdict.Failed) verdict).failure().finding();
        assertThat(left.who()).isEqualTo("stray");
    }

    private static void nap() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_real_thread_that_calls_the_kernel_is_refused() throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        explore(
                machine ->
                        machine.startUserProcess(
                                "t",
                                () -> {
                                    Thread real =
                                            new Thread(
                                                    () -> {
                                                        try {
                                                            machine.running();
                                                        } catch (IllegalStateException e) {
                                                            thrown[0] = e;
                                                        }
                                                    });
                                    real.start();
                                    try {
                                        real.join();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                }));

        assertThat(thrown[0]).hasMessageContaining("called the simulated kernel");
    }
}
