package triptych.core.sched;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingTests {
    @Test
    void use_brings_a_timeshare_thread_down_but_not_for_ever() {
        Standing user = Standing.timeshare(Standing.USER);
        assertThat(user.place(1)).isGreaterThan(user.place(0));
        assertThat(user.place(200)).isEqualTo(user.place(Standing.WORST - Standing.USER));
        assertThat(user.place(200)).isLessThan(Standing.fixed(Standing.WORST + 1).place(0));
    }

    @Test
    void use_brings_nobody_else_down() {
        assertThat(Standing.fixed(5).place(9)).isEqualTo(Standing.fixed(5).place(0));
        assertThat(Standing.idle(5).place(9)).isEqualTo(Standing.idle(5).place(0));
    }

    @Test
    void who_starts_below_the_worst_stays_there() {
        assertThat(Standing.timeshare(250).place(9)).isEqualTo(Standing.fixed(250).place(0));
    }

    @Test
    void interrupts_come_before_and_the_idle_after_everybody() {
        assertThat(Standing.interrupt(255).place(0)).isLessThan(Standing.fifo(0).place(0));
        assertThat(Standing.idle(0).place(0)).isGreaterThan(Standing.fixed(255).place(0));
    }
}
