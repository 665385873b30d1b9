package triptych.explore.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import triptych.core.observe.Observation;

class HistoryTests {
    private static History history(String... whats) {
        return new History(Arrays.stream(whats).map(what -> new Observation("d", what)).toList());
    }

    @Test
    void the_shorter_comes_first_and_then_the_words_decide() {
        assertThat(new TreeSet<>(List.of(history("a", "b"), history("b"), history("a", "a"))))
                .containsExactly(history("b"), history("a", "a"), history("a", "b"));
    }

    @Test
    void who_shows_it_comes_before_what_is_shown() {
        History device = new History(List.of(new Observation("device", "z")));
        History user = new History(List.of(new Observation("user", "a")));

        assertThat(device).isLessThan(user);
    }

    @Test
    void the_nearest_goes_along_for_longest() {
        History far = history("a", "x", "c");
        History near = history("a", "b", "x", "y", "z");

        assertThat(history("a", "b", "c").nearestOf(List.of(far, near))).isEqualTo(near);
    }

    @Test
    void of_those_that_go_along_equally_long_the_nearest_is_about_as_long() {
        History shorter = history("a");
        History same = history("a", "x", "y");
        History longer = history("a", "x", "y", "z", "z");

        assertThat(history("a", "b", "c").nearestOf(List.of(shorter, same, longer)))
                .isEqualTo(same);
    }

    @Test
    void nothing_is_near_where_there_is_nothing() {
        assertThat(history("a").nearestOf(List.of())).isNull();
    }
}
