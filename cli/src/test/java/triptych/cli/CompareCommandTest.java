package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest {
    private static final String FIXED = "freebsd:forum-unload-fixed";
    private static final String TRAPS = "freebsd:forum-unload";
    private static final String OTHER = "linux:kthread-stop";

    @Test
    void targets_that_show_the_same_are_proved_equal() {
        Ran ran = Ran.triptych("compare", FIXED, OTHER, "--require-proof");

        assertThat(ran.code()).isEqualTo(Exit.NO_FAILURE);
        assertThat(ran.out())
                .startsWith(FIXED + ", " + OTHER + ": proved equal (1 history); time passes");
    }

    @Test
    void a_difference_is_named_in_the_first_three_lines_and_replays() {
        Ran ran = Ran.triptych("compare", FIXED, TRAPS);

        assertThat(ran.code()).isEqualTo(Exit.FAILURE);
        assertThat(ran.out().lines().limit(2))
                .containsExactly(
                        "DIFFERENT: only "
                                + TRAPS
                                + " shows a history that "
                                + FIXED
                                + " never shows",
                        "from the beginning "
                                + TRAPS
                                + " has \"end: text-gone\", where "
                                + FIXED
                                + " shows nothing more");
        Ran replayed = Ran.triptych("replay", ran.token());
        assertThat(replayed.code()).isEqualTo(Exit.FAILURE);
        assertThat(replayed.out())
                .startsWith(TRAPS + ": what it shows:\n\n1    | end: text-gone\n")
                .contains("Fatal trap 12");
    }

    @Test
    void a_token_replays_as_json_too() throws IOException {
        String token = Ran.triptych("compare", FIXED, TRAPS).token();

        Map<String, Object> object = Ran.triptych("replay", token, "--format", "json").object();

        assertThat(object).containsEntry("history", List.of("end: text-gone"));
        assertThat(object).containsEntry("replay", token);
    }

    @Test
    void a_port_that_does_less_refines() {
        assertThat(Ran.triptych("compare", TRAPS, FIXED, "--refines").code())
                .isEqualTo(Exit.NO_FAILURE);
        assertThat(Ran.triptych("compare", FIXED, TRAPS, "--refines").code())
                .isEqualTo(Exit.FAILURE);
    }

    @Test
    void json_has_the_fields_that_scripts_read() throws IOException {
        Map<String, Object> equal =
                Ran.triptych("compare", FIXED, OTHER, "--format", "json").object();
        assertThat(equal)
                .containsEntry("equal", true)
                .containsEntry("verdict", "proved")
                .containsEntry("histories", 1)
                .containsEntry("first", null);

        Map<String, Object> different =
                Ran.triptych("compare", FIXED, TRAPS, "--format", "json").object();
        assertThat(different).containsEntry("equal", false).containsEntry("verdict", "failed");
        assertThat((Map<?, ?>) different.get("first"))
                .hasFieldOrPropertyWithValue("only", TRAPS)
                .hasFieldOrPropertyWithValue("history", List.of("end: text-gone"));
    }

    @Test
    void what_is_not_decided_is_no_proof() {
        String[] drawn = {
            "compare", FIXED, OTHER, "--strategy", "random", "--schedules", "5", "--require-proof"
        };
        assertThat(Ran.triptych(drawn).code()).isEqualTo(Exit.NOT_DECIDED);
        assertThat(Ran.triptych("compare", FIXED, OTHER, "--preemptions", "0", "--require-proof"))
                .returns(Exit.NOT_DECIDED, Ran::code)
                .extracting(Ran::out)
                .asString()
                .contains("bounded: equal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare",
                "compare freebsd:forum-unload",
                "compare freebsd:forum-unload freebsd:forum-unload",
                "compare freebsd:no-such linux:kthread-stop",
                "compare tru64:forum-unload linux:kthread-stop",
                "compare forum-unload kthread-stop --early-timers -1"
            })
    void wrong_use_is_told(String words) {
        Ran ran = Ran.triptych(words.split(" "));

        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("triptych: ");
    }

    @Test
    void a_scenario_of_several_kernels_is_told_by_its_kernel() {
        assertThat(Ran.triptych("explore", "port-driver").err())
                .contains("is there 3 times, for tru64, freebsd, linux");
        assertThat(Ran.triptych("explore", "linux:port-driver", "--os", "tru64").code())
                .isEqualTo(Exit.USAGE);
    }
}
