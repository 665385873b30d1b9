package triptych.explore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.core.choice.Schedule;
import triptych.core.choice.Strategy;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.core.lock.PriorityLending;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.scenario.Program;
import triptych.core.sched.Scheduler;
import triptych.core.thread.SimThread;
import triptych.core.thread.Threads;
import triptych.explore.replay.PlainRun;
import triptych.explore.replay.Replay;
import triptych.explore.replay.ScheduledStory;
import triptych.explore.replay.Story;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.TreeSearch;

/** What every plain run of generated programs is, with as many processors as one likes. */
class PlainRunOracleTests {
    private static final int PROGRAMS = FiberKind.best() == FiberKind.PLATFORM ? 30 : 150;
    private static final long INTERLEAVINGS_MOST = 800;

    /** A generated program whose threads differ in priority; {@code ticks} as for a plain run. */
    private record WithPriorities(GeneratedProgram generated, long seed, boolean ticks)
            implements Program {
        static WithPriorities of(long seed, boolean ticks) {
            return new WithPriorities(
                    new GeneratedProgram(seed, 0, GeneratedProgram.DEFERRED), seed, ticks);
        }

        @Override
        public String name() {
            return generated.name();
        }

        @Override
        public String os() {
            return generated.os();
        }

        @Override
        public MachineSettings settings() {
            return ticks ? generated.settings().withTickingClock() : generated.settings();
        }

        @Override
        public Outcome boot(Machine machine) {
            Outcome outcome = generated.boot(machine);
            Random random = new Random(seed);
            for (int i = 1; i <= machine.threads().last(); i++) {
                machine.threads().at(i).setPriority(random.nextInt(3));
            }
            return outcome;
        }
    }

    /** Looks on while a scheduler decides. */
    private static final class Referee implements Strategy {
        private final Scheduler scheduler;
        private final int processors;
        private Threads threads;
        private int steps;

        Referee(int processors) {
            this.processors = processors;
            this.scheduler = new Scheduler(processors);
        }

        void govern(Machine machine) {
            threads = machine.threads();
            scheduler.govern(threads, machine.clock());
        }

        @Override
        public int chooseActor(long enabled, int last) {
            int actor = scheduler.chooseActor(enabled, last);
            assertThat(enabled & 1L << actor).as("actor %d of %x", actor, enabled).isNotZero();
            if (actor != CLOCK) {
                steps++;
                assertThat(moreUrgent(enabled, actor)).isLessThan(processors);
            }
            return actor;
        }

        private long moreUrgent(long enabled, int than) {
            int count = 0;
            for (int i = 1; i <= threads.last(); i++) {
                boolean could = (enabled & 1L << i) != 0;
                count += could && urgency(i) < urgency(than) ? 1 : 0;
            }
            return count;
        }

        private int urgency(int thread) {
            return PriorityLending.effective(threads.at(thread), threads, Referee::ownUrgency);
        }

        private static int ownUrgency(SimThread thread) {
            return thread.isInterrupt() ? -1 : thread.priority();
        }

        @Override
        public int chooseValue(int alternatives) {
            return scheduler.chooseValue(alternatives);
        }
    }

    private record Ran(Schedule schedule, String state, int steps) {}

    private static Ran run(Program program, int processors) {
        Referee referee = new Referee(processors);
        try (Workbench workbench = new Workbench(FiberKind.best(), true)) {
            Machine machine = new Machine(program.settings(), referee, workbench, null);
            referee.govern(machine);
            Program.Outcome outcome = program.boot(machine);
            machine.run();
            return new Ran(
                    workbench.log().toSchedule(),
                    stateOf(machine.findings(), outcome.observe()),
                    referee.steps);
        }
    }

    private static String stateOf(List<Finding> findings, String state) {
        return findings.isEmpty()
                ? state
                : "found: " + String.join(", ", findings.stream().map(Finding::kind).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void its_schedule_replays_and_nobody_steps_before_the_more_urgent(int processors) {
        int steps = 0;
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            for (boolean ticks : List.of(true, false)) {
                Program program = WithPriorities.of(seed, ticks);
                Ran ran = run(program, processors);
                Story again = new Replay(program, FiberKind.best()).of(ran.schedule());
                assertThat(stateOf(again.findings(), again.outcome()))
                        .as(program.toString())
                        .isEqualTo(ran.state());
                steps += ran.steps();
            }
        }
        assertThat(steps).isGreaterThan(15 * PROGRAMS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void its_end_is_one_that_the_exploration_finds(int processors) {
        int compared = 0;
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            Program program = WithPriorities.of(seed, false);
            TreeSearch search =
                    TreeSearch.reduced(
                            new SearchSettings(
                                    program,
                                    FiberKind.best(),
                                    1,
                                    INTERLEAVINGS_MOST,
                                    60_000,
                                    false,
                                    true));
            List<String> ends = new ArrayList<>(search.run().outcomes().keySet());
            if (search.isComplete()) {
                assertThat(ends).as(program.toString()).contains(run(program, processors).state());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(PROGRAMS / 2);
    }

    @Test
    void the_same_run_twice_is_the_same_story() {
        for (long seed = 1; seed <= PROGRAMS / 5; seed++) {
            PlainRun run = new PlainRun(WithPriorities.of(seed, false), FiberKind.best());
            ScheduledStory first = run.scheduled(2);
            ScheduledStory second = run.scheduled(2);
            assertThat(second.story()).isEqualTo(first.story());
            assertThat(second.use().byThread()).isEqualTo(first.use().byThread());
        }
    }
}
