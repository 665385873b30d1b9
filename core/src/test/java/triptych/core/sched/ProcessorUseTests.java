package triptych.core.sched;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorUseTests {
    private final ProcessorUse use = new ProcessorUse(2);

    private void step(int thread, int processor) {
        use.stepped(thread, processor);
        use.used(thread, 1);
    }

    @Test
    void steps_time_switches_and_migrations_are_summed_up_by_thread() {
        step(1, 0);
        step(2, 1);
        step(1, 0);
        use.timePassed();
        step(2, 0);
        use.used(2, 10);
        step(1, 0);
        assertThat(use.byThread())
                .containsExactly(
                        new ProcessorUse.ByThread(1, 3, 3, 2, 0),
                        new ProcessorUse.ByThread(2, 2, 12, 2, 1));
    }

    @Test
    void every_step_has_a_processor_but_for_time() {
        step(1, 1);
        use.timePassed();
        assertThat(use.processorAt(0)).isEqualTo(1);
        assertThat(use.processorAt(1)).isEqualTo(ProcessorUse.NONE);
    }
}
