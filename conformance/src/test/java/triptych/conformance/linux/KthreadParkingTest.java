package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;

@Explore(strategy = "exhaustive", requireProof = true)
class KthreadParkingTest {
    private final SharedInt calls = new SharedInt();

    @Nested
    @Conformance("kthread_park")
    class Kthread_park {
        @KernelTest
        @Clause("S1")
        @GoldenTrace("O11")
        void returns_when_the_thread_is_parked(Linux os) {
            TaskStruct k = os.kthread_run(ThreadBodies.parksWhenAsked(os), null, "worker");
            assertEquals(0, os.kthread_park(k));
            assertEquals('P', os.task_state_to_char(k));
            assertEquals(0, os.wake_up_process(k));
            assertEquals('P', os.task_state_to_char(k));
            os.kthread_unpark(k);
            assertEquals(ThreadBodies.VALUE, os.kthread_stop(k));
        }

        @KernelTest
        @Clause("S1")
        @GoldenTrace("O14")
        void parks_a_thread_never_woken_before_its_function(Linux os) {
            TaskStruct k = os.kthread_create(data -> calls.getAndAdd(1), null, "worker");
            assertEquals(0, os.kthread_park(k));
            os.msleep(1);
            assertEquals(0, calls.get());
            os.kthread_unpark(k);
            os.msleep(1);
            assertEquals(1, calls.get());
        }

        @KernelTest
        @Clause("S2")
        @GoldenTrace("O12")
        @ExpectPanic("at kernel/kthread.c:662 kthread_park")
        void is_busy_the_second_time(Linux os) {
            TaskStruct k = os.kthread_create(data -> 0, null, "worker");
            os.kthread_park(k);
            assertEquals(-Linux.EBUSY, os.kthread_park(k));
            os.kthread_stop(k);
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("at kernel/kthread.c:659 kthread_park")
        void comes_too_late_for_a_thread_that_has_ended(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> 0);
            assertEquals(-Linux.ENOSYS, os.kthread_park(k));
        }

        @KernelTest
        @Clause("S4")
        void only_sets_the_flag_of_the_caller(Linux os) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                int error = os.kthread_park(os.current());
                                return os.kthread_should_park() ? error : 1;
                            });
            assertEquals(0, os.kthread_stop(k));
        }

        @KernelTest
        @Clause("S5")
        @ExpectFinding("deadlock")
        void waits_for_ever_for_a_thread_that_never_looks(Linux os) {
            os.kthread_park(
                    ThreadBodies.settled(
                            os, ThreadBodies.neverLooks(os, Linux.TASK_INTERRUPTIBLE)));
        }
    }

    @Nested
    @Conformance("kthread_unpark")
    class Kthread_unpark {
        @KernelTest
        @Clause("S1")
        void lets_the_thread_go_on_behind_parkme(Linux os) {
            TaskStruct k =
                    os.kthread_create(
                            data -> {
                                os.set_current_state(Linux.TASK_IDLE);
                                os.schedule();
                                os.kthread_parkme();
                                return calls.getAndAdd(1);
                            },
                            null,
                            "worker");
            os.wake_up_process(k);
            os.msleep(1);
            os.kthread_park(k);
            assertEquals(0, calls.get());
            os.kthread_unpark(k);
            os.msleep(1);
            assertEquals(1, calls.get());
        }

        @KernelTest
        @Clause("S2")
        void does_nothing_unless_asked_to_park(Linux os) {
            TaskStruct k = os.kthread_create(data -> calls.getAndAdd(1), null, "worker");
            os.kthread_unpark(k);
            os.msleep(1);
            assertEquals('D', os.task_state_to_char(k));
            assertEquals(0, calls.get());
            os.kthread_stop(k);
        }
    }

    @Nested
    @Conformance("kthread_parkme")
    class Kthread_parkme {
        @KernelTest
        @Clause("S1")
        void returns_at_once_unless_asked_to_park(Linux os) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                os.set_current_state(Linux.TASK_UNINTERRUPTIBLE);
                                os.kthread_parkme();
                                return os.task_state_to_char(os.current());
                            });
            assertEquals('R', os.kthread_stop(k));
        }
    }

    @Nested
    @Conformance("kthread_should_park")
    class Kthread_should_park {
        @KernelTest
        @Clause("S1")
        void is_true_while_the_thread_is_to_park(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> afterParking(os));
            os.kthread_stop(k);
        }

        private int afterParking(Linux os) {
            assertFalse(os.kthread_should_park());
            os.kthread_park(os.current());
            assertTrue(os.kthread_should_park());
            os.kthread_unpark(os.current());
            assertFalse(os.kthread_should_park());
            return 0;
        }
    }

    @Nested
    @Conformance("kthread_should_stop_or_park")
    class Kthread_should_stop_or_park {
        @KernelTest
        @Clause("S1")
        void is_true_for_either(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> either(os));
            os.kthread_stop(k);
        }

        private int either(Linux os) {
            assertFalse(os.kthread_should_stop_or_park());
            os.kthread_park(os.current());
            assertTrue(os.kthread_should_stop_or_park());
            os.kthread_unpark(os.current());
            os.schedule_timeout_interruptible(Linux.MAX_SCHEDULE_TIMEOUT);
            assertTrue(os.kthread_should_stop_or_park());
            return 0;
        }

        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void is_false_for_a_user(Linux os) {
            assertFalse(os.kthread_should_stop_or_park());
        }
    }

    @Nested
    @Conformance("kthread_should_stop")
    class Kthread_should_stop {
        @KernelTest
        @Clause("S1")
        void is_true_for_ever_once_somebody_stops_the_thread(Linux os) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                int before = os.kthread_should_stop() ? 1 : 0;
                                os.schedule_timeout_interruptible(Linux.MAX_SCHEDULE_TIMEOUT);
                                boolean after = os.kthread_should_stop();
                                return before + (after && os.kthread_should_stop() ? 2 : 0);
                            });
            assertEquals(2, os.kthread_stop(k));
        }
    }

    @Nested
    @Conformance("kthread_freezable_should_stop")
    class Kthread_freezable_should_stop {
        @KernelTest
        @Clause("S1")
        @Variation(
                routines = "kthread_freezable_should_stop",
                real = "freezes the thread while the machine is being suspended",
                ours = "never does",
                why = "this machine is never suspended",
                source = "linux.md 1.4, 4.5")
        void answers_as_kthread_should_stop_and_was_never_frozen(Linux os) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                Ref<Boolean> frozen = new Ref<>(true, "was_frozen");
                                assertFalse(os.kthread_freezable_should_stop(frozen));
                                os.schedule_timeout_interruptible(Linux.MAX_SCHEDULE_TIMEOUT);
                                assertTrue(os.kthread_freezable_should_stop(null));
                                return frozen.get() ? 1 : 0;
                            });
            assertEquals(0, os.kthread_stop(k));
        }

        @KernelTest
        @Clause("S1")
        @ExpectPanic("do not call blocking ops when !TASK_RUNNING; state=1")
        void might_sleep(Linux os) {
            ThreadBodies.settled(
                    os,
                    data -> {
                        os.set_current_state(Linux.TASK_INTERRUPTIBLE);
                        os.kthread_freezable_should_stop(null);
                        return 0;
                    });
        }
    }

    @Nested
    @Clause("S2")
    @Conformance({"kthread_should_stop", "kthread_should_park", "kthread_parkme", "kthread_exit"})
    class In_a_user_s_process {
        @KernelTest
        @ExpectPanic("at kernel/kthread.c:76 kthread_should_stop")
        void kthread_should_stop_warns(Linux os) {
            os.kthread_should_stop();
        }

        @KernelTest
        @ExpectFinding("not-a-kthread")
        void kthread_should_park_warns(Linux os) {
            os.kthread_should_park();
        }

        @KernelTest
        @ExpectFinding("not-a-kthread")
        void kthread_parkme_warns(Linux os) {
            os.kthread_parkme();
        }

        @KernelTest
        @ExpectFinding("null-dereference")
        void kthread_exit_faults(Linux os) {
            os.kthread_exit(0);
        }
    }
}
