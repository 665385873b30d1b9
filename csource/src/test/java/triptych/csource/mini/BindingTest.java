package triptych.csource.mini;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import triptych.csource.DataModel;

/** Whatever crosses between C and the kernel means the same on both sides, for both data models. */
class BindingTest {
    private static final MiniModule WIDE = MiniModule.of(DataModel.LP64, "bound.c");
    private static final MiniModule NARROW = MiniModule.of(DataModel.ILP32, "bound.c");

    private static List<String> lines(DataModel model, String entry) {
        return (model == DataModel.LP64 ? WIDE : NARROW).program(entry).lines();
    }

    @ParameterizedTest
    @EnumSource
    void numbers_functions_and_strings(DataModel model) {
        String negative = model == DataModel.LP64 ? "-4999999993" : "-705032697";

        assertThat(lines(model, "arguments"))
                .containsExactly(
                        negative + " 999", "5 4", "5", "as small as can be", "1", "1 (null)");
    }

    @ParameterizedTest
    @EnumSource
    void structures_that_the_kernel_makes(DataModel model) {
        assertThat(lines(model, "images"))
                .containsExactly("1 main thread main 0", "1 1", "1 -1", "1", "1");
    }

    @ParameterizedTest
    @EnumSource
    void structures_that_the_module_makes(DataModel model) {
        assertThat(lines(model, "adopted")).containsExactly("thread child-3 42", "child-3 1");
    }

    @ParameterizedTest
    @EnumSource
    void fields_that_both_sides_write(DataModel model) {
        List<String> expected = List.of("1 7 99", "3 -3", "0");

        assertThat(lines(model, "event_in_static_memory")).isEqualTo(expected);
        assertThat(lines(model, "event_on_stack")).isEqualTo(expected);
        assertThat(lines(model, "event_on_heap"))
                .containsExactly("1 7 99", "3 -3", "0", "1 7 99", "3 -3", "0");
        assertThat(lines(model, "event_of_other_stack")).containsExactly("done", "0");
        assertThat(lines(model, "event_where_another_was")).containsExactly("2", "8");
    }

    @ParameterizedTest
    @EnumSource
    void every_conversion_of_printf(DataModel model) {
        boolean wide = model == DataModel.LP64;
        String ones = wide ? "ffffffffffffffff" : "ffffffff";

        assertThat(lines(model, "formats"))
                .containsExactly(
                        "-1 2 4294967295 ff FF 10",
                        "-1 1 " + ones + " -5000000000 5000000000",
                        "4464 65535 44 255",
                        "4 -4 -6 0x10",
                        "[   42] [42   ] [00042] [+42] [ 42] [042] [     042]",
                        "[0xff] [010] [0] [0]",
                        "[   7] [7   ] [ab] [x   ]",
                        "[abc] [   abc] [abc   ] [ab] [wxyz] [q]",
                        "1%2 %5",
                        "1 2 3 four 5",
                        "14 longer than",
                        "11 longer than",
                        "5",
                        "4");
    }

    @ParameterizedTest
    @EnumSource
    void the_functions_for_strings_and_memory(DataModel model) {
        assertThat(lines(model, "library"))
                .containsExactly(
                        "14 threads eads",
                        "nel threads 1",
                        "-1 1 0",
                        "0 -1",
                        "14 kernel ",
                        "8 kernel ",
                        "ab 0",
                        "0 -1",
                        "zzzzzzz");
    }

    @ParameterizedTest
    @EnumSource
    void the_widths_of_the_data_model(DataModel model) {
        assertThat(lines(model, "widths"))
                .containsExactly(
                        model == DataModel.LP64 ? "8 8 8" : "4 4 8",
                        model == DataModel.LP64 ? "24" : "16");
    }
}
