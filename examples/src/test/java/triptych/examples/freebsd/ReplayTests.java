package triptych.examples.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Dialect;
import triptych.core.scenario.Scenario;
import triptych.explore.Explorer;
import triptych.explore.Failure;
import triptych.explore.Question;
import triptych.explore.Verdict;
import triptych.explore.replay.Replay;
import triptych.explore.replay.ReplayToken;
import triptych.explore.replay.Story;
import triptych.explore.text.VerdictText;
import triptych.freebsd.dialect.FreeBsdDialect;

/** A failure is told the same every time, on every kind of fiber, from its token alone. */
class ReplayTests {
    private static final int TIMES = 100;
    private static final Dialect DIALECT = new FreeBsdDialect();

    static Stream<Scenario> failingScenarios() {
        return new FreeBsdShelf().scenarios().stream().filter(s -> s.expected().fails());
    }

    private static List<String> told(Scenario scenario, Failure failure) {
        List<String> lines = new ArrayList<>();
        new VerdictText(scenario, DIALECT, false).addFailure(lines, failure);
        return lines;
    }

    @ParameterizedTest
    @MethodSource("failingScenarios")
    void a_failure_replays_a_hundred_times_on_every_fiber_with_the_same_text(Scenario scenario) {
        Verdict verdict = new Explorer(scenario, DIALECT, Question.byDefault()).explore();
        Failure failure = ((Verdict.Failed) verdict).failure();
        List<String> first = told(scenario, failure);
        ReplayToken token = ReplayToken.parse(failure.token().toString());
        List<FiberKind> kinds =
                Stream.of(FiberKind.values()).filter(FiberKind::isAvailable).toList();

        for (int i = 0; i < TIMES; i++) {
            Story story = new Replay(scenario, kinds.get(i % kinds.size())).of(token.detours());
            Failure again =
                    new Failure(
                            story.findings().get(0),
                            failure.title(),
                            story,
                            failure.shortest(),
                            ReplayToken.of(scenario, story.detours(), failure.title()));
            assertThat(told(scenario, again)).as("replay %d", i).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("failingScenarios")
    void a_token_is_short_enough_to_be_typed(Scenario scenario) {
        Verdict verdict = new Explorer(scenario, DIALECT, Question.byDefault()).explore();

        assertThat(((Verdict.Failed) verdict).failure().token().toString()).hasSizeLessThan(120);
    }
}
