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
    void a_trace_ends_with_who_used_the_processor_how_much() {
        Ran ran = Ran.triptych("run", "fake-sum-fixed", "--trace");
        assertThat(ran.out().lines())
                .containsSequence(
                        "",
                        "thread  steps  ticks  switches  migrations",
                        "adder1  3      0.3    1         0",
                        "adder2  4      0.4    1         0");
    }

    @Test
    void with_two_processors_both_step_in_turn_and_the_trace_tells_where() {
        Ran ran = Ran.triptych("run", "fake-sum-fixed", "--cpus", "2", "--trace");
        assertThat(ran.code()).isEqualTo(Exit.NO_FAILURE);
        assertThat(ran.out().lines())
                .anyMatch(line -> line.startsWith("step cpu | adder1"))
                .anyMatch(line -> line.matches("0    0   \\| starts .*"))
                .anyMatch(line -> line.matches("1    1   \\| +\\| starts"))
                .anyMatch(line -> line.matches("2    0   \\| .*sum.*"));
        assertThat(Ran.triptych("run", "fake-sum-fixed", "--cpus", "2", "--trace")).isEqualTo(ran);
    }

    @Test
    void with_two_processors_an_addition_is_lost() {
        assertThat(Ran.triptych("run", "fake-sum").code()).isEqualTo(Exit.NO_FAILURE);
        assertThat(Ran.triptych("run", "fake-sum", "--cpus", "2").out())
                .contains("fake kernel: panic: lost addition");
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
