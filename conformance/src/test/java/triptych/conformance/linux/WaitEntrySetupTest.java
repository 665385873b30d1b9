package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

@Conformance({
    "DECLARE_WAITQUEUE",
    "DEFINE_WAIT",
    "DEFINE_WAIT_FUNC",
    "init_wait",
    "init_wait_entry",
    "init_waitqueue_entry",
    "init_waitqueue_func_entry",
    "default_wake_function",
    "autoremove_wake_function"
})
@Explore(strategy = "exhaustive", requireProof = true)
class WaitEntrySetupTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    /** Whether the entry of the caller, who is about to sleep, is left on the queue when woken. */
    private boolean staysWhenWoken(Linux os, WaitQueueEntry w) {
        WaitingHands hands = new WaitingHands(os);
        os.add_wait_queue(q, w);
        os.wake_up(q);
        assertTrue(os.waitqueue_active(q), "the entry of a task that runs stays");
        hands.setState(Linux.TASK_UNINTERRUPTIBLE);
        os.wake_up(q);
        assertEquals(Linux.TASK_RUNNING, hands.self().state());
        boolean stays = os.waitqueue_active(q);
        os.finish_wait(q, w);
        return stays;
    }

    @Nested
    @Clause("S1")
    class The_function_of_an_entry {
        @KernelTest
        @ExpectInterleavings(1)
        void leaves_it_or_takes_it_off(Linux os) {
            TaskStruct self = new WaitingHands(os).self();
            WaitQueueEntry a = new WaitQueueEntry("a");
            WaitQueueEntry b = new WaitQueueEntry("b");
            WaitQueueEntry c = new WaitQueueEntry("c");
            os.init_wait(a);
            os.init_wait_entry(b, Linux.WQ_FLAG_EXCLUSIVE);
            assertEquals(Linux.WQ_FLAG_EXCLUSIVE, b.flags());
            os.init_waitqueue_entry(c, self);
            for (WaitQueueEntry w : List.of(a, b, os.DEFINE_WAIT("d"))) {
                assertFalse(staysWhenWoken(os, w));
            }
            assertTrue(staysWhenWoken(os, c));
            assertTrue(staysWhenWoken(os, os.DECLARE_WAITQUEUE("e", self)));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void of_the_modules_own_gets_mode_and_key(Linux os) {
            List<Object> got = new ArrayList<>();
            WaitQueueEntry nobodys = new WaitQueueEntry("nobodys");
            os.init_waitqueue_func_entry(nobodys, (w, mode, flags, key) -> got.add(key) ? 0 : 0);
            WaitQueueEntry mine =
                    os.DEFINE_WAIT_FUNC("mine", (w, mode, flags, key) -> got.add(mode) ? 0 : 0);
            os.add_wait_queue(q, nobodys);
            os.add_wait_queue(q, mine);
            os.wake_up_poll(q, "key");
            assertEquals(List.of(Linux.TASK_NORMAL, "key"), got);
        }
    }
}
