package triptych.core.sched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.core.choice.Strategy;
import triptych.core.event.Site;
import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.thread.LooseThreads;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.WakeReason;
import triptych.core.time.Clock;

/** Who gets a processor. A test says who can step; nobody does more than be chosen. */
class SchedulerTests {
    private static final int HZ = 1000;

    private final LooseThreads threads = new LooseThreads();
    private final Clock clock = new Clock(HZ);
    private Scheduler scheduler;
    private int last = Strategy.CLOCK;

    /** The face of a thread that stands there. */
    private record Face(Standing standing) implements Scheduled {}

    private SimThread thread(String name, Standing standing) {
        SimThread thread = threads.ready(name);
        thread.setFace(new Face(standing));
        return thread;
    }

    private SimThread fixed(String name, int urgency) {
        return thread(name, Standing.fixed(urgency));
    }

    private void on(int processors) {
        scheduler = new Scheduler(processors);
        scheduler.govern(threads.all(), clock);
    }

    private static void block(SimThread thread) {
        thread.announce(thread, "w", SimThread.NEVER, false);
        thread.fallAsleep();
    }

    private static void wake(SimThread thread) {
        thread.wake(WakeReason.WOKEN, 0);
    }

    /** Who takes the next step; the dot is a tick. */
    private String step() {
        long enabled = 1L << Strategy.CLOCK;
        for (int i = 1; i <= threads.all().last(); i++) {
            enabled |= threads.all().at(i).isEnabled() ? 1L << i : 0;
        }
        int actor = scheduler.chooseActor(enabled, last);
        if (actor == Strategy.CLOCK) {
            clock.advanceTo(clock.now() + 1);
            return ".";
        }
        last = actor;
        threads.all().at(actor).standBefore(Operation.RESUME, threads.all().at(actor));
        return threads.all().at(actor).name();
    }

    private String steps(int count) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append(step());
        }
        return names.toString();
    }

    /** So many steps of threads, without the ticks between them. */
    private String stepsWithoutTicks(int count) {
        StringBuilder names = new StringBuilder();
        while (names.length() < count) {
            names.append(step().replace(".", ""));
        }
        return names.toString();
    }

    private ProcessorUse.ByThread sums(SimThread thread) {
        return scheduler.use().byThread().stream()
                .filter(sums -> sums.thread() == thread.index())
                .findFirst()
                .orElseThrow();
    }

    // ---- one processor ----

    @Test
    void the_most_urgent_steps() {
        fixed("a", 5);
        SimThread urgent = fixed("b", 4);
        fixed("c", 6);
        on(1);
        assertThat(steps(3)).isEqualTo("bbb");
        block(urgent);
        assertThat(steps(3)).isEqualTo("aaa");
    }

    @Test
    void who_becomes_ready_and_is_more_urgent_takes_the_next_step() {
        fixed("a", 5);
        SimThread urgent = fixed("b", 4);
        block(urgent);
        on(1);
        assertThat(steps(2)).isEqualTo("aa");
        wake(urgent);
        assertThat(steps(2)).isEqualTo("bb");
    }

    @Test
    void an_equal_waits_until_the_slice_is_over() {
        fixed("a", 5);
        fixed("b", 5);
        on(1);
        assertThat(stepsWithoutTicks(250))
                .isEqualTo("a".repeat(100) + "b".repeat(100) + "a".repeat(50));
    }

    @Test
    void a_slice_is_whole_again_for_who_stopped_by_itself() {
        SimThread a = fixed("a", 5);
        fixed("b", 5);
        on(1);
        stepsWithoutTicks(90);
        block(a);
        assertThat(stepsWithoutTicks(1)).isEqualTo("b");
        wake(a);
        stepsWithoutTicks(99);
        assertThat(stepsWithoutTicks(101)).isEqualTo("a".repeat(100) + "b");
    }

    @Test
    void who_was_preempted_goes_on_before_its_equals() {
        fixed("a", 5);
        fixed("b", 5);
        SimThread urgent = fixed("c", 1);
        block(urgent);
        on(1);
        assertThat(step()).isEqualTo("a");
        wake(urgent);
        assertThat(step()).isEqualTo("c");
        block(urgent);
        assertThat(step()).isEqualTo("a");
    }

    @Test
    void without_slices_an_equal_waits_for_ever() {
        thread("a", Standing.fifo(5));
        fixed("b", 5);
        on(1);
        assertThat(stepsWithoutTicks(500)).isEqualTo("a".repeat(500));
    }

    @Test
    void who_offers_the_processor_goes_behind_its_equals() {
        SimThread a = fixed("a", 5);
        fixed("b", 5);
        fixed("c", 6);
        on(1);
        assertThat(steps(2)).isEqualTo("aa");
        a.standBefore(Operation.YIELD, a);
        assertThat(steps(2)).isEqualTo("bb");
    }

    @Test
    void who_offers_the_processor_lets_the_less_urgent_take_a_step() {
        SimThread a = fixed("a", 5);
        fixed("c", 6);
        on(1);
        assertThat(step()).isEqualTo("a");
        a.standBefore(Operation.YIELD, a);
        assertThat(steps(3)).isEqualTo("caa");
    }

    @Test
    void without_slices_it_offers_the_processor_to_equals_only() {
        SimThread a = thread("a", Standing.fifo(5));
        SimThread b = thread("b", Standing.fifo(5));
        fixed("c", 6);
        on(1);
        assertThat(step()).isEqualTo("a");
        a.standBefore(Operation.YIELD, a);
        assertThat(step()).isEqualTo("b");
        block(a);
        b.standBefore(Operation.YIELD, b);
        assertThat(step()).isEqualTo("b");
    }

    @Test
    void the_idle_step_only_while_nobody_else_could() {
        thread("i", Standing.idle(0));
        SimThread a = thread("a", Standing.timeshare(255));
        on(1);
        assertThat(stepsWithoutTicks(500)).isEqualTo("a".repeat(500));
        block(a);
        assertThat(stepsWithoutTicks(1)).isEqualTo("i");
    }

    @Test
    void who_keeps_others_waiting_is_as_urgent_as_they() {
        SimThread low = fixed("l", 9);
        fixed("m", 5);
        SimThread high = fixed("h", 1);
        SimLock lock =
                new SimLock(
                        threads.footprint(), new LockKind("mutex", false, false), "l", "l", false);
        lock.take(low, Site.UNSEEN);
        high.standBefore(Operation.LOCK, lock);
        on(1);
        assertThat(steps(2)).isEqualTo("ll");
        lock.release(low);
        assertThat(step()).isEqualTo("h");
        block(high);
        assertThat(step()).isEqualTo("m");
    }

    // ---- timeshare ----

    @Test
    void a_less_urgent_timeshare_thread_does_not_starve() {
        SimThread hog = thread("a", Standing.timeshare(120));
        SimThread poor = thread("b", Standing.timeshare(139));
        on(1);
        String all = stepsWithoutTicks(5000);
        // 19 levels of 4 ticks, and it is not preempted by equals.
        assertThat(all.indexOf('b')).isBetween(19 * 40, 21 * 40);
        assertThat(sums(poor).steps()).isBetween(2000, sums(hog).steps());
    }

    @Test
    void who_has_used_a_processor_yields_to_who_wakes() {
        thread("a", Standing.timeshare(120));
        SimThread b = thread("b", Standing.timeshare(120));
        block(b);
        on(1);
        stepsWithoutTicks(45);
        wake(b);
        assertThat(stepsWithoutTicks(1)).isEqualTo("b");
    }

    @Test
    void use_does_not_matter_to_the_fixed() {
        fixed("a", 120);
        thread("b", Standing.timeshare(121));
        on(1);
        assertThat(stepsWithoutTicks(2000)).isEqualTo("a".repeat(2000));
    }

    @Test
    void who_keeps_the_processor_while_time_passes_pays_for_it() {
        SimThread a = thread("a", Standing.timeshare(120));
        SimThread b = thread("b", Standing.timeshare(121));
        on(1);
        assertThat(step()).isEqualTo("a");
        clock.advanceTo(8);
        assertThat(step()).isEqualTo("b");
        assertThat(sums(a).tenthsOfTicks()).isEqualTo(81);
        assertThat(sums(b).tenthsOfTicks()).isEqualTo(1);
    }

    // ---- several processors ----

    @Test
    void as_many_step_in_turn_as_there_are_processors() {
        fixed("a", 5);
        fixed("b", 7);
        fixed("c", 6);
        on(2);
        assertThat(steps(6)).isEqualTo("acacac");
        assertThat(scheduler.use().processorAt(0)).isZero();
        assertThat(scheduler.use().processorAt(1)).isEqualTo(1);
    }

    @Test
    void the_least_urgent_loses_its_processor() {
        fixed("a", 7);
        fixed("b", 5);
        SimThread c = fixed("c", 6);
        block(c);
        on(2);
        assertThat(steps(2)).isEqualTo("ab");
        wake(c);
        assertThat(steps(4)).isEqualTo("cbcb");
        block(c);
        assertThat(steps(4)).isEqualTo("abab");
    }

    @Test
    void a_thread_returns_to_its_processor_if_that_is_free() {
        SimThread a = fixed("a", 5);
        SimThread b = fixed("b", 5);
        on(2);
        assertThat(steps(2)).isEqualTo("ab");
        block(a);
        block(b);
        assertThat(step()).isEqualTo(".");
        wake(b);
        assertThat(step()).isEqualTo("b");
        assertThat(sums(b).migrations()).isZero();
        assertThat(sums(b).switches()).isEqualTo(1);
    }

    @Test
    void it_goes_to_another_rather_than_wait() {
        SimThread a = fixed("a", 5);
        SimThread b = fixed("b", 5);
        SimThread c = fixed("c", 1);
        block(c);
        on(2);
        assertThat(steps(2)).isEqualTo("ab");
        block(b);
        wake(c);
        assertThat(steps(2)).isEqualTo("ac");
        block(a);
        wake(b);
        assertThat(steps(2)).isEqualTo("bc");
        assertThat(sums(b).migrations()).isEqualTo(1);
        assertThat(sums(c).migrations()).isZero();
    }

    // ---- interrupts ----

    @Test
    void an_interrupt_takes_the_very_next_step_also_on_a_processor_that_has_just_stepped() {
        fixed("a", 7);
        fixed("b", 5);
        fixed("c", 5);
        SimThread handler = threads.ready("i");
        handler.becomeInterrupt();
        block(handler);
        on(3);
        assertThat(steps(2)).isEqualTo("ab");
        wake(handler);
        assertThat(step()).isEqualTo("i");
        block(handler);
        assertThat(steps(4)).isEqualTo("cabc");
    }

    @Test
    void an_interrupt_thread_of_a_kernel_comes_before_the_urgent() {
        fixed("a", 0);
        thread("i", Standing.interrupt(47));
        on(1);
        assertThat(stepsWithoutTicks(300)).isEqualTo("i".repeat(300));
    }

    // ---- time ----

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_tick_is_ten_steps_of_every_busy_processor(int processors) {
        for (int i = 0; i < processors; i++) {
            fixed("abc".substring(i, i + 1), 5);
        }
        on(processors);
        String all = "abc".substring(0, processors).repeat(10);
        assertThat(steps(2 * all.length() + 2)).isEqualTo(all + "." + all + ".");
    }

    @Test
    void time_passes_while_nobody_can_step() {
        SimThread a = fixed("a", 5);
        block(a);
        on(1);
        assertThat(steps(2)).isEqualTo("..");
        wake(a);
        assertThat(steps(11)).isEqualTo("a".repeat(10) + ".");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 64})
    void there_are_no_such_numbers_of_processors(int number) {
        assertThatThrownBy(() -> new Scheduler(number))
                .hasMessage("processors must be from 1 to 63: " + number);
    }
}
