package triptych.tru64.struct;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.core.sched.Standing;

/** Tru64's priorities in the eyes of the machine's scheduler. */
class RunQueuePlaceTest {
    @ParameterizedTest
    @CsvSource({"0, 48", "31, 79", "32, 80", "38, 98", "43, 113", "44, 120", "63, 215"})
    void realtime_kernel_and_users_begin_where_every_kernels_do(int priority, int urgency) {
        assertThat(RunQueuePlace.standingOf(priority, true)).isEqualTo(Standing.fixed(urgency));
        assertThat(RunQueuePlace.standingOf(priority, false))
                .isEqualTo(Standing.timeshare(urgency));
    }

    @Test
    void every_run_queue_is_another() {
        for (int priority = 1; priority <= BasePriority.BASEPRI_LOWEST; priority++) {
            assertThat(RunQueuePlace.standingOf(priority, true).urgency())
                    .isGreaterThan(RunQueuePlace.standingOf(priority - 1, true).urgency());
        }
    }
}
