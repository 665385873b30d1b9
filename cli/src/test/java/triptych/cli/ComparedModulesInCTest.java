package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.core.fiber.FiberKind;

/** Comparing modules in C: with others, with the same in Java, in several files. */
class ComparedModulesInCTest {
    private static final String EXAMPLES = "../examples/c/";
    private static final String HEAD =
            """
            #include <sys/param.h>
            #include <sys/systm.h>
            #include <sys/kernel.h>
            #include <sys/module.h>
            """;
    private static final String EVENTS =
            """
            void greet(void);
            static int
            modevent(module_t mod, int what, void *arg)
            {
            	greet();
            	return (0);
            }
            static moduledata_t trial_mod = { "trial", modevent, NULL };
            DECLARE_MODULE(trial, trial_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
            """;

    @TempDir Path folder;

    private static Ran compare(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "compare";
        System.arraycopy(words, 0, all, 1, words.length);
        return Ran.triptych(all);
    }

    private static String port(String os) {
        return os + ":" + EXAMPLES + os + "/port_driver.c";
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), HEAD + text).toString();
    }

    private static String saying(String text) {
        return "void greet(void);\nvoid greet(void) { printf(\"" + text + "\\n\"); }\n";
    }

    @Test
    void a_module_shows_what_its_twin_in_java_shows() {
        Ran ran =
                compare(
                        "freebsd:forum-unload-fixed",
                        "freebsd:" + EXAMPLES + "freebsd/forum_unload_fixed.c",
                        "--require-proof");

        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(Exit.NO_FAILURE);
    }

    @Test
    void a_difference_between_two_files_replays() {
        String wrong = "freebsd:" + EXAMPLES + "freebsd/forum_unload.c";
        Ran ran = compare("freebsd:" + EXAMPLES + "freebsd/forum_unload_fixed.c", wrong);

        assertThat(ran.code()).isEqualTo(Exit.FAILURE);
        assertThat(ran.out()).startsWith("DIFFERENT: only " + wrong + " shows");
        Ran replayed = Ran.triptych("replay", ran.token());
        assertThat(replayed.code()).isEqualTo(Exit.FAILURE);
        assertThat(replayed.out()).contains("1    | end: text-gone", "forum_unload.c:");
    }

    @Test
    void several_files_are_one_module_and_the_console_counts_on_request() throws IOException {
        String events = file("events.c", EVENTS);
        String hello = "freebsd:" + events + "," + file("hello.c", saying("hello"));
        String same = "freebsd:" + file("whole.c", EVENTS + saying("hello"));
        String other = "freebsd:" + events + "," + file("other.c", saying("good bye"));

        assertThat(compare(hello, other).code()).isEqualTo(Exit.NO_FAILURE);
        assertThat(compare(hello, same, "--console").code()).isEqualTo(Exit.NO_FAILURE);
        Ran ran = compare(hello, other, "--console");
        assertThat(ran.code()).isEqualTo(Exit.FAILURE);
        assertThat(ran.out().lines().limit(2).toList().get(1))
                .contains("\"console: good bye", "\"console: hello");
    }

    @Test
    void what_is_no_c_file_among_several_is_told() throws IOException {
        String events = file("events.c", EVENTS);

        Ran ran = compare("freebsd:" + events + "," + folder + "/none.c", "freebsd:" + events);

        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).startsWith("triptych: no file '").contains("none.c");
    }

    // ---- on the stage of the worked port ----

    @Test
    void a_driver_without_the_function_that_users_call_is_told() throws IOException {
        String driver =
                "freebsd:"
                        + file("driver.c", "#include <port_board.h>\n" + EVENTS + saying("hello"));

        Ran ran = compare(driver, port("freebsd"));

        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("has no function port_request()");
    }

    /** Where fibers are threads a sample must do. */
    @ParameterizedTest
    @ValueSource(strings = {"tru64", "freebsd", "linux"})
    void a_sample_of_a_port_shows_what_its_board_and_users_see(String os) {
        Ran ran = compare(os + ":port-driver", port(os), "--strategy", "random", "--budget", "200");

        assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.NO_FAILURE);
        assertThat(ran.out())
                .startsWith("NOT DECIDED: ")
                .containsPattern("port_driver.c: ([4-9]|10) histories so far; random, 200 ");
    }

    @Test
    void a_port_that_was_cut_short_is_told_from_a_small_one() {
        assumeTrue(FiberKind.best() != FiberKind.PLATFORM);
        Ran ran = compare("linux:kthread-stop", port("linux"));

        assertThat(ran.code()).isEqualTo(Exit.FAILURE);
        assertThat(ran.out())
                .startsWith("DIFFERENT: only " + port("linux"))
                .containsPattern("port_driver.c: \\d+ histories so far; ");
    }

    @Test
    void the_token_of_a_driver_on_its_stage_replays() {
        assumeTrue(FiberKind.best() != FiberKind.PLATFORM);
        Ran ran =
                compare(
                        port("freebsd"),
                        "freebsd:port-driver",
                        "-D",
                        "PORT_ERROR_IS_ANSWER",
                        "--budget",
                        "10m");

        assertThat(ran.code()).isEqualTo(Exit.FAILURE);
        Ran replayed = Ran.triptych("replay", ran.token());
        assertThat(replayed.code()).as(replayed.err()).isEqualTo(Exit.FAILURE);
        assertThat(replayed.out()).contains("1    | board: start 1", "what it shows:");
    }

    @Test
    void a_budget_too_small_decides_nothing() {
        Ran ran = compare(port("tru64"), port("linux"), "--schedules", "20", "--require-proof");

        assertThat(ran.code()).isEqualTo(Exit.NOT_DECIDED);
        assertThat(ran.out())
                .startsWith("NOT DECIDED: ")
                .contains("the budget ran out before every interleaving was tried");
    }
}
