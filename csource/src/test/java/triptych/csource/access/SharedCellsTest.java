package triptych.csource.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedCellsTest {
    private final SharedCells cells = new SharedCells();

    @Test
    void what_was_met_is_known_only_once_it_is_learned() {
        cells.meet(9);
        cells.meet(4);
        assertThat(cells.known()).isEmpty();

        assertThat(cells.learn()).isTrue();
        assertThat(cells.known()).containsExactly(4, 9);
        assertThat(cells.learn()).isFalse();
        cells.meet(9);
        assertThat(cells.learn()).as("it was known").isFalse();
    }

    @Test
    void a_replay_knows_exactly_what_it_is_told() {
        cells.meet(1);
        cells.knowExactly(new long[] {8, 3});

        assertThat(cells.known()).containsExactly(3, 8);
        assertThat(cells.learn()).isFalse();
    }
}
