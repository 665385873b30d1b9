package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunCommandTest {
    @Test
    void the_console_is_the_result() {
        Ran ran = Ran.triptych("run", "fake-sum-fixed");
        assertThat(ran.code()).isEqualTo(Exit.NO_FAILURE);
        assertThat(ran.out()).isEqualTo("booting fake-sum-fixed\n");
    }

    @Test
    void a_trace_shows_every_step() {
        Ran ran = Ran.triptych("run", "fake-sum-fixed", "--trace");
        assertThat(ran.out()).contains("step | adder1", "| adder2", "starts", "reads sum");
    }

    @Test
    void some_seed_meets_the_failure_and_meets_it_again() {
        for (int seed = 0; seed < 200; seed++) {
            Ran ran = Ran.triptych("run", "fake-sum", "--seed", String.valueOf(seed));
            if (ran.code() == Exit.FAILURE) {
                assertThat(ran.out()).contains("fake kernel: panic: lost addition", "Why:");
                assertThat(Ran.triptych("run", "fake-sum", "--seed", String.valueOf(seed)))
                        .isEqualTo(ran);
                return;
            }
        }
        throw new AssertionError("200 random schedules, and none lost an addition");
    }
}
