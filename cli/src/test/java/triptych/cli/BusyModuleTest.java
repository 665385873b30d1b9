package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A module whose thread never rests until it is told to end. */
class BusyModuleTest {
    private static Ran explore(String... more) {
        String[] words = {"explore", "src/test/c/busy.c", "--os", "freebsd", "--schedules", "2000"};
        String[] all = new String[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Ran.triptych(all);
    }

    @Test
    void it_is_not_condemned_for_the_turns_that_nobody_else_gets() {
        Ran ran = explore();

        assertThat(ran.out())
                .as(ran.err())
                .contains("SAMPLED: nothing went wrong")
                .contains("somebody can wait for thousands of steps of others");
    }

    @Test
    void its_fault_is_found_behind_the_loop() throws IOException {
        Ran ran = explore("-D", "EARLY", "--format", "json");

        assertThat(ran.object().get("verdict")).isEqualTo("failed");
        assertThat(((Map<?, ?>) ran.object().get("finding")).get("kind")).isEqualTo("text-gone");
    }
}
