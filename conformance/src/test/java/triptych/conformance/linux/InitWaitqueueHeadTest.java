package triptych.conformance.linux;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.LinuxModule;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

@Conformance("init_waitqueue_head")
@Explore(strategy = "exhaustive", requireProof = true)
class InitWaitqueueHeadTest {
    private final WaitQueueHead q = new WaitQueueHead("q");

    @Nested
    @Clause("S2")
    class With_a_waiter {
        @KernelTest
        @ExpectFinding("deadlock")
        void loses_it(Linux os) {
            os.init_waitqueue_head(q);
            SharedInt event = new SharedInt();
            new WaitingHands(os).asleep("a", () -> os.wait_event(q, () -> event.get() == 1));
            os.init_waitqueue_head(q);
            event.set(1);
            os.wake_up(q);
        }

        @KernelTest
        @ExpectPanic("init_waitqueue_head(&q) with test on it")
        void is_reported(Linux os) {
            os.init_waitqueue_head(q);
            os.add_wait_queue(q, os.DEFINE_WAIT("w"));
            os.init_waitqueue_head(q);
        }

        @KernelTest
        @ExpectPanic("list_del corruption. prev->next should be")
        void corrupts_the_list_when_the_entry_leaves(Linux os) {
            os.init_waitqueue_head(q);
            WaitQueueEntry w = os.DEFINE_WAIT("w");
            os.add_wait_queue(q, w);
            os.init_waitqueue_head(q);
            os.finish_wait(q, w);
        }
    }

    @Nested
    @Clause("S3")
    class Memory_never_initialised {
        @KernelTest
        @ExpectPanic("BUG: kernel NULL pointer dereference, address: 0000000000000000")
        void cannot_be_woken(Linux os) {
            os.wake_up(q);
        }

        @KernelTest
        @ExpectPanic("BUG: unable to handle page fault for address: ffffffffffffffe8")
        void cannot_be_joined(Linux os) {
            os.add_wait_queue(q, os.DEFINE_WAIT("w"));
        }

        @KernelTest
        @ExpectPanic("list_add corruption. prev is NULL.")
        void cannot_be_joined_at_the_tail(Linux os) {
            os.add_wait_queue_exclusive(q, os.DEFINE_WAIT("w"));
        }
    }

    @Nested
    @Clause("S4")
    class The_queue_of_a_module_that_is_gone {
        @KernelTest
        @ExpectFinding("page-fault")
        @Variation(
                routines = "init_waitqueue_head",
                real =
                        "allocated memory stays after the module that initialised a queue "
                                + "in it is gone",
                ours = "a queue that module code initialises counts as memory of that module",
                why = "most queues are static variables, and Java does not tell the two apart",
                source = "linux.md 4.3, 6.5")
        void cannot_be_used(Linux os, Machine machine) {
            LinuxSystem user = LinuxSystem.on(machine);
            LinuxModule owner =
                    new LinuxModule() {
                        @Override
                        protected int init() {
                            init_waitqueue_head(q);
                            return 0;
                        }

                        @Override
                        protected void exit() {}
                    };
            user.insmod(owner);
            os.wake_up(q);
            user.rmmod(owner);
            os.wake_up(q);
        }
    }
}
