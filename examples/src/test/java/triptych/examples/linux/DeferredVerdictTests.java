package triptych.examples.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import triptych.core.scenario.Scenario;
import triptych.explore.Explorer;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.Verdict;
import triptych.linux.dialect.LinuxDialect;

/** The stories about deferred work come out as their shelf says. */
class DeferredVerdictTests {
    @TestFactory
    Stream<DynamicTest> every_scenario_comes_out_as_the_shelf_says() {
        return new DeferredShelf()
                .scenarios().stream()
                        .map(s -> DynamicTest.dynamicTest(s.name(), () -> comesOutAsExpected(s)));
    }

    private static void comesOutAsExpected(Scenario scenario) {
        Question question = Question.byDefault().withStrategy(StrategyName.EXHAUSTIVE);
        Verdict verdict = new Explorer(scenario, new LinuxDialect(), question).explore();
        if (scenario.expected().fails()) {
            assertThat(verdict).isInstanceOf(Verdict.Failed.class);
            assertThat(((Verdict.Failed) verdict).failure().finding().kind())
                    .isEqualTo(scenario.expected().kind());
        } else {
            assertThat(verdict).isInstanceOf(Verdict.Proved.class);
            assertThat(verdict.coverage().complete()).isTrue();
        }
    }
}
