package triptych.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static triptych.junit.Kit.assertGreen;
import static triptych.junit.Kit.redMessage;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What tests of modules in C come to. */
class CModuleTests {
    private static final Class<?> USUAL = CSubjects.UsualUser.class;
    private static final Class<?> OWN = CSubjects.OwnUsers.class;
    private static final Class<?> JAVA = CSubjects.JavaUser.class;
    private static final Class<?> COMPILED = CSubjects.Compiled.class;

    @Test
    void a_panic_is_told_with_its_line_in_c_and_two_ways_to_replay() {
        String message = redMessage(USUAL, "panics");

        assertThat(message.lines().count()).isLessThanOrEqualTo(60);
        assertThat(message)
                .containsSubsequence(
                        "UsualUser.panics: FAILED: Fatal trap 12: page fault while in kernel mode"
                                + " (instruction pointer in unloaded module forum_unload)",
                        "How it comes to that",
                        "forum_unload.c:31",
                        "replay: mvn test -Dtest='triptych.junit.CSubjects$UsualUser#panics'"
                                + " -Dtriptych.schedule='freebsd:../examples/c/freebsd/forum_unload.c@auto",
                        "replay without Maven: ./triptych replay"
                                + " freebsd:../examples/c/freebsd/forum_unload.c@auto",
                        "whole story: target/triptych/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_expected_to_panic", "is_proved", "is_proved_on_an_older_kernel"})
    void the_usual_user_is_content_where_all_is_as_expected(String test) {
        assertGreen(USUAL, test);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "never_panics | expected a panic \"page fault\", but UsualUser.never_panics: PROVED",
                "panics_in_another_way | expected a finding of kind deadlock, but:",
                "fails_afterwards | the body has run",
                "panics_before_it_is_counted | Fatal trap 12",
                "fails_on_the_newest | fails_on_the_newest: FAILED",
                "has_no_such_kernel | no profile '11' of freebsd; there are [13, 12]",
                "asks_for_a_kernel | and asks_for_a_kernel leaves that to users",
            })
    void the_usual_user_is_told_what_is_wrong(String test, String words) {
        assertThat(redMessage(USUAL, test)).contains(words);
    }

    @Test
    void users_of_a_script_find_what_the_usual_one_does_not() {
        assertThat(redMessage(OWN, "leave_a_reader_waiting"))
                .contains(
                        "FAILED: deadlock: admin waits for \"devdrn\"; reader waits for \"mail\"",
                        "-users=../examples/c/freebsd/mailbox.users");
        assertGreen(OWN, "are_sent_away");
        assertGreen(OWN, "are_written_here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dance | OwnUsers.dance.users:3: nobody can 'dance' here; there are: load,",
                "do_nothing | OwnUsers.do_nothing needs a script in its @Users, or its file",
                "have_no_module | OwnUsers.have_no_module has @Users and no @CModule for them",
            })
    void a_script_that_cannot_be_played_is_told(String test, String words) {
        assertThat(redMessage(OWN, test)).contains(words);
    }

    @Test
    void the_body_of_a_test_uses_a_module_in_c_like_one_in_java() {
        assertGreen(JAVA, "unloads");
        assertGreen(JAVA, "gets_a_letter_or_none");
        assertThat(redMessage(JAVA, "panics"))
                .containsSubsequence(
                        "JavaUser.panics: FAILED: Fatal trap 12",
                        "kldload(\"forum_unload\")",
                        "forum_unload.c:31",
                        "-Dtriptych.schedule='freebsd:-test=JavaUser.panics")
                .doesNotContain("without Maven");
        assertThat(redMessage(JAVA, "expects_what_is_not"))
                .contains("expected: <12> but was: <0>", "CSubjects.java:");
        assertThat(Kit.run(JAVA, "assumes_too_much").testEvents().aborted().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "takes_it_for_a_text | the module in C is a KldFile here, and the test asks for a String",
                "wants_two | JavaUser.wants_two has two modules in C",
                "names_no_file | JavaUser.names_no_file has a @CModule without files",
                "has_users_besides | is itself the user of its @CModule parameter",
            })
    void misuse_of_a_parameter_is_told(String test, String words) {
        assertThat(redMessage(JAVA, test)).contains(words);
    }

    @Test
    void a_module_of_the_class_is_for_all_its_tests() {
        assertGreen(CSubjects.OfAClass.class, "is_used_as_usual");
        assertGreen(CSubjects.OfAClass.class, "is_used_here");
        assertThat(redMessage(CSubjects.OfAClass.class, "is_another_one")).contains("page fault");
    }

    @Test
    void what_the_compiler_says_makes_the_test_red() {
        assertThat(redMessage(COMPILED, "is_mistyped"))
                .contains("src/test/c/mistyped.c:6:", "error: ", "retrun (42);");
        assertThat(redMessage(COMPILED, "is_nowhere")).contains("no file 'src/test/c/nowhere.c'");
    }

    @Test
    void what_nobody_has_stands_in_the_message_when_a_run_calls_it() {
        assertThat(redMessage(COMPILED, "calls_what_nobody_has"))
                .contains("calls conjure at asking.c:14")
                .containsSubsequence(
                        "the module calls 2 routines that are not there yet:",
                        "  conjure: called at src/test/c/asking.c:14",
                        "  vanish: called at src/test/c/asking.c:16",
                        "whole story: ");
    }

    @Test
    void what_nobody_has_is_reported_although_no_run_calls_it() {
        EngineExecutionResults results = Kit.run(COMPILED, "could_call_what_nobody_has");

        assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
        assertThat(reported(results))
                .contains(Map.of("not there yet", "vanish: called at src/test/c/asking.c:16"));
        assertThat(reported(Kit.run(USUAL, "is_proved"))).isEmpty();
    }

    private static List<Map<String, String>> reported(EngineExecutionResults results) {
        return results.allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .toList();
    }

    @Test
    void files_folders_and_macros_reach_the_compiler() {
        assertGreen(COMPILED, "falls");
        assertGreen(COMPILED, "is_too_narrow_to_fall");
    }

    @Test
    void a_compiler_of_ones_own_is_taken() {
        System.setProperty("triptych.clang", "nowhere/clang");
        try {
            assertThat(redMessage(COMPILED, "falls")).contains("nowhere/clang");
        } finally {
            System.clearProperty("triptych.clang");
        }
    }

    @Test
    void granularity_says_where_the_module_can_be_preempted() {
        assertGreen(COMPILED, "loses_an_update");
        assertGreen(COMPILED, "loses_none_between_calls");
    }

    @ParameterizedTest
    @CsvSource({
        "UsualUser, panics, page fault",
        "OwnUsers, leave_a_reader_waiting, devdrn",
        "JavaUser, panics, page fault",
        "Compiled, loses_one_under_a_test, an update was lost",
    })
    void a_schedule_runs_again_alone(String type, String test, String words)
            throws ClassNotFoundException {
        Class<?> subject = Class.forName(CSubjects.class.getName() + "$" + type);
        String message = redMessage(subject, test);
        Matcher token = Pattern.compile("-Dtriptych.schedule='([^']+)'").matcher(message);
        assertThat(token.find()).isTrue();
        System.setProperty(Asked.SCHEDULE_PROPERTY, token.group(1));
        try {
            assertThat(redMessage(subject, test)).contains(words, token.group(1));
            assertThat(Kit.run(USUAL, "is_proved").testEvents().aborted().count()).isEqualTo(1);
        } finally {
            System.clearProperty(Asked.SCHEDULE_PROPERTY);
        }
    }
}
