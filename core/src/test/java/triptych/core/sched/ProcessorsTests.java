package triptych.core.sched;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorsTests {
    private static final long A = 1L << 1;
    private static final long B = 1L << 2;
    private static final long C = 1L << 3;

    private final Processors processors = new Processors(2);

    @Test
    void the_first_free_one_is_taken_in_order() {
        assertThat(processors.assign(A | B)).isEqualTo(0b11);
        assertThat(processors.threadOn(0)).isEqualTo(1);
        assertThat(processors.threadOn(1)).isEqualTo(2);
        assertThat(processors.threads()).isEqualTo(A | B);
    }

    @Test
    void who_stays_is_not_moved() {
        processors.assign(A | B);
        assertThat(processors.assign(B)).isZero();
        assertThat(processors.busy()).isEqualTo(0b10);
        assertThat(processors.assign(B | C)).isEqualTo(0b01);
        assertThat(processors.threadOn(1)).isEqualTo(2);
    }

    @Test
    void who_comes_back_goes_home_before_others_look_for_a_place() {
        processors.assign(A | C);
        processors.assign(0);
        processors.assign(B | C);
        assertThat(processors.threadOn(1)).isEqualTo(3);
        assertThat(processors.threadOn(0)).isEqualTo(2);
    }

    @Test
    void who_finds_another_at_home_goes_elsewhere_and_lives_there() {
        processors.assign(A | B);
        processors.assign(B);
        processors.assign(B | C);
        processors.assign(C);
        processors.assign(A | C);
        assertThat(processors.threadOn(1)).isEqualTo(1);
        processors.assign(0);
        processors.assign(A);
        assertThat(processors.threadOn(1)).isEqualTo(1);
    }
}
