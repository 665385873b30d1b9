package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueHead;

@Conformance({
    "wake_up_nr",
    "wake_up_all",
    "wake_up_interruptible_nr",
    "wake_up_interruptible_all",
    "wake_up_sync",
    "wake_up_interruptible_sync",
    "wake_up_interruptible"
})
@Explore(strategy = "exhaustive", requireProof = true)
class WakeUpVariantsTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    /** How many of three exclusive entries, in the order in which they came, are woken. */
    private void wakes(int woken, Linux os, Consumer<WaitQueueHead> waker) {
        List<String> log = new ArrayList<>();
        List<String> names = List.of("a", "b", "c");
        for (String name : names) {
            os.add_wait_queue_exclusive(
                    q, os.DEFINE_WAIT_FUNC(name, (w, mode, flags, key) -> log.add(name) ? 1 : 0));
        }
        waker.accept(q);
        assertEquals(names.subList(0, woken), log);
        List.copyOf(q.entries()).forEach(w -> os.remove_wait_queue(q, w));
    }

    @Nested
    @Clause("S1")
    class The_variant {
        @KernelTest
        @ExpectInterleavings(1)
        void says_how_many_exclusive_sleepers_are_woken(Linux os) {
            wakes(1, os, os::wake_up_sync);
            wakes(1, os, os::wake_up_interruptible);
            wakes(1, os, os::wake_up_interruptible_sync);
            wakes(2, os, head -> os.wake_up_nr(head, 2));
            wakes(3, os, head -> os.wake_up_nr(head, 0));
            wakes(2, os, head -> os.wake_up_interruptible_nr(head, 2));
            wakes(3, os, os::wake_up_all);
            wakes(3, os, os::wake_up_interruptible_all);
        }

        @KernelTest
        void says_in_which_state(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            for (Consumer<WaitQueueHead> waker :
                    List.<Consumer<WaitQueueHead>>of(
                            os::wake_up_interruptible,
                            os::wake_up_interruptible_all,
                            os::wake_up_interruptible_sync,
                            head -> os.wake_up_interruptible_nr(head, 2))) {
                hands.sleeper("i", q, Linux.TASK_INTERRUPTIBLE, false);
                TaskStruct k = hands.sleeper("k", q, Linux.TASK_KILLABLE, false);
                waker.accept(q);
                assertEquals(Linux.TASK_KILLABLE, k.state());
                hands.sendHome(q);
                assertEquals("woke i", hands.log.get(0));
                hands.log.clear();
            }
        }
    }
}
