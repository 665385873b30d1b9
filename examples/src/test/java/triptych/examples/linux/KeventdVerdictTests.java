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

/** Every story of January 2004 comes out as its shelf says. */
class KeventdVerdictTests {
    @TestFactory
    Stream<DynamicTest> every_scenario_comes_out_as_the_shelf_says() {
        return new KeventdShelf()
                .scenarios().stream()
                        .flatMap(
                                s ->
                                        Stream.of(StrategyName.AUTO, StrategyName.EXHAUSTIVE)
                                                .map(strategy -> test(s, strategy)));
    }

    private static DynamicTest test(Scenario scenario, StrategyName strategy) {
        return DynamicTest.dynamicTest(
                scenario.name() + ", " + strategy.label(),
                () -> assertThat(kindOf(scenario, strategy)).isEqualTo(expected(scenario)));
    }

    private static String expected(Scenario scenario) {
        return scenario.expected().fails() ? scenario.expected().kind() : "proved";
    }

    private static String kindOf(Scenario scenario, StrategyName strategy) {
        Question question = Question.byDefault().withStrategy(strategy);
        Verdict verdict = new Explorer(scenario, new LinuxDialect(), question).explore();
        return verdict instanceof Verdict.Failed failed
                ? failed.failure().finding().kind()
                : verdict.label();
    }
}
