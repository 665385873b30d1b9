package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.LinuxModule;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueHead;

@Conformance("wait_event")
@Explore(strategy = "exhaustive", requireProof = true)
class WaitEventTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();
    private final SharedInt event = new SharedInt();

    private void happens(Linux os) {
        event.set(1);
        os.wake_up(q);
    }

    @Nested
    @Clause("S1")
    class A_condition_that_holds {
        @KernelTest
        @ExpectInterleavings(1)
        void is_enough(Linux os) {
            event.set(1);
            os.wait_event(new WaitQueueHead("raw"), () -> event.get() == 1);
        }
    }

    @Nested
    @Clause("S2")
    class A_condition_that_does_not_hold {
        @KernelTest
        @ExpectInterleavings(1)
        void is_looked_at_after_each_wakeup(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            TaskStruct a = hands.asleep("a", () -> os.wait_event(q, () -> event.get() == 1));
            os.wake_up(q);
            hands.rest();
            assertEquals(Linux.TASK_UNINTERRUPTIBLE, a.state());
            event.set(1);
            hands.rest();
            assertEquals(Linux.TASK_UNINTERRUPTIBLE, a.state());
            os.wake_up(q);
            hands.rest();
            assertEquals(List.of("a"), hands.log);
            assertFalse(os.waitqueue_active(q));
        }
    }

    @Nested
    @Clause("S3")
    class A_wakeup_at_any_time {
        @KernelTest
        void is_not_lost(Linux os) {
            new WaitingHands(os).start("waker", () -> happens(os));
            os.wait_event(q, () -> event.get() == 1);
        }

        @KernelTest
        void reaches_two_waiters(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            hands.start("a", () -> os.wait_event(q, () -> event.get() == 1));
            hands.start("b", () -> os.wait_event(q, () -> event.get() == 1));
            happens(os);
        }
    }

    /** Its thread waits, and unloading wakes it without waiting for it. */
    private final class Hasty extends LinuxModule {
        private final Runnable waiting;
        private final Runnable waking;

        Hasty(Consumer<Linux> waiting, Consumer<Linux> waking) {
            this.waiting = () -> waiting.accept(this);
            this.waking = () -> waking.accept(this);
        }

        @Override
        protected int init() {
            kthread_run(
                    data -> {
                        waiting.run();
                        throw kthread_exit(0);
                    },
                    null,
                    "hasty");
            return 0;
        }

        @Override
        protected void exit() {
            new WaitingHands(this).rest();
            waking.run();
        }
    }

    private void unloadAndWake(Linux os, Consumer<Linux> waiting, Consumer<Linux> waking) {
        LinuxSystem user = LinuxSystem.on(os.kernel().machine());
        Hasty module = new Hasty(waiting, waking);
        user.insmod(module);
        user.rmmod(module);
    }

    @Nested
    @Clause("S4")
    class In_a_module_that_is_gone {
        @KernelTest
        @ExpectFinding("text-gone")
        void a_woken_sleeper_returns_into_text_that_is_gone(Linux os) {
            unloadAndWake(os, l -> l.wait_event(q, () -> event.get() == 1), l -> happens(l));
        }

        @KernelTest
        @ExpectFinding("text-gone")
        void so_does_one_whose_condition_still_does_not_hold(Linux os) {
            unloadAndWake(os, l -> l.wait_event(q, () -> false), l -> l.wake_up(q));
        }

        @KernelTest
        @ExpectFinding("thread-left-behind")
        void unlike_one_that_sleeps_on_in_a_function_of_the_kernel(Linux os) {
            Completion x = new Completion("x").initialised();
            unloadAndWake(os, l -> l.wait_for_completion_state(x, Linux.TASK_IDLE), l -> {});
        }
    }

    @Nested
    @Clause("S5")
    class With_a_spin_lock_held {
        @KernelTest
        @ExpectFinding("sleep-in-atomic")
        void is_complained_of_even_if_the_condition_holds(Linux os) {
            new WaitingHands(os).self().addPreemptCount(1);
            os.wait_event(q, () -> true);
        }
    }

    @Nested
    @Clause("S6")
    class A_condition_that_sleeps {
        @KernelTest
        @ExpectPanic("do not call blocking ops when !TASK_RUNNING; state=2")
        void is_complained_of(Linux os) {
            int[] looks = new int[1];
            os.wait_event(
                    q,
                    () -> {
                        new WaitingHands(os).rest();
                        return ++looks[0] == 2;
                    });
        }
    }
}
