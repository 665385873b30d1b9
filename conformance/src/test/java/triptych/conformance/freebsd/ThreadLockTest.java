package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Td;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance({"thread_lock", "thread_unlock"})
class ThreadLockTest extends SleeperSuite {
    @Nested
    @Clause("S1")
    class Nobody {
        @KernelTest
        @Variation(
                routines = {"thread_lock", "thread_unlock"},
                real =
                        "takes the spin lock of the thread's queue: others wait, "
                                + "interrupts are off",
                ours = "marks the place only; nobody waits",
                why = "what it guards is done in one step",
                source = "freebsd.md 1.2; kern_mutex.c")
        void waits_for_who_has_locked_the_thread(Outcomes<Integer> outcomes) {
            SharedInt locked = new SharedInt();
            Td self = os.curthread();
            start(
                    "other",
                    () -> {
                        os.thread_lock(self);
                        locked.set(1);
                        os.thread_unlock(self);
                    });
            os.thread_lock(self);
            outcomes.assertOutcomes(Set.of(0, 1)).saw(locked.get());
            os.thread_unlock(self);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void has_to_lock_what_sched_add_has_unlocked() {
            Ref<Td> td = new Ref<>();
            os.kthread_add(() -> os.kthread_exit(), null, null, td, FreeBsd.RFSTOPPED, 0, "T1");
            os.thread_lock(td.get());
            os.sched_prio(td.get(), FreeBsd.PVFS);
            os.sched_add(td.get(), FreeBsd.SRQ_BORING);
            os.thread_unlock(td.get());
            assertEquals(FreeBsd.PVFS, td.get().td_priority());
        }
    }
}
