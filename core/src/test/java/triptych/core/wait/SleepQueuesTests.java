package triptych.core.wait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import triptych.core.event.Site;
import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.thread.Access;
import triptych.core.thread.LooseThreads;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.core.thread.WakeReason;

/** The wait primitive, step by step, without a machine around it. */
class SleepQueuesTests {
    private static final int STEP = 42;

    private final List<String> heard = new ArrayList<>();
    private final LooseThreads threads = new LooseThreads();
    private final SimThread a = threads.ready("a");
    private final SimThread b = threads.ready("b");
    private final SimThread waker = threads.ready("waker");
    private final SleepQueues queues = new SleepQueues(threads.footprint(), () -> STEP);
    private final WaitChannel channel = queues.channelOf("channel");

    @BeforeEach
    void listen() {
        queues.setListener(
                new WaitListener() {
                    @Override
                    public void announced(SimThread thread, WaitChannel on) {
                        heard.add(thread.name() + " announced on " + on.identity());
                    }

                    @Override
                    public void fellAsleep(SimThread thread) {
                        heard.add(thread.name() + " fell asleep");
                    }

                    @Override
                    public void woke(SimThread thread, WakeReason reason, SimThread by) {
                        heard.add(
                                thread.name()
                                        + " "
                                        + reason
                                        + " by "
                                        + (by == null ? "time" : by.name()));
                    }
                });
    }

    @Test
    void a_channel_is_used_once_somebody_has_announced_a_wait() {
        assertThat(channel.wasUsed()).isFalse();
        announce(a);
        queues.withdraw(a);

        assertThat(channel.wasUsed()).isTrue();
    }

    private void announce(SimThread thread) {
        queues.announce(thread, channel, "wmesg", 7, true);
    }

    private SimLock heldBy(SimThread owner, boolean sleepable) {
        LockKind kind = new LockKind("lock", false, sleepable);
        SimLock lock = new SimLock(threads.footprint(), kind, "l", "l", false);
        lock.take(owner, Site.UNSEEN);
        return lock;
    }

    // ---- going to sleep ----

    @Test
    void who_announces_a_wait_is_on_the_queue_and_still_runs() {
        announce(a);
        announce(b);

        assertThat(channel.waiters()).containsExactly(a, b);
        assertThat(a.isAnnounced()).isTrue();
        assertThat(a.channel()).isSameAs(channel);
        assertThat(a.waitMessage()).isEqualTo("wmesg");
        assertThat(a.deadline()).isEqualTo(7);
        assertThat(a.isInterruptible()).isTrue();
        assertThat(a.state()).isEqualTo(ThreadState.READY);
        assertThat(threads.touchesOf(channel)).containsExactly(Access.WRITE, Access.WRITE);
        assertThat(heard).containsExactly("a announced on channel", "b announced on channel");
    }

    @Test
    void who_blocks_sleeps_and_will_go_on_with_itself() {
        announce(a);
        queues.block(a);

        assertThat(a.state()).isEqualTo(ThreadState.SLEEPING);
        assertThat(threads.stops()).containsExactly("a RESUME a");
        assertThat(heard).endsWith("a fell asleep");
    }

    @Test
    void who_was_woken_before_it_blocks_does_not_sleep() {
        announce(a);
        queues.wakeAll(channel, waker);
        WakeReason reason = queues.block(a);

        assertThat(reason).isEqualTo(WakeReason.WOKEN);
        assertThat(a.state()).isEqualTo(ThreadState.READY);
        assertThat(heard).doesNotContain("a fell asleep");
        assertThat(threads.stops()).containsExactly("a RESUME a");
    }

    @Test
    void a_sleeper_may_stand_before_its_next_operation() {
        SimLock interlock = heldBy(b, true);
        announce(a);
        queues.blockThenStandBefore(a, Operation.LOCK, interlock);

        assertThat(threads.stops()).containsExactly("a LOCK l");
    }

    // ---- waking ----

    @Test
    void wake_all_empties_the_channel_longest_waiting_first() {
        announce(a);
        announce(b);
        queues.block(a);
        queues.block(b);
        heard.clear();

        assertThat(queues.wakeAll(channel, waker)).isEqualTo(2);
        assertThat(channel.waiters()).isEmpty();
        assertThat(heard).containsExactly("a WOKEN by waker", "b WOKEN by waker");
        assertWoken(a);
        assertWoken(b);
    }

    @Test
    void a_wakeup_that_finds_nobody_is_a_write_all_the_same() {
        assertThat(queues.wakeAll(channel, waker)).isZero();
        assertThat(queues.wakeOne(channel, WakeOrder.LONGEST_WAITING, waker)).isNull();

        assertThat(threads.touchesOf(channel)).containsExactly(Access.WRITE, Access.WRITE);
        assertThat(heard).isEmpty();
    }

    @Test
    void wake_one_leaves_the_others_asleep() {
        announce(a);
        announce(b);
        queues.block(a);
        queues.block(b);
        heard.clear();

        assertThat(queues.wakeOne(channel, WakeOrder.NEWEST, waker)).isSameAs(b);
        assertThat(channel.waiters()).containsExactly(a);
        assertThat(a.state()).isEqualTo(ThreadState.SLEEPING);
        assertThat(heard).containsExactly("b WOKEN by waker");
        assertWoken(b);
    }

    @Test
    void time_ends_one_wait_and_leaves_the_others() {
        announce(a);
        announce(b);
        queues.block(a);
        heard.clear();

        queues.endWait(a, WakeReason.TIMED_OUT, null);

        assertThat(a.wakeReason()).isEqualTo(WakeReason.TIMED_OUT);
        assertThat(a.state()).isEqualTo(ThreadState.READY);
        assertThat(channel.waiters()).containsExactly(b);
        assertThat(heard).containsExactly("a TIMED_OUT by time");
        assertThat(threads.touchesOf(channel))
                .containsExactly(Access.WRITE, Access.WRITE, Access.WRITE);
    }

    private static void assertWoken(SimThread thread) {
        assertThat(thread.state()).isEqualTo(ThreadState.READY);
        assertThat(thread.wakeReason()).isEqualTo(WakeReason.WOKEN);
        assertThat(thread.takeEnabledBy()).isEqualTo(STEP);
    }

    // ---- locks in the hands of sleepers ----

    @Test
    void those_who_wait_for_a_bounded_lock_see_its_holder_fall_asleep_and_wake() {
        SimLock lock = heldBy(a, false);

        announce(a);
        assertThat(threads.touchesOf(lock)).containsExactly(Access.ACQUIRE);
        queues.block(a);
        assertThat(threads.touchesOf(lock)).containsExactly(Access.ACQUIRE, Access.WRITE);
        queues.wakeAll(channel, waker);
        assertThat(threads.touchesOf(lock))
                .containsExactly(Access.ACQUIRE, Access.WRITE, Access.WRITE);
    }

    @Test
    void the_sleep_of_the_holder_of_a_sleepable_lock_is_no_change_of_the_lock() {
        SimLock lock = heldBy(a, true);

        announce(a);
        queues.block(a);
        queues.wakeAll(channel, waker);

        assertThat(threads.touchesOf(lock)).containsExactly(Access.ACQUIRE);
    }
}
