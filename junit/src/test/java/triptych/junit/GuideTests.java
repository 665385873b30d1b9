package triptych.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guides show of tests is compiled and run. */
class GuideTests {
    private static final Path ROOT = Path.of("..");
    private static final String TESTING = "docs/guide/testing.md";
    private static final String C_MODULES = "docs/guide/c-modules.md";
    private static final String SAMPLE = "examples/module-author/src/test/java/com/example/pump/";
    private static final List<String> SOURCES =
            List.of(
                    SAMPLE + "PumpTest.java",
                    SAMPLE + "UnfixedPumpTest.java",
                    SAMPLE + "PumpInCTest.java",
                    "junit/src/test/java/triptych/junit/GuideExampleTests.java");

    @Test
    void java_blocks_are_pieces_of_tests() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String source : SOURCES) {
            sources.add(flush(Files.readAllLines(ROOT.resolve(source)).stream()));
        }
        List<String> blocks = blocks(TESTING, "```java");
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(6);
        List<String> ofModulesInC = blocks(C_MODULES, "```java");
        assertThat(ofModulesInC).isNotEmpty();
        blocks.addAll(ofModulesInC);

        for (String block : blocks) {
            assertThat(sources)
                    .as("a source with this block:\n%s", block)
                    .anyMatch(source -> source.contains(block));
        }
    }

    @Test
    void dependencies_are_those_of_the_sample_project() throws IOException {
        String pom =
                flush(Files.readAllLines(ROOT.resolve("examples/module-author/pom.xml")).stream());
        List<String> blocks = blocks(TESTING, "```xml");

        assertThat(blocks).hasSize(1);
        assertThat(pom).contains(blocks.get(0));
    }

    @Test
    void the_first_test_is_short() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve(SOURCES.get(0)));

        assertThat(lines.stream().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(15);
    }

    private static List<String> blocks(String guide, String fence) throws IOException {
        List<String> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(ROOT.resolve(guide));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(fence)) {
                List<String> rest = lines.subList(i + 1, lines.size());
                blocks.add(flush(rest.subList(0, rest.indexOf("```")).stream()));
            }
        }
        return blocks;
    }

    /** Without indentation. */
    private static String flush(Stream<String> lines) {
        return lines.map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
