package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.core.scenario.Scenario;
import triptych.examples.freebsd.FreeBsdShelf;

/** A failure is the same in another JVM, on another kind of fiber. */
class ReplayElsewhereTest {
    private static final long PATIENCE_SECONDS = 120;

    /** The release that the code is compiled for. */
    private static final int OLDEST = 17;

    private static final Pattern JAVA_VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    static Stream<String> failingScenarios() {
        return new FreeBsdShelf()
                .scenarios().stream().filter(s -> s.expected().fails()).map(Scenario::name);
    }

    /** This JVM's home, and those beside it that are of another release. */
    static List<Path> homes() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        SortedMap<Integer, Path> byRelease = new TreeMap<>();
        byRelease.put(Runtime.version().feature(), own);
        try (Stream<Path> siblings = Files.list(own.getParent())) {
            for (Path home : siblings.sorted().toList()) {
                Path release = home.resolve("release");
                if (Files.isReadable(release) && Files.isExecutable(javaOf(home))) {
                    int feature = featureOf(Files.readString(release));
                    if (feature >= OLDEST) {
                        byRelease.putIfAbsent(feature, home);
                    }
                }
            }
        }
        return List.copyOf(byRelease.values());
    }

    private static int featureOf(String release) {
        Matcher version = JAVA_VERSION.matcher(release);
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }

    private static Path javaOf(Path home) {
        return home.resolve("bin").resolve("java");
    }

    static Stream<Arguments> modulesInC() throws IOException {
        return homes().stream()
                .flatMap(
                        home ->
                                Stream.of(
                                        Arguments.of(home, "freebsd", "forum_unload_sx.c"),
                                        Arguments.of(home, "freebsd", "answer_flag.c"),
                                        Arguments.of(home, "linux", "kthread_no_stop.c")));
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

        Path home = Path.of(System.getProperty("java.home"));
        String out = inAnotherJvm(home, "replay", explored.token(), "--fiber", "platform");

        assertThat(story(out)).isEqualTo(story(explored.out()));
    }

    /** Also where the JVM is of another release, which makes other code of the C code. */
    @ParameterizedTest
    @MethodSource("modulesInC")
    void a_failure_of_a_module_in_c_replays_the_same(Path home, String os, String file)
            throws Exception {
        Path module = Path.of("..", "examples", "c", os, file);
        Ran explored = Ran.triptych("explore", "--os", os, module.toString());

        String out = inAnotherJvm(home, "replay", explored.token(), "--fiber", "platform");

        assertThat(story(out)).isEqualTo(story(explored.out()));
    }

    private static String inAnotherJvm(Path home, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(javaOf(home).toString());
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
