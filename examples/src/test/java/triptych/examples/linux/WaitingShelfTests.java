package triptych.examples.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import triptych.core.finding.Finding;
import triptych.core.scenario.Scenario;
import triptych.explore.Explorer;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.Verdict;
import triptych.linux.dialect.LinuxDialect;

/** Every scenario on waiting comes out as its shelf says. */
class WaitingShelfTests {
    @TestFactory
    Stream<DynamicTest> every_scenario_comes_out_as_the_shelf_says() {
        return new WaitingShelf()
                .scenarios().stream()
                        .map(s -> DynamicTest.dynamicTest(s.name(), () -> comesOutAsExpected(s)));
    }

    private static void comesOutAsExpected(Scenario scenario) {
        for (StrategyName strategy :
                new StrategyName[] {StrategyName.AUTO, StrategyName.EXHAUSTIVE}) {
            Verdict verdict = explore(scenario, Question.byDefault().withStrategy(strategy));
            if (!scenario.expected().fails()) {
                assertThat(verdict).isInstanceOf(Verdict.Proved.class);
                assertThat(verdict.coverage().complete()).isTrue();
                continue;
            }
            assertThat(verdict).isInstanceOf(Verdict.Failed.class);
            Verdict.Failed failed = (Verdict.Failed) verdict;
            assertThat(failed.failure().finding().kind()).isEqualTo(scenario.expected().kind());
            assertThat(failed.failure().token()).isNotNull();
        }
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

    private static Verdict explore(Scenario scenario, Question question) {
        return new Explorer(scenario, new LinuxDialect(), question).explore();
    }

    private static Scenario named(String name) {
        return new WaitingShelf()
                .scenarios().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }
}
