package triptych.csource.clang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTests {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void exit_and_both_outputs_are_seen() throws IOException {
        Command.Outcome outcome = command(Duration.ofSeconds(60), "--no-such-option").run();

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.text()).contains("--no-such-option");
        assertThat(command(Duration.ofSeconds(60), "-version").run().succeeded()).isTrue();
    }

    @Test
    void a_program_that_takes_too_long_is_stopped() throws IOException {
        Command.Outcome outcome = command(Duration.ZERO, "-version").run();

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.text()).contains("was stopped: it took longer than 0 s");
    }

    private static Command command(Duration limit, String argument) {
        return new Command(List.of(JAVA, argument), Map.of(), limit);
    }
}
