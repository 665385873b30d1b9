package triptych.examples.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;
import triptych.examples.Expected;
import triptych.explore.Explorer;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.Verdict;
import triptych.linux.LinuxModule;
import triptych.linux.LinuxSystem;
import triptych.linux.dialect.LinuxDialect;
import triptych.linux.struct.Errno;

/** Every scenario comes out as its shelf says. */
class ExpectedVerdictTests {
    @TestFactory
    Stream<DynamicTest> every_scenario_comes_out_as_the_shelf_says() {
        return eachScenario(Question.byDefault());
    }

    @TestFactory
    Stream<DynamicTest> and_so_by_the_exhaustive_strategy() {
        return eachScenario(Question.byDefault().withStrategy(StrategyName.EXHAUSTIVE));
    }

    private static Stream<DynamicTest> eachScenario(Question question) {
        return allScenarios()
                .map(
                        s ->
                                DynamicTest.dynamicTest(
                                        s.name(),
                                        () -> Expected.requireOf(s, explore(s, question))));
    }

    private static Stream<Scenario> allScenarios() {
        return Stream.of(new LinuxShelf(), new KeventdShelf())
                .map(ScenarioShelf::scenarios)
                .flatMap(List::stream);
    }

    private static Verdict explore(Program program, Question question) {
        Question patient = question.withBudgetMillis(Expected.PATIENCE_MILLIS);
        return new Explorer(program, new LinuxDialect(), patient).explore();
    }

    @Test
    void a_stop_that_comes_early_gives_EINTR_and_a_later_one_0() {
        Set<Integer> seen = new TreeSet<>();

        Verdict verdict =
                explore(
                        new EarlyStop(seen),
                        Question.byDefault().withStrategy(StrategyName.EXHAUSTIVE));

        assertThat(verdict).isInstanceOf(Verdict.Proved.class);
        assertThat(seen).containsExactlyInAnyOrder(0, -Errno.EINTR);
    }

    @Test
    void the_window_behind_complete_needs_a_preemption() {
        Scenario window = named("kthread-complete-return");

        assertThat(explore(window, Question.byDefault().withPreemptions(0)))
                .isInstanceOf(Verdict.Bounded.class);
    }

    @Test
    void the_wakeup_between_look_and_state_needs_a_preemption() {
        Scenario late = named("wait-state-late");

        assertThat(explore(late, Question.byDefault().withPreemptions(0)))
                .isInstanceOf(Verdict.Bounded.class);
    }

    @Test
    void whoever_is_let_through_and_made_to_wait_again_hangs() {
        Verdict.Failed failed =
                (Verdict.Failed) explore(named("completion-reinit-race"), Question.byDefault());

        assertThat(failed.failure().findings())
                .extracting(Finding::kind)
                .containsExactly("reinit-with-waiters", "deadlock");
    }

    private static Scenario named(String name) {
        return allScenarios().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    /** Loads and unloads, and notes what the stop gave. */
    private record EarlyStop(Set<Integer> seen) implements Program {
        @Override
        public String name() {
            return "kthread-stop-early";
        }

        @Override
        public String os() {
            return "linux";
        }

        @Override
        public Outcome boot(Machine machine) {
            LinuxSystem os = LinuxSystem.on(machine);
            KthreadStopEarly module = new KthreadStopEarly();
            os.user("user", () -> unload(os, module));
            return Outcome.NONE;
        }

        private void unload(LinuxSystem os, LinuxModule module) {
            os.insmod(module);
            os.rmmod(module);
            seen.add(((KthreadStopEarly) module).stopped());
        }
    }
}
