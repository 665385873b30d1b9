package triptych.examples.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.core.scenario.Scenario;
import triptych.examples.Expected;
import triptych.explore.Explorer;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.Verdict;
import triptych.freebsd.dialect.FreeBsdDialect;

/** Every scenario comes out as its shelf says. */
class ExpectedVerdictTests {
    @TestFactory
    Stream<DynamicTest> every_scenario_comes_out_as_the_shelf_says() {
        return new FreeBsdShelf()
                .scenarios().stream()
                        .map(
                                s ->
                                        DynamicTest.dynamicTest(
                                                s.name(),
                                                () ->
                                                        Expected.requireOf(
                                                                s,
                                                                explore(s, Question.byDefault()))));
    }

    private static Verdict explore(Program program, Question question) {
        Question patient = question.withBudgetMillis(Expected.PATIENCE_MILLIS);
        return new Explorer(program, new FreeBsdDialect(), patient).explore();
    }

    private static Scenario named(String name) {
        return new FreeBsdShelf()
                .scenarios().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void the_window_of_the_sx_lock_needs_a_preemption() {
        Scenario sx = named("forum-unload-sx");

        assertThat(explore(sx, Question.byDefault().withPreemptions(0)))
                .isInstanceOf(Verdict.Bounded.class);
        Verdict.Failed failed = (Verdict.Failed) explore(sx, Question.byDefault());
        assertThat(failed.failure().story().preemptions()).isEqualTo(1);
        assertThat(failed.failure().shortest()).isTrue();
    }

    @Test
    void unloading_before_the_lock_is_taken_needs_no_preemption() {
        Verdict verdict =
                explore(named("forum-unload-sx-early"), Question.byDefault().withPreemptions(0));

        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
    }

    @Test
    void the_mutex_held_asleep_is_complained_of_and_then_panics() {
        Verdict.Failed failed =
                (Verdict.Failed) explore(named("forum-unload-mutex"), Question.byDefault());

        assertThat(failed.failure().findings())
                .extracting(f -> f.kind())
                .contains("sleep-with-locks", "sleeping-owner");
    }

    @Test
    void sleeping_on_p_stype_is_right_in_freebsd_12() {
        Scenario stype = named("answer-stype");

        assertThat(explore(new OnProfile(stype, "12"), Question.byDefault()))
                .isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void the_exhaustive_strategy_agrees_with_the_default_one() {
        for (String name : new String[] {"forum-unload", "forum-unload-fixed", "answer-flag"}) {
            Verdict verdict =
                    explore(
                            named(name),
                            Question.byDefault().withStrategy(StrategyName.EXHAUSTIVE));
            assertThat(verdict)
                    .isInstanceOf(
                            named(name).expected().fails()
                                    ? Verdict.Failed.class
                                    : Verdict.Proved.class);
        }
    }

    /** The same scenario on another version of the kernel. */
    private record OnProfile(Scenario scenario, String profile) implements Program {
        @Override
        public String name() {
            return scenario.name();
        }

        @Override
        public String os() {
            return scenario.os();
        }

        @Override
        public MachineSettings settings() {
            return scenario.settings().withProfile(profile);
        }

        @Override
        public Outcome boot(Machine machine) {
            return scenario.boot(machine);
        }
    }
}
