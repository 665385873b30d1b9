package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import triptych.cli.lookup.Adjustment;
import triptych.cli.lookup.TargetQuery;
import triptych.cli.lookup.Targets;
import triptych.cli.output.Streams;
import triptych.core.fiber.FiberKind;
import triptych.explore.Question;

class OtherCommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Streams streams =
            new Streams(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false);

    @Test
    void the_version_tells_what_it_runs_on() {
        Ran ran = Ran.triptych("--version");
        assertThat(ran.code()).isEqualTo(Exit.NO_FAILURE);
        assertThat(ran.out())
                .startsWith("triptych ")
                .contains("Java " + System.getProperty("java.version"))
                .contains("fibers: " + FiberKind.best());
    }

    @Test
    void help_names_the_commands_that_are_there() {
        Ran ran = Ran.triptych("--help");
        assertThat(ran.code()).isEqualTo(Exit.NO_FAILURE);
        assertThat(ran.out())
                .contains(
                        "list",
                        "explore",
                        "run",
                        "replay",
                        "compare",
                        "explain",
                        "bench",
                        "Exit codes:")
                .doesNotContain("  play", "  report");
    }

    @Test
    void no_command_at_all_is_answered_with_help_on_stderr() {
        Ran ran = Ran.triptych();
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("Usage: triptych");
    }

    @Test
    void explain_tells_a_routine_and_a_finding() {
        assertThat(Ran.triptych("explain", "fk_sleep").out())
                .isEqualTo("fk_sleep (fake routine): declared in <fake/sleep.h>\n");
        assertThat(Ran.triptych("explain", "deadlock").out())
                .startsWith("deadlock (finding): nothing can run any more");
    }

    @Test
    void explain_tells_a_routine_and_a_report_of_Linux() {
        assertThat(Ran.triptych("explain", "__module_get").out())
                .isEqualTo("__module_get (linux routine): declared in <linux/module.h>\n");
        assertThat(Ran.triptych("explain", "module-put-underflow").out())
                .startsWith("module-put-underflow (linux finding): module_put without");
        assertThat(Ran.triptych("explain", "module-put-overflow").err())
                .contains("module-put-underflow");
    }

    @Test
    void explain_tells_a_routine_and_a_report_of_Tru64() {
        assertThat(Ran.triptych("explain", "getspl").out())
                .isEqualTo("getspl (tru64 routine): declared in <machine/cpu.h>\n");
        assertThat(Ran.triptych("explain", "T64-AW01").out())
                .startsWith("T64-AW01 (tru64 finding): a second wait was asserted");
    }

    @Test
    void bench_tells_its_figures() throws IOException {
        Ran ran = Ran.triptych("bench");
        assertThat(ran.code()).isEqualTo(Exit.NO_FAILURE);
        assertThat(ran.out()).isEqualTo("schedulesPerSecond  12345\njava                fake\n");
        assertThat(ran.err()).isEqualTo("measuring nothing\n");
        assertThat(Ran.triptych("bench", "--format", "json").object())
                .containsEntry("java", "fake");
    }

    @Test
    void bench_without_benchmarks_says_so() {
        int code = new CommandLine(new BenchCommand(streams, Optional::empty)).execute();
        assertThat(code).isEqualTo(Exit.INTERNAL);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no benchmarks");
    }

    @Test
    void the_story_is_good_when_one_fails_and_the_other_is_proved() {
        assertThat(story("fake-sum", "fake-sum-fixed")).isEqualTo(Exit.NO_FAILURE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("fake-sum: FAILED:", "replay: ", "fake-sum-fixed: PROVED:");
        assertThat(story("fake-sum-fixed", "fake-sum-fixed")).isEqualTo(Exit.FAILURE);
    }

    private int story(String broken, String repaired) {
        Injector injector = Guice.createInjector(new CliModule(streams));
        return new ForumStory(
                        streams,
                        injector.getInstance(Targets.class),
                        injector.getInstance(Exploration.class),
                        broken,
                        repaired)
                .tell(
                        name -> new TargetQuery(name, null, null, Adjustment.NONE),
                        Question.byDefault(),
                        false);
    }
}
