package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Cpumask;
import triptych.linux.struct.TaskStruct;

@Explore(strategy = "exhaustive", requireProof = true)
class KthreadMakingTest {
    private final SharedInt calls = new SharedInt();

    private int work(Object data) {
        return calls.getAndAdd(1);
    }

    @Nested
    @Conformance("kthread_create")
    class Kthread_create {
        @KernelTest
        @Clause("S1")
        void makes_a_thread_that_waits_for_its_first_wake_up(Linux os) {
            TaskStruct k = os.kthread_create(KthreadMakingTest.this::work, null, "worker");
            os.msleep(1);
            assertEquals('D', os.task_state_to_char(k));
            assertEquals(0, calls.get());
            os.kthread_stop(k);
        }

        @KernelTest
        @Clause("S1")
        void loses_no_wake_up_that_follows_at_once(Linux os) {
            TaskStruct k = os.kthread_create(KthreadMakingTest.this::work, null, "worker");
            assertEquals(1, os.wake_up_process(k));
            os.msleep(1);
            assertEquals(1, calls.get());
        }

        @KernelTest
        @Clause("S1")
        @ExpectFinding("deadlock")
        void leaves_a_hung_task_if_nobody_wakes_it(Linux os) {
            os.kthread_create(KthreadMakingTest.this::work, null, "worker");
        }

        @KernelTest
        @Clause("S2")
        void hands_on_the_ways_of_kthreadd(Linux os) {
            TaskStruct k = os.kthread_create(KthreadMakingTest.this::work, null, "worker");
            assertEquals(Linux.PF_KTHREAD | Linux.PF_NOFREEZE, k.flags());
            assertEquals(Cpumask.ALL, k.cpus_ptr());
            assertEquals(0, os.send_sig(Linux.SIGKILL, k, 1));
            assertEquals(0, os.signal_pending(k));
            os.kthread_stop(k);
        }

        @KernelTest
        @Clause("S2")
        void makes_them_in_the_order_in_which_they_were_asked_for(Linux os) {
            TaskStruct first = os.kthread_create(KthreadMakingTest.this::work, null, "first");
            TaskStruct second = os.kthread_create(KthreadMakingTest.this::work, null, "second");
            assertEquals(first.pidNumber() + 1, second.pidNumber());
            os.kthread_stop(first);
            os.kthread_stop(second);
        }

        @KernelTest
        @Clause("S3")
        @GoldenTrace("O16")
        void cuts_the_name_and_keeps_the_whole(Linux os) {
            TaskStruct k = os.kthread_create(this::end, null, "abcdefghijklmnopq%s", "rst");
            assertEquals("abcdefghijklmno", k.comm());
            assertEquals("abcdefghijklmnopqrst", k.fullName());
            os.kthread_stop(k);
        }

        @KernelTest
        @Clause("S4")
        void gives_up_when_the_caller_is_killed_unless_the_thread_was_quicker(
                Linux os, Outcomes<String> outcomes) {
            os.send_sig(Linux.SIGKILL, os.current(), 0);
            TaskStruct k = os.kthread_create(KthreadMakingTest.this::work, null, "worker");
            boolean failed = os.IS_ERR(k);
            assertEquals(failed ? -Linux.EINTR : 0, os.PTR_ERR_OR_ZERO(k));
            if (!failed) {
                os.kthread_stop(k);
            }
            assertEquals(0, calls.get());
            outcomes.assertOutcomes(Set.of("gave up", "thread")).saw(failed ? "gave up" : "thread");
        }

        @KernelTest
        @Clause("S4")
        void heeds_no_other_signal(Linux os) {
            os.send_sig(Linux.SIGTERM, os.current(), 0);
            TaskStruct k = os.kthread_create(KthreadMakingTest.this::work, null, "worker");
            assertFalse(os.IS_ERR(k));
            os.kthread_stop(k);
        }

        private int end(Object data) {
            return 0;
        }
    }

    @Nested
    @Conformance("kthread_create_on_node")
    class Kthread_create_on_node {
        @KernelTest
        @Clause("S1")
        void is_as_kthread_create_whatever_the_node(Linux os) {
            TaskStruct k =
                    os.kthread_create_on_node(
                            KthreadMakingTest.this::work, null, Linux.NUMA_NO_NODE, "w%d", 1);
            assertEquals("w1", k.comm());
            assertEquals('D', os.task_state_to_char(k));
            assertEquals(-Linux.EINTR, os.kthread_stop(k));
        }
    }

    @Nested
    @Conformance("kthread_create_on_cpu")
    class Kthread_create_on_cpu {
        @KernelTest
        @Clause("S1")
        void names_and_binds_and_does_not_wake(Linux os) {
            TaskStruct k = os.kthread_create_on_cpu(KthreadMakingTest.this::work, null, 1, "w/%u");
            assertEquals("w/1", k.comm());
            assertEquals(Cpumask.of(1), k.cpus_ptr());
            assertEquals('D', os.task_state_to_char(k));
            os.kthread_stop(k);
        }
    }

    @Nested
    @Conformance("kthread_run")
    class Kthread_run {
        @KernelTest
        @Clause("S1")
        void makes_and_wakes(Linux os) {
            assertTrue(os.kthread_run(KthreadMakingTest.this::work, null, "worker").isTask());
            os.msleep(1);
            assertEquals(1, calls.get());
        }

        @KernelTest
        @Clause("S2")
        void leaves_open_whether_the_thread_has_run(Linux os, Outcomes<Integer> outcomes) {
            os.kthread_run(KthreadMakingTest.this::work, null, "worker");
            outcomes.assertOutcomes(Set.of(0, 1)).saw(calls.get());
        }
    }

    @Nested
    @Conformance("kthread_run_on_cpu")
    class Kthread_run_on_cpu {
        @KernelTest
        @Clause("S1")
        void binds_and_wakes(Linux os) {
            TaskStruct k = os.kthread_run_on_cpu(KthreadMakingTest.this::work, null, 1, "w/%u");
            assertTrue(k.cpus_ptr().contains(1));
            assertFalse(k.cpus_ptr().contains(0));
            os.msleep(1);
            assertEquals(1, calls.get());
        }
    }

    @Nested
    @Conformance({"kthread_bind", "kthread_bind_mask"})
    class Kthread_bind {
        @KernelTest
        @Clause("S1")
        void binds_a_thread_that_nobody_has_woken(Linux os) {
            TaskStruct k = os.kthread_create(KthreadMakingTest.this::work, null, "worker");
            os.kthread_bind(k, 1);
            assertEquals(Cpumask.of(1), k.cpus_ptr());
            os.kthread_bind_mask(k, new Cpumask(3));
            assertEquals(new Cpumask(3), k.cpus_ptr());
            assertNotEquals(0, k.flags() & Linux.PF_NO_SETAFFINITY);
            os.kthread_stop(k);
        }

        @KernelTest
        @Clause("S2")
        @GoldenTrace("O15")
        @ExpectPanic("at kernel/kthread.c:525 __kthread_bind")
        void warns_of_one_that_was_woken_and_binds_nothing(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, ThreadBodies.untilStopped(os));
            os.kthread_bind(k, 1);
            assertEquals(Cpumask.ALL, k.cpus_ptr());
            os.kthread_stop_put(k);
        }
    }

    @Nested
    @Conformance({"kthread_data", "kthread_probe_data", "kthread_func"})
    class What_it_was_made_of {
        @KernelTest
        @Clause("S1")
        void is_told(Linux os) {
            Object data = new Object();
            TaskStruct k = os.kthread_create(KthreadMakingTest.this::work, data, "worker");
            assertSame(data, os.kthread_data(k));
            assertSame(data, os.kthread_probe_data(k));
            assertEquals(0, os.kthread_func(k).run(null));
            assertEquals(1, calls.get());
            os.kthread_stop(k);
        }

        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void is_nothing_for_a_user(Linux os) {
            assertSame(null, os.kthread_probe_data(os.current()));
            assertSame(null, os.kthread_func(os.current()));
        }

        @KernelTest
        @Clause("S1")
        @ExpectPanic("at kernel/kthread.c:76 kthread_data")
        void cannot_be_asked_of_a_user_by_kthread_data(Linux os) {
            os.kthread_data(os.current());
        }
    }
}
