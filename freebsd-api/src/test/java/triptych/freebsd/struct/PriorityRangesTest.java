package triptych.freebsd.struct;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.core.sched.SchedulingClass;

/** FreeBSD's priorities in the eyes of the machine's scheduler. */
class PriorityRangesTest {
    @ParameterizedTest
    @CsvSource({
        "0,   INTERRUPT, 0",
        "47,  INTERRUPT, 44",
        "48,  FIXED,     48",
        "79,  FIXED,     76",
        "84,  FIXED,     84",
        "119, FIXED,     116",
        "120, TIMESHARE, 120",
        "223, TIMESHARE, 220",
        "224, IDLE,      224",
        "255, IDLE,      252"
    })
    void a_priority_belongs_to_a_range_and_shares_a_queue_with_its_neighbours(
            int priority, SchedulingClass kind, int urgency) {
        assertThat(PriorityRanges.standingOf(priority).kind()).isEqualTo(kind);
        assertThat(PriorityRanges.standingOf(priority).urgency()).isEqualTo(urgency);
    }
}
