package triptych.core.sched;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeshareTests {
    private static final int HZ = 100;
    private static final int TICK = Rounds.PER_TICK;

    private final Timeshare timeshare = new Timeshare(HZ);

    @Test
    void four_ticks_of_use_are_a_level() {
        timeshare.charge(1, 4 * TICK - 1);
        assertThat(timeshare.levels(1)).isZero();
        timeshare.charge(1, 1);
        assertThat(timeshare.levels(1)).isEqualTo(1);
        timeshare.charge(1, 12 * TICK);
        assertThat(timeshare.levels(1)).isEqualTo(4);
        assertThat(timeshare.levels(2)).isZero();
    }

    @Test
    void with_every_second_half_of_it_is_forgotten() {
        timeshare.charge(1, 64 * TICK);
        int[] levels = new int[6];
        for (int second = 0; second < levels.length; second++) {
            timeshare.timeIs((long) second * HZ);
            levels[second] = timeshare.levels(1);
        }
        assertThat(levels).containsExactly(16, 8, 4, 2, 1, 0);
    }

    @Test
    void nothing_is_forgotten_within_a_second() {
        timeshare.charge(1, 64 * TICK);
        timeshare.timeIs(HZ - 1);
        assertThat(timeshare.levels(1)).isEqualTo(16);
    }

    @Test
    void a_long_rest_forgets_all() {
        timeshare.charge(1, 64 * TICK);
        timeshare.timeIs(1000L * HZ);
        assertThat(timeshare.levels(1)).isZero();
    }

    @Test
    void more_than_so_much_is_not_remembered() {
        timeshare.charge(1, 1_000_000L * TICK);
        assertThat(timeshare.levels(1)).isEqualTo(127);
        timeshare.timeIs(HZ);
        assertThat(timeshare.levels(1)).isEqualTo(63);
    }
}
