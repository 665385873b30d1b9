package triptych.csource.mini;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.core.fiber.FiberKind;
import triptych.csource.DataModel;
import triptych.csource.Reference;
import triptych.csource.access.Granularity;
import triptych.csource.mini.MiniModule.MiniProgram;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.Verdict;
import triptych.explore.replay.Replay;
import triptych.explore.replay.Story;

/** Mistakes that only some orders show are found, and shown again exactly. */
class RacesOfCTest {
    private static final int REPLAYS = 34;
    private static final MiniModule MODULE = MiniModule.of(DataModel.LP64, "races.c");

    static Stream<FiberKind> kinds() {
        return Arrays.stream(FiberKind.values()).filter(FiberKind::isAvailable);
    }

    private static Question exhaustively() {
        return Question.byDefault()
                .withStrategy(StrategyName.EXHAUSTIVE)
                .withWorkers(1)
                .withBudgetMillis(600_000);
    }

    private static Verdict.Failed failed(MiniProgram program) {
        Verdict verdict = program.explore(exhaustively());
        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
        return (Verdict.Failed) verdict;
    }

    @ParameterizedTest
    @CsvSource({
        "lost_update, invalid-opcode",
        "free_while_used, page-fault",
        "string_changes, invalid-opcode",
        "stack_of_ended, page-fault",
        "image_changes, invalid-opcode",
        "pointer_is_filled, invalid-opcode"
    })
    void the_reduction_does_not_miss_it(String entry, String kind) {
        Verdict.Failed failed = failed(MODULE.program(entry));

        assertThat(failed.failure().title()).isEqualTo(kind);
    }

    @Test
    void what_a_lock_guards_is_proved() {
        assertThat(MODULE.program("guarded_update").explore(exhaustively()))
                .isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void without_stops_at_accesses_the_update_is_not_lost() {
        assertThat(MODULE.program("lost_update", Granularity.CALL, 500).explore(exhaustively()))
                .isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void a_budget_that_ends_while_cells_are_learned_proves_nothing() {
        for (int schedules = 1; schedules <= 8; schedules++) {
            assertThat(
                            MODULE.program("guarded_update")
                                    .explore(exhaustively().withSchedules(schedules)))
                    .as("%d schedules", schedules)
                    .isNotInstanceOf(Verdict.Proved.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_failing_schedule_is_the_same_each_time(FiberKind kind) {
        MiniProgram program = MODULE.program("free_while_used");
        Story story = failed(program).failure().story();
        for (int i = 0; i < REPLAYS; i++) {
            Story again = new Replay(program, kind).of(story.detours());
            assertThat(again.events()).isEqualTo(story.events());
            assertThat(again.findings()).isEqualTo(story.findings());
        }
    }

    @Test
    void another_program_repeats_it_with_the_cells_of_the_token() {
        MiniProgram program = MODULE.program("lost_update");
        Story story = failed(program).failure().story();
        Reference reference = Reference.parse(program.reference()).orElseThrow();
        assertThat(reference.shared()).isNotEmpty();

        MiniProgram other = MODULE.program("lost_update");
        other.c().shareExactly(reference.shared());

        Story again = new Replay(other, FiberKind.best()).of(story.detours());
        assertThat(again.events()).isEqualTo(story.events());
        assertThat(again.findings()).isEqualTo(story.findings());
    }
}
