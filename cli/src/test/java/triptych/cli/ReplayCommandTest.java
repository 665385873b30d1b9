package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import triptych.explore.replay.Detours;
import triptych.explore.replay.ReplayToken;

class ReplayCommandTest {
    @Test
    void the_failure_is_told_in_the_words_of_explore() {
        Ran explored = Ran.triptych("explore", "fake-sum");
        Ran replayed = Ran.triptych("replay", explored.token());
        assertThat(replayed.code()).isEqualTo(Exit.FAILURE);
        assertThat(replayed.failure()).isEqualTo(explored.failure());
    }

    @Test
    void all_steps_are_told_alike_by_both() {
        Ran explored = Ran.triptych("explore", "fake-sum", "--all-steps");
        Ran replayed = Ran.triptych("replay", explored.token(), "--all-steps");
        assertThat(replayed.failure()).isEqualTo(explored.failure());
    }

    @Test
    void json_is_that_of_explore() throws IOException {
        Ran explored = Ran.triptych("explore", "fake-sum", "--format", "json");
        String token = (String) explored.object().get("replay");
        Ran replayed = Ran.triptych("replay", token, "--format", "json");
        assertThat(replayed.object().keySet()).isEqualTo(explored.object().keySet());
        assertThat(replayed.object().get("finding")).isEqualTo(explored.object().get("finding"));
        assertThat(replayed.object()).containsEntry("replay", token);
    }

    @Test
    void a_decision_that_is_not_offered_is_where_it_diverges() {
        Ran ran = Ran.triptych("replay", token(new Detours.Detour(1, 40), 9, "panic"));
        assertThat(ran.code()).isEqualTo(Exit.DIVERGED);
        assertThat(ran.err()).contains("diverged at decision 1").contains("adder1, adder2");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void an_end_without_a_failure_is_a_divergence() {
        Ran ran = Ran.triptych("replay", token(new Detours.Detour(0, 2), 9, "panic"));
        assertThat(ran.code()).isEqualTo(Exit.DIVERGED);
        assertThat(ran.err()).contains("nothing is wrong");
    }

    @Test
    void another_failure_is_a_divergence() {
        ReplayToken token = ReplayToken.parse(Ran.triptych("explore", "fake-sum").token());
        ReplayToken other = new ReplayToken("fake-sum", "", 0, token.detours(), "zzzz");
        Ran ran = Ran.triptych("replay", other.toString());
        assertThat(ran.code()).isEqualTo(Exit.DIVERGED);
        assertThat(ran.err()).contains("another failure", "panic: lost addition");
    }

    @Test
    void another_length_is_a_divergence() {
        ReplayToken token = ReplayToken.parse(Ran.triptych("explore", "fake-sum").token());
        Detours longer = new Detours(token.detours().points(), token.detours().length() + 1);
        Ran ran =
                Ran.triptych(
                        "replay", new ReplayToken("fake-sum", "", 0, longer, token.title()) + "");
        assertThat(ran.code()).isEqualTo(Exit.DIVERGED);
        assertThat(ran.err()).contains("instead of " + longer.length());
    }

    private static String token(Detours.Detour detour, int length, String title) {
        return new ReplayToken(
                        "fake-sum",
                        "",
                        0,
                        new Detours(List.of(detour), length),
                        ReplayToken.fingerprint(title))
                .toString();
    }
}
