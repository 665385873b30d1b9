package triptych.linux.struct;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import triptych.core.sched.Standing;

/** Linux's priorities in the eyes of the machine's scheduler. */
class TaskPriorityTest {
    private final TaskPriority priority = new TaskPriority();

    @Test
    void an_ordinary_task_is_a_timeshare_thread() {
        assertThat(priority.standing()).isEqualTo(Standing.timeshare(120));
        priority.setNice(-20);
        assertThat(priority.standing()).isEqualTo(Standing.timeshare(100));
        priority.becomeNormal(19);
        assertThat(priority.standing()).isEqualTo(Standing.timeshare(139));
    }

    @Test
    void a_high_real_time_priority_is_urgent() {
        priority.becomeFifo(1);
        assertThat(priority.standing()).isEqualTo(Standing.fifo(98));
        priority.becomeFifo(99);
        assertThat(priority.standing()).isEqualTo(Standing.fifo(0));
    }

    @Test
    void the_niceness_of_a_real_time_task_counts_once_it_is_ordinary_again() {
        priority.becomeFifo(50);
        priority.setNice(5);
        assertThat(priority.standing()).isEqualTo(Standing.fifo(49));
        priority.becomeNormal(7);
        assertThat(priority.standing()).isEqualTo(Standing.timeshare(127));
    }
}
