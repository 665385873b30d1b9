package triptych.csource.mini;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.core.event.Frame;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.csource.DataModel;
import triptych.explore.Verdict;
import triptych.explore.replay.Story;

/** Whatever a module does ends in a finding that names the line, within a bound. */
@Timeout(60)
class HostileModuleTest {
    private static final MiniModule MODULE = MiniModule.of(DataModel.LP64, "hostile.c");

    /** Every kind of fiber ends the same way. */
    private static Story run(String entry) {
        Story story = MODULE.program(entry).run(FiberKind.best());
        for (FiberKind kind : FiberKind.values()) {
            if (kind.isAvailable() && kind != FiberKind.best()) {
                Story other = MODULE.program(entry).run(kind);
                assertThat(other.findings()).as(kind.toString()).isEqualTo(story.findings());
                assertThat(other.events()).as(kind.toString()).isEqualTo(story.events());
            }
        }
        return story;
    }

    private static String kinds(Story story) {
        return story.findings().stream()
                .map(f -> f.kind() + " " + f)
                .map(f -> f.substring(0, Math.min(300, f.length())))
                .distinct()
                .toList()
                .toString();
    }

    private static Finding only(Story story) {
        assertThat(story.findings()).as(() -> kinds(story)).hasSize(1);
        return story.findings().get(0);
    }

    /** The line that is marked with the name. */
    private static int lineOf(String mark) {
        try {
            List<String> lines = Files.readAllLines(Path.of("src/test/c/hostile.c"));
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains("/* here " + mark + " */")) {
                    return i + 1;
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("nothing is marked with " + mark);
    }

    @ParameterizedTest
    @CsvSource({
        "loop_alone, endless-loop, loop_alone",
        "loop_calling_library, endless-loop, loop_calling_library",
        "loop_calling_kernel, endless-loop, loop_calling_kernel",
        "loop_copying, endless-loop, loop_copying",
        "loop_filling, endless-loop, loop_filling",
        "recursion_with_stack, stack-overflow, nested",
        "recursion_without_stack, stack-overflow, flat",
        "recursion_through_kernel, stack-overflow, again",
        "array_beyond_stack, stack-overflow, leaf",
        "null_field, page-fault, null_field",
        "wild_read, page-fault, wild_read",
        "wild_write, page-fault, wild_write",
        "use_after_free, page-fault, use_after_free",
        "beyond_end, page-fault, beyond_end",
        "free_of_middle, page-fault, free_of_middle",
        "free_of_static, page-fault, free_of_static",
        "write_constant, page-fault, write_constant",
        "beyond_image, page-fault, beyond_image",
        "bad_struct, page-fault, bad_struct",
        "image_of_other_kind, page-fault, image_of_other_kind",
        "bad_string, page-fault, bad_string",
        "bad_function, page-fault, bad_function",
        "bad_format, page-fault, bad_format",
        "too_few_arguments, page-fault, too_few_arguments",
        "bad_variable, page-fault, bad_variable",
        "call_of_other_type, bad-call, call_of_other_type",
        "divide, divide-error, divide",
        "overflow, divide-error, overflow",
        "trap, invalid-opcode, trap",
        "stack_of_ended_thread, page-fault, stack_of_ended_thread",
        "below_own_stack, page-fault, below_own_stack",
        "move_stack, stack-overflow, move_stack",
        "lock_in_freed_block, page-fault, lock_in_freed_block",
        "lock_half_in_block, page-fault, lock_half_in_block",
        "part_of_no_image, page-fault, part_of_no_image",
        "string_without_end, page-fault, string_without_end",
        "copy_of_all_memory, page-fault, copy_of_all_memory",
        "number_as_string, page-fault, number_as_string"
    })
    void the_processor_refuses(String entry, String kind, String function) {
        Finding.Fault fault = (Finding.Fault) only(run(entry));

        assertThat(fault.kind()).isEqualTo(kind);
        Frame top = fault.thread().backtrace().get(0);
        assertThat(top.function()).isEqualTo(function);
        assertThat(top.site().file()).isEqualTo("hostile.c");
        // A branch back to a loop's head has no call that would tell its line.
        if (!entry.equals("loop_alone")) {
            assertThat(top.site().line()).isEqualTo(lineOf(mark(entry, function)));
        }
    }

    private static String mark(String entry, String function) {
        return entry.equals(function) ? entry : function;
    }

    @ParameterizedTest
    @CsvSource({
        "double_free, double-free",
        "memory_bomb, heap-exhausted",
        "huge_block, heap-exhausted",
        "missing_routine, unimplemented-routine",
        "threads_without_end, too-many-threads",
        "fork_bomb, too-many-threads",
        "loop_stopping, livelock",
        "data_of_unloaded, text-gone",
        "code_of_unloaded, text-gone"
    })
    void the_kernel_refuses(String entry, String kind) {
        assertThat(only(run(entry)).kind()).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open_file",
                "send_to_network",
                "exit_by_wasi",
                "read_environment",
                "draw_random",
                "read_real_clock",
                "open_by_library",
                "socket_by_library",
                "run_command",
                "fork_process",
                "exit_process",
                "get_variable"
            })
    void there_is_no_way_out_of_the_machine(String entry) {
        Finding finding = only(run(entry));

        assertThat(finding).isInstanceOf(Finding.UnimplementedRoutine.class);
        assertThat(((Finding.UnimplementedRoutine) finding).site().line()).isEqualTo(lineOf(entry));
    }

    @Test
    void what_is_no_mistake_of_memory_goes_on() {
        assertThat(MODULE.program("odd_formats").lines())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("[   ")
                .hasSizeLessThan(9_000);
        assertThat(MODULE.program("overwritten_lock").lines()).containsExactly("taken");
        assertThat(MODULE.program("memory_grow").lines()).containsExactly("-1", "1");
    }

    @Test
    void an_image_tells_what_the_kernel_has_whatever_is_written() {
        assertThat(MODULE.program("write_image").lines()).containsExactly("1");
    }

    @Test
    void a_NULL_function_is_the_kernels_own_mistake_to_call() {
        assertThat(run("null_function").findings()).isNotEmpty();
    }

    @Test
    void an_exploration_finds_it_too_and_can_be_repeated() {
        Verdict verdict = MODULE.program("use_after_free").explore();

        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
        assertThat(((Verdict.Failed) verdict).failure().title()).isEqualTo("page-fault");
    }
}
