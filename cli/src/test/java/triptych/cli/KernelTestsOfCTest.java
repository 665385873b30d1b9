package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import triptych.explore.replay.ReplayToken;

/** JUnit tests of modules in C on each kernel, and what the command line makes of their tokens. */
class KernelTestsOfCTest {
    private static final Pattern BY_MAVEN = Pattern.compile("-Dtriptych.schedule='([^']+)'");
    private static final Pattern BY_COMMAND =
            Pattern.compile("replay without Maven: ./triptych replay '?([^'\\n]+)'?");

    /** The messages of red tests by test; empty for a green one. */
    private static Map<String, Optional<String>> run(Class<?> subject) {
        Map<String, Optional<String>> results = new HashMap<>();
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(subject))
                .execute()
                .testEvents()
                .finished()
                .stream()
                .forEach(
                        event ->
                                results.put(
                                        event.getTestDescriptor()
                                                .getDisplayName()
                                                .replaceFirst("\\(.*", ""),
                                        messageOf(event)));
        return results;
    }

    private static Optional<String> messageOf(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                KernelTestsOfC.OnFreeBsd.class,
                KernelTestsOfC.OnLinux.class,
                KernelTestsOfC.OnTru64.class
            })
    void find_what_is_wrong_and_tokens_replay_on_the_command_line(Class<?> subject) {
        Map<String, Optional<String>> results = run(subject);

        assertThat(results).hasSizeGreaterThanOrEqualTo(4);
        results.forEach(
                (test, message) ->
                        assertThat(message.isPresent())
                                .as("%s: %s", test, message.orElse("green"))
                                .isEqualTo(test.endsWith("_fail") || test.endsWith("_fails")));
        assertReplays(results.get("usual_user_fails").orElseThrow());
        assertReplays(results.get("own_users_fail").orElseThrow());
        assertIsOfATest(results.get("body_fails").orElseThrow());
    }

    /** Title, kernel's words and table are the same there. */
    private static void assertReplays(String message) {
        String token = token(BY_COMMAND, message);
        assertThat(token).isEqualTo(token(BY_MAVEN, message));

        Ran ran = Ran.triptych("replay", token);

        assertThat(ran.err()).isEmpty();
        assertThat(story(ran.out())).isNotEmpty().isEqualTo(story(message));
        assertThat(ran.out()).contains(".c:");
    }

    private static void assertIsOfATest(String message) {
        assertThat(message).contains(".c:").doesNotContain("without Maven");

        Ran ran = Ran.triptych("replay", token(BY_MAVEN, message));

        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.err())
                .contains("the users of this schedule are those of the test On")
                .contains(".body_fails: replay it by that test");
    }

    private static String token(Pattern line, String message) {
        Matcher found = line.matcher(message);
        assertThat(found.find()).as(message).isTrue();
        assertThat(ReplayToken.parse(found.group(1)).target()).contains(".c@auto");
        return found.group(1);
    }

    /** From the title to the explanation. */
    private static String story(String text) {
        return text.substring(text.indexOf(": FAILED: "), text.indexOf("\nreplay: "));
    }

    @Test
    void a_board_has_its_own_users() {
        assertThat(run(KernelTestsOfC.OnFreeBsd.class).get("board_has_other_users_fails"))
                .hasValueSatisfying(
                        message ->
                                assertThat(message)
                                        .contains("gets that device's users, and no others"));
    }
}
