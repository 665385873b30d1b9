package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueHead;

@Conformance({
    "wait_event_interruptible",
    "wait_event_killable",
    "wait_event_idle",
    "wait_event_state",
    "wait_event_interruptible_timeout",
    "wait_event_killable_timeout",
    "wait_event_idle_timeout"
})
@Explore(strategy = "exhaustive", requireProof = true)
class WaitEventStatesTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();
    private final SharedInt event = new SharedInt();

    private boolean happened() {
        return event.get() == 1;
    }

    private void sleepsIn(Linux os, int state, ToLongFunction<Linux> wait, long result) {
        WaitingHands hands = new WaitingHands(os);
        AtomicLong got = new AtomicLong();
        TaskStruct a = hands.asleep("a", () -> got.set(wait.applyAsLong(os)));
        assertEquals(state, a.state());
        event.set(1);
        os.wake_up(q);
        hands.rest();
        assertEquals(result, got.get());
        event.set(0);
    }

    /** What the wait has returned when the signal has come; 1 if nothing yet. */
    private long afterSignal(Linux os, int signal, ToLongFunction<Linux> wait) {
        WaitingHands hands = new WaitingHands(os);
        AtomicLong got = new AtomicLong(1);
        TaskStruct a = hands.asleep("a", () -> got.set(wait.applyAsLong(os)));
        hands.signal(a, signal);
        hands.rest();
        long soFar = got.get();
        event.set(1);
        os.wake_up(q);
        hands.rest();
        event.set(0);
        assertEquals(List.of(), q.entries());
        return soFar;
    }

    @Nested
    @Clause("S1")
    class The_variant {
        @KernelTest
        @ExpectInterleavings(1)
        void says_the_state_asleep(Linux os) {
            int interruptible = Linux.TASK_INTERRUPTIBLE;
            BooleanSupplier c = WaitEventStatesTest.this::happened;
            sleepsIn(os, interruptible, l -> l.wait_event_interruptible(q, c), 0);
            sleepsIn(os, interruptible, l -> l.wait_event_interruptible_timeout(q, c, 50), 49);
            sleepsIn(os, Linux.TASK_KILLABLE, l -> l.wait_event_killable(q, c), 0);
            sleepsIn(os, Linux.TASK_KILLABLE, l -> l.wait_event_killable_timeout(q, c, 50), 49);
            sleepsIn(os, Linux.TASK_IDLE, l -> l.wait_event_idle_timeout(q, c, 50), 49);
            sleepsIn(os, interruptible, l -> l.wait_event_state(q, c, interruptible), 0);
            sleepsIn(
                    os,
                    Linux.TASK_IDLE,
                    l -> {
                        l.wait_event_idle(q, c);
                        return 0;
                    },
                    0);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void says_which_signal_ends_it(Linux os) {
            BooleanSupplier c = WaitEventStatesTest.this::happened;
            for (ToLongFunction<Linux> wait :
                    List.<ToLongFunction<Linux>>of(
                            l -> l.wait_event_killable(q, c),
                            l -> l.wait_event_killable_timeout(q, c, 50),
                            l -> l.wait_event_killable_exclusive(q, c))) {
                assertEquals(1, afterSignal(os, WaitingHands.SIGTERM, wait));
                assertEquals(-Linux.ERESTARTSYS, afterSignal(os, WaitingHands.SIGKILL, wait));
            }
            for (ToLongFunction<Linux> wait :
                    List.<ToLongFunction<Linux>>of(
                            l -> l.wait_event_interruptible(q, c),
                            l -> l.wait_event_interruptible_timeout(q, c, 50),
                            l -> l.wait_event_state(q, c, Linux.TASK_INTERRUPTIBLE),
                            l -> l.wait_event_interruptible_exclusive(q, c))) {
                assertEquals(-Linux.ERESTARTSYS, afterSignal(os, WaitingHands.SIGTERM, wait));
            }
        }
    }
}
