package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import triptych.core.fiber.FiberKind;

/** What docs/guide/porting.md shows is what the commands print, and pieces of the ports. */
class PortingGuideTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PORTS = ROOT.resolve("examples/src/main/java/triptych/examples/port");
    private static final Path PORTS_IN_C = ROOT.resolve("examples/c");
    private static final String PROMPT = "$ ./triptych ";
    private static final String REST = "...";

    private static List<List<String>> blocks(String fence) throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("docs/guide/porting.md"));
        List<List<String>> blocks = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (inside && line.equals("```")) {
                inside = false;
            } else if (inside) {
                blocks.get(blocks.size() - 1).add(line);
            } else if (line.startsWith("```")) {
                blocks.add(new ArrayList<>(List.of(line)));
                inside = true;
            }
        }
        return blocks.stream()
                .filter(block -> block.get(0).equals(fence))
                .map(block -> block.subList(1, block.size()))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> every_command_prints_what_is_shown() throws IOException {
        List<List<String>> commands =
                blocks("```").stream().filter(b -> b.get(0).startsWith(PROMPT)).toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(8);
        return commands.stream()
                .map(block -> DynamicTest.dynamicTest(block.get(0), () -> requireShown(block)));
    }

    private static void requireShown(List<String> block) {
        String words = block.get(0).substring(PROMPT.length());
        // Where fibers are threads a comparison of whole drivers takes minutes.
        assumeTrue(FiberKind.best() != FiberKind.PLATFORM || !words.startsWith("compare"));
        int rest = block.indexOf(REST);
        List<String> shown = block.subList(1, rest < 0 ? block.size() : rest);

        Ran ran = Ran.triptych(fromHere(words).split(" "));

        assertThat(fromRoot(ran.out()).lines().limit(shown.size())).isEqualTo(shown);
        assertThat(ran.err().lines().filter(line -> !line.contains("unpacking"))).isEmpty();
    }

    /** Files are named from the folder of the project; a comparison gets all the time it needs. */
    private static String fromHere(String words) {
        String named = words.replace("examples/c/", "../examples/c/");
        return named.startsWith("check") ? named : named + " --budget 20m";
    }

    private static String fromRoot(String out) {
        return out.replace("../examples/c/", "examples/c/");
    }

    @Test
    void the_wrong_ports_are_all_there() throws IOException {
        String shown = blocks("```").toString();

        assertThat(shown)
                .contains(
                        "tru64:port-driver-flag-early",
                        "freebsd:port-driver-ewouldblock",
                        "linux:port-driver-stop-exited",
                        "freebsd:port-driver-relock",
                        "freebsd:port-driver-wake-one",
                        "linux:port-driver-ticks-as-ms",
                        "PORT_ERROR_IS_ANSWER",
                        "PORT_ANSWER_AT_ONCE");
    }

    @Test
    void code_is_that_of_the_ports() throws IOException {
        requireFrom(PORTS, ".java", blocks("```java"));
        requireFrom(PORTS_IN_C, "port_driver.c", blocks("```c"));
    }

    private static void requireFrom(Path folder, String ending, List<List<String>> blocks)
            throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                sources.add(Files.readString(file).replace("\r\n", "\n"));
            }
        }
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
        for (List<String> block : blocks) {
            assertThat(sources).anyMatch(source -> source.contains(String.join("\n", block)));
        }
    }
}
