package triptych.examples;

import static org.assertj.core.api.Assertions.assertThat;

import triptych.core.scenario.Scenario;
import triptych.explore.Verdict;

/** What a shelf promises of a scenario. */
public final class Expected {
    /** So long that only a hang uses it up: a slow computer must not change an answer. */
    public static final long PATIENCE_MILLIS = 20 * 60_000;

    private Expected() {}

    /** {@code verdict} on {@code scenario} is the one that its shelf says. */
    public static void requireOf(Scenario scenario, Verdict verdict) {
        if (!scenario.expected().fails()) {
            assertThat(verdict).isInstanceOf(Verdict.Proved.class);
            assertThat(verdict.coverage().complete()).isTrue();
            return;
        }
        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
        Verdict.Failed failed = (Verdict.Failed) verdict;
        assertThat(failed.failure().finding().kind()).isEqualTo(scenario.expected().kind());
        assertThat(failed.failure().token()).isNotNull();
    }
}
