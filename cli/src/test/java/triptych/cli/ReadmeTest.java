package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README is true: what it shows is what the commands print. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    private static List<String> readme() throws IOException {
        return Files.readAllLines(ROOT.resolve("README.md"));
    }

    /** The lines of the code block that starts with {@code first}. */
    private static List<String> block(String first) throws IOException {
        List<String> lines = readme();
        int start = lines.indexOf(first);
        assertThat(start).as("the line '%s' of the README", first).isPositive();
        int end = start + lines.subList(start, lines.size()).indexOf("```");
        return lines.subList(start, end);
    }

    /** Without how long it took, and on what. */
    private static List<String> timeless(Stream<String> lines) {
        return lines.filter(line -> !line.matches(".* s, \\w+ fibers on Java \\d+, .*")).toList();
    }

    @Test
    void the_main_job_prints_what_the_readme_shows() throws IOException {
        Ran story = Ran.triptych("explore");

        assertThat(story.code()).isZero();
        assertThat(timeless(story.out().lines()))
                .isEqualTo(timeless(block("$ ./triptych explore forum-unload").stream()));
    }

    @Test
    void the_linux_example_prints_what_the_readme_shows_of_it() throws IOException {
        String command = "explore kthread-complete-return";
        List<String> out = Ran.triptych(command.split(" ")).out().lines().toList();

        int shown = 0;
        for (List<String> part : parts(block("$ ./triptych " + command))) {
            int at = Collections.indexOfSubList(out.subList(shown, out.size()), part);
            assertThat(at).as("where %s stands in%n%s", part, out).isNotNegative();
            shown += at + part.size();
        }
        assertThat(shown).isPositive();
    }

    /** What stands below the command, between the lines that say that something is left out. */
    private static List<List<String>> parts(List<String> block) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (String line : block.subList(1, block.size())) {
            if (line.equals("...")) {
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).add(line);
            }
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"list scenarios --os linux", "list scenarios --os linux-2004"})
    void the_lists_in_the_readme_are_whole(String words) throws IOException {
        List<String> block = block("$ ./triptych " + words);

        assertThat(Ran.triptych(words.split(" ")).out().lines().toList())
                .isEqualTo(block.subList(1, block.size()));
    }

    @Test
    void the_module_in_the_readme_is_the_one_that_is_explored() throws IOException {
        List<String> source =
                Files.readAllLines(
                        ROOT.resolve(
                                "examples/src/main/java/triptych/examples/freebsd/ForumUnload.java"));

        String first = "public final class ForumUnload extends FreeBsdModule {";
        assertThat(block(first)).isEqualTo(source.subList(source.indexOf(first), source.size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "explore forum-unload-sx --preemptions 0",
                "run forum-unload --trace",
                "run forum-unload --cpus 2 --trace",
                "explain mtx_sleep",
                "explore kthread-complete-exit"
            })
    void the_commands_in_the_readme_work(String words) throws IOException {
        assertThat(readme()).anyMatch(line -> line.contains("`./triptych " + words + "`"));

        Ran ran = Ran.triptych(words.split(" "));

        assertThat(ran.code()).isIn(Exit.NO_FAILURE, Exit.FAILURE);
        assertThat(ran.err()).doesNotContain("Exception");
    }
}
