package triptych.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import triptych.core.event.Site;
import triptych.core.thread.LooseThreads;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;

/** Who lends its priority to whom. Numerically low is urgent. */
class PriorityLendingTests {
    private static final LockKind BOUNDED = new LockKind("sleep mutex", false, false);
    private static final LockKind SLEEPABLE = new LockKind("sx", false, true);

    private final LooseThreads threads = new LooseThreads();
    private final SimThread low = ready("low", 9);
    private final SimThread middle = ready("middle", 5);
    private final SimThread high = ready("high", 1);

    private SimThread ready(String name, int priority) {
        SimThread thread = threads.ready(name);
        thread.setPriority(priority);
        return thread;
    }

    private SimLock ownedBy(SimThread owner, LockKind kind) {
        SimLock lock = new SimLock(threads.footprint(), kind, "l", "l", false);
        lock.take(owner, Site.UNSEEN);
        return lock;
    }

    private int effective(SimThread thread) {
        return PriorityLending.effective(thread, threads.all());
    }

    @Test
    void the_most_urgent_of_several_waiters_lends() {
        SimLock lock = ownedBy(low, BOUNDED);
        middle.standBefore(Operation.LOCK, lock);
        high.standBefore(Operation.LOCK_SHARED, lock);

        assertThat(effective(low)).isEqualTo(1);
        assertThat(effective(middle)).isEqualTo(5);
    }

    @Test
    void a_waiter_that_is_less_urgent_lends_nothing() {
        low.standBefore(Operation.LOCK, ownedBy(high, BOUNDED));

        assertThat(effective(high)).isEqualTo(1);
    }

    @Test
    void a_try_does_not_wait_and_lends_nothing() {
        high.standBefore(Operation.TRY_LOCK, ownedBy(low, BOUNDED));

        assertThat(effective(low)).isEqualTo(9);
    }

    @Test
    void who_sleeps_and_will_take_the_lock_later_lends_nothing_yet() {
        high.standBefore(Operation.LOCK, ownedBy(low, BOUNDED));
        high.fallAsleep();

        assertThat(effective(low)).isEqualTo(9);
    }

    @Test
    void nobody_lends_for_a_lock_whose_holder_may_sleep() {
        high.standBefore(Operation.LOCK, ownedBy(low, SLEEPABLE));

        assertThat(effective(low)).isEqualTo(9);
    }

    @Test
    void nobody_lends_to_readers() {
        SimLock lock = new SimLock(threads.footprint(), BOUNDED, "l", "l", false);
        lock.takeShared(low, Site.UNSEEN);
        high.standBefore(Operation.LOCK, lock);

        assertThat(effective(low)).isEqualTo(9);
    }

    @Test
    void a_circle_of_waiters_runs_at_the_priority_of_its_most_urgent() {
        low.standBefore(Operation.LOCK, ownedBy(middle, BOUNDED));
        middle.standBefore(Operation.LOCK, ownedBy(high, BOUNDED));
        high.standBefore(Operation.LOCK, ownedBy(low, BOUNDED));

        assertThat(effective(low)).isEqualTo(1);
        assertThat(effective(middle)).isEqualTo(1);
        assertThat(effective(high)).isEqualTo(1);
    }
}
