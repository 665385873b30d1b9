package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code check} says of our own examples, of odd sources, and to programs. */
class CheckCommandTest {
    private static final Path EXAMPLES = Path.of("../examples/c");
    private static final Path GOLDEN = Path.of("src/test/resources/triptych/cli/check");
    private static final List<String> KERNELS = List.of("freebsd", "linux", "tru64");

    @TempDir private Path folder;

    private static Ran check(Object... words) {
        List<String> all = new ArrayList<>(List.of("check"));
        Stream.of(words).map(Object::toString).forEach(all::add);
        return Ran.triptych(all.toArray(String[]::new));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource({
        "freebsd/forum_unload.c, linux",
        "linux/kthread_stop.c, freebsd",
        "tru64/terminate_waiter.c, freebsd"
    })
    void a_whole_answer(String example, String to) throws IOException {
        Ran ran = check(EXAMPLES.resolve(example), "--os", to);

        Path golden = GOLDEN.resolve(Path.of(example).getFileName() + "." + to + ".txt");
        if ("overwrite".equals(System.getProperty("triptych.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, ran.out());
        }
        assertThat(ran.out().replace('\\', '/')).isEqualTo(Files.readString(golden));
        assertThat(ran.code()).isEqualTo(Exit.FAILURE);
    }

    @TestFactory
    Stream<DynamicTest> every_example_goes_to_both_other_kernels() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String from : KERNELS) {
            try (Stream<Path> files = Files.list(EXAMPLES.resolve(from))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".c")).sorted().toList()) {
                    KERNELS.stream()
                            .filter(to -> !to.equals(from))
                            .map(
                                    to ->
                                            DynamicTest.dynamicTest(
                                                    file + " to " + to,
                                                    () -> requirePort(file, from, to)))
                            .forEach(tests::add);
                    tests.add(
                            DynamicTest.dynamicTest(
                                    file + " at home", () -> requireNothing(file, from)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(60);
        return tests.stream();
    }

    private static void requirePort(Path file, String from, String to) throws IOException {
        Ran text = check(file, "--os", to);

        assertThat(text.err()).isEmpty();
        assertThat(text.code()).isEqualTo(Exit.FAILURE);
        assertThat(text.out()).contains(" names of " + from + ", ", "[triptych-port-nearest]");
        assertThat(text.out()).doesNotContain("[triptych-port-source]", "names that only");
        assertThat(check(file, "--os", to, "--from", from)).isEqualTo(text);
        assertThat(asText(check(file, "--os", to, "--format", "sarif").object()))
                .isEqualTo(
                        text.out()
                                .lines()
                                .filter(line -> line.matches(".*:\\d+:\\d+: .*"))
                                .toList());
    }

    private static void requireNothing(Path file, String os) {
        assertThat(check(file, "--os", os))
                .isEqualTo(new Ran(Exit.NO_FAILURE, "no name of another kernel is used\n", ""));
    }

    /** The findings of a log, as the text has them. */
    private static List<String> asText(Map<String, Object> log) {
        List<String> lines = new ArrayList<>();
        Map<?, ?> run = map(list(log.get("runs")).get(0));
        List<?> rules = list(map(map(run.get("tool")).get("driver")).get("rules"));
        for (Object item : list(run.get("results"))) {
            Map<?, ?> result = map(item);
            assertThat(map(rules.get((Integer) result.get("ruleIndex"))).get("id"))
                    .isEqualTo(result.get("ruleId"));
            lines.add(
                    place(list(result.get("locations")).get(0))
                            + result.get("level")
                            + ": "
                            + map(result.get("message")).get("text")
                            + " ["
                            + result.get("ruleId")
                            + "]");
            for (Object note : list(result.get("relatedLocations"))) {
                lines.add(place(note) + "note: " + map(map(note).get("message")).get("text"));
            }
        }
        return lines;
    }

    private static String place(Object location) {
        Map<?, ?> physical = map(map(location).get("physicalLocation"));
        Map<?, ?> region = map(physical.get("region"));
        assertThat((Integer) region.get("endColumn"))
                .isGreaterThan((Integer) region.get("startColumn"));
        return map(physical.get("artifactLocation")).get("uri")
                + ":"
                + region.get("startLine")
                + ":"
                + region.get("startColumn")
                + ": ";
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    @Test
    void the_log_is_what_readers_of_it_expect() throws IOException {
        Path file = file("a b%.c", "wakeup(x);");
        Map<String, Object> log = check(file, "--os", "linux", "--format", "sarif").object();

        assertThat(log.get("version")).isEqualTo("2.1.0");
        Map<?, ?> run = map(list(log.get("runs")).get(0));
        assertThat(map(map(run.get("tool")).get("driver")).get("name")).isEqualTo("triptych");
        assertThat(JSON.std.asString(run.get("results")))
                .contains("/a%20b%25.c\"", "\"startLine\":1");
    }

    @Test
    void a_mixed_source_is_taken_for_what_most_of_it_is() throws IOException {
        Path file =
                file(
                        "mixed.c",
                        """
                        void f(void) {
                            mtx_lock(&l);
                            wait_event(q, x);     /* cv_wait(x) */
                            mtx_unlock(&l);
                            thread_block();
                        }
                        """);
        Ran ran = check(file, "--os", "linux");
        assertThat(ran.out())
                .contains(
                        "\n2 names of freebsd, 0 without equivalent on linux, 0 of which nothing is told\n")
                .endsWith("\nnames that only tru64 has: 1; --from tru64 tells of them\n")
                .doesNotContain("wait_event is", "cv_wait is");
        assertThat(check(file, "--os", "linux", "--from", "tru64").out())
                .contains(
                        "thread_block is of tru64; nearest on linux: schedule ",
                        "1 name of tru64, ")
                .contains("context: a spinning lock in hand")
                .doesNotContain("mtx_lock is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* wakeup(x)", "void f(void) { wakeup(x);", "wakeup(((", "}}}} wakeup(x", "#if 0",
                        "#else\n#endif\n}",
                "mtx_sleep(&x, ", "f(\"", "= ( mtx_sleep ( ) )", "struct { {", "msleep",
                        "error = mtx_sleep("
            })
    void broken_sources_do_not_break_the_command(String text) throws IOException {
        Ran ran = check(file("broken.c", text), "--os", "linux");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isIn(Exit.NO_FAILURE, Exit.FAILURE);
    }

    @Test
    void a_comment_without_end_is_told() throws IOException {
        assertThat(check(file("broken.c", "a;\n  /* b"), "--os", "linux").out())
                .contains(
                        "broken.c:2:3: warning: the comment does not end: nothing below it is read [triptych-port-source]");
    }

    @Test
    void a_name_in_old_letters_is_no_mistake() throws IOException {
        Path file =
                Files.write(
                        folder.resolve("old.c"),
                        "/* J\u00f6rg */ wakeup(x);".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(check(file, "--os", "linux").out())
                .contains("old.c:1:12: warning: wakeup is of freebsd");
    }

    @Test
    void what_is_no_source_is_a_mistake() throws IOException {
        Path binary = Files.write(folder.resolve("a.o"), new byte[] {127, 'E', 'L', 'F', 0, 1});
        assertMistake("'" + folder + "' is a folder; name its files", folder, "--os", "linux");
        assertMistake("'" + binary + "' is no text", binary, "--os", "linux");
        assertMistake("no file 'no/such.c'", "no/such.c", "--os", "linux");
    }

    private static void assertMistake(String answer, Object... words) {
        Ran ran = check(words);
        assertThat(ran.err()).startsWith("triptych: " + answer).hasLineCount(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
    }
}
