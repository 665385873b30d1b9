package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.core.scenario.Scenario;
import triptych.examples.freebsd.FreeBsdShelf;

/** A failure is the same in another JVM, on another kind of fiber. */
class ReplayElsewhereTest {
    private static final long PATIENCE_SECONDS = 120;

    static Stream<String> failingScenarios() {
        return new FreeBsdShelf()
                .scenarios().stream().filter(s -> s.expected().fails()).map(Scenario::name);
    }

    /** From the kernel's words to the replay line. */
    private static String story(String out) {
        int end = out.indexOf("replay: ./triptych replay ");
        return out.substring(out.indexOf('\n'), out.indexOf('\n', end));
    }

    @ParameterizedTest
    @MethodSource("failingScenarios")
    void a_failure_replays_the_same_in_another_jvm(String name) throws Exception {
        Ran explored = Ran.triptych("explore", name);

        String out = inAnotherJvm("replay", explored.token(), "--fiber", "platform");

        assertThat(story(out)).isEqualTo(story(explored.out()));
    }

    private static String inAnotherJvm(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(words));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        return out;
    }
}
