package triptych.examples.tru64;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import triptych.core.finding.Finding;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Program;
import triptych.core.scenario.Scenario;
import triptych.examples.Expected;
import triptych.examples.tru64.fta.CmdBuf;
import triptych.examples.tru64.fta.Fta;
import triptych.examples.tru64.fta.FtaStory;
import triptych.explore.Explorer;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.Verdict;
import triptych.tru64.dialect.Tru64Dialect;
import triptych.tru64.struct.Errno;

/** Every scenario comes out as its shelf says. */
class ExpectedVerdictTests {
    private static final Question EXHAUSTIVE =
            Question.byDefault().withStrategy(StrategyName.EXHAUSTIVE);

    @TestFactory
    Stream<DynamicTest> every_scenario_comes_out_as_the_shelf_says() {
        return eachScenario(Question.byDefault());
    }

    @TestFactory
    Stream<DynamicTest> and_so_by_the_exhaustive_strategy() {
        return eachScenario(EXHAUSTIVE);
    }

    private static Stream<DynamicTest> eachScenario(Question question) {
        return new Tru64Shelf()
                .scenarios().stream()
                        .map(
                                s ->
                                        DynamicTest.dynamicTest(
                                                s.name(),
                                                () -> Expected.requireOf(s, explore(s, question))));
    }

    private static Verdict explore(Program program, Question question) {
        Question patient = question.withBudgetMillis(Expected.PATIENCE_MILLIS);
        return new Explorer(program, new Tru64Dialect(), patient).explore();
    }

    private static Scenario named(String name) {
        return new Tru64Shelf()
                .scenarios().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void the_late_assert_needs_a_preemption() {
        assertThat(explore(named("assert-wait-late"), EXHAUSTIVE.withPreemptions(0)))
                .isInstanceOf(Verdict.Bounded.class);
    }

    @Test
    void a_lost_wakeup_is_told_before_the_deadlock_that_it_makes() {
        Verdict.Failed failed =
                (Verdict.Failed) explore(named("assert-wait-late"), Question.byDefault());

        assertThat(failed.failure().findings())
                .extracting(Finding::kind)
                .containsExactly("T64-LOST1", "deadlock");
    }

    @Test
    void a_request_is_done_or_times_out_and_the_engine_is_idle_after_both() {
        Set<Integer> seen = new TreeSet<>();
        FtaStory<Fta> story =
                new FtaStory<>(
                        "dma",
                        Fta::new,
                        (os, adapter, driver) -> {
                            os.sysconfig_c(driver);
                            seen.add(driver.fta_cmd_req(new CmdBuf(1)));
                            assertThat(adapter.isBusy()).isFalse();
                            os.sysconfig_u(driver);
                        },
                        Expectation.proved(""),
                        "");

        assertThat(explore(story, EXHAUSTIVE)).isInstanceOf(Verdict.Proved.class);
        assertThat(seen).containsExactlyInAnyOrder(Errno.ESUCCESS, Errno.EWOULDBLOCK);
    }
}
