package triptych.csource.mini;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.core.finding.Finding;
import triptych.csource.DataModel;
import triptych.csource.access.Granularity;
import triptych.explore.Verdict;

/** A structure among the variables of a function is not used when the function is done. */
class StackObjectsTest {
    private static final MiniModule MODULE = MiniModule.of(DataModel.LP64, "lent.c");
    private static final MiniModule NARROW = MiniModule.of(DataModel.ILP32, "lent.c");

    private static Verdict explored(String entry) {
        return MODULE.program(entry).explore();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function_put_into_its_caller",
                "function_of_its_own",
                "block_of_a_loop",
                "part_of_a_variable",
                "lender_may_go_on_first",
                "given_before_the_end",
                "own_thread"
            })
    void use_after_the_end_of_the_variable_is_a_fault(String entry) {
        Verdict verdict = explored(entry);

        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
        Finding finding = ((Verdict.Failed) verdict).failure().finding();
        assertThat(finding).isInstanceOf(Finding.Fault.class);
        assertThat(((Finding.Fault) finding).cause())
                .contains("on the stack of \"main\"", "among the variables of a function");
    }

    @ParameterizedTest
    @EnumSource
    void it_is_found_wherever_code_can_be_preempted(Granularity granularity) {
        Verdict verdict = MODULE.program("function_of_its_own", granularity, 500).explore();

        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
    }

    @Test
    void who_waits_until_the_other_has_used_it_is_right() {
        assertThat(explored("waited_for")).isInstanceOf(Verdict.Proved.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_next_variable_at_the_same_address_is_another(DataModel model) {
        MiniModule module = model == DataModel.LP64 ? MODULE : NARROW;

        assertThat(module.program("blocks_one_after_the_other").lines())
                .containsExactly("1", "2", "3", "6");
        assertThat(module.program("recursion").lines()).containsExactly("1", "2", "3", "1", "2");
    }
}
