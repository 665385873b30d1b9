package triptych.conformance.linux.keventd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.linux.keventd.KeventdKit.Event;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.KernelTest;
import triptych.linux.keventd.Keventd;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.ThreadFn;

/** Ending a thread of the patch: traps Q1, Q2, Q4, Q7, Q11, Q12, Q19. */
@Conformance("kthread_destroy")
@Repaired
class DestroyTest {
    private static TaskStruct running(Keventd os, Function<Event, ThreadFn> corefn) {
        Event run = new Event();
        TaskStruct k = os.kthread_create(null, corefn.apply(run), null, "worker");
        os.kthread_start(k);
        run.await(os);
        return k;
    }

    private static int destroyAfter(Keventd os, int result) {
        return os.kthread_destroy(running(os, run -> KeventdKit.telling(os, run, result)));
    }

    private static TaskStruct deaf(Keventd os) {
        return running(
                os,
                run ->
                        data -> {
                            run.tell(os);
                            return KeventdKit.sleepForGood(os);
                        });
    }

    @KernelTest
    @Clause("P1")
    @GoldenTrace("O41")
    void before_the_start_nothing_is_ever_called(Keventd os) {
        ThreadFn never = data -> fail("called after kthread_destroy");
        TaskStruct k = os.kthread_create(never, never, null, "worker");
        assertEquals(Keventd.EINTR, os.kthread_destroy(k));
    }

    @Nested
    @Clause("P2")
    class The_literal_result {
        @KernelTest
        @Literally
        @ExpectFinding("uninitialised-status")
        void has_no_result(Keventd os) {
            destroyAfter(os, 0);
        }

        @KernelTest
        @BeforeKeventd
        void shifts_before_keventd_is_there(Keventd os) {
            assertEquals(2, destroyAfter(os, -Keventd.ERESTARTSYS));
        }
    }

    @KernelTest
    @Clause("P3")
    void gives_the_positive_number_if_only_the_status_is_repaired(Keventd os) {
        assertEquals(Keventd.EIO, destroyAfter(os, -Keventd.EIO));
    }

    @KernelTest
    @Clause("P4")
    @AsDocumented
    void should_give_the_last_result(Keventd os) {
        assertEquals(-Keventd.EIO, destroyAfter(os, -Keventd.EIO));
    }

    @Nested
    @Clause("P5")
    class Of_no_thread {
        @KernelTest
        @ExpectFinding("null-dereference")
        void but_what_kthread_run_gave(Keventd os) {
            os.kthread_destroy(os.kthread_run(null, KeventdKit.idle(os), null, "worker"));
        }

        @KernelTest
        @ExpectFinding("null-dereference")
        void but_a_positive_error(Keventd os) {
            os.kthread_destroy(os.kthread_run(data -> -Keventd.ENOMEM, null, null, "failing"));
        }
    }

    @KernelTest
    @Clause("P6")
    @ExpectFinding("deadlock")
    void of_oneself(Keventd os) {
        ThreadFn suicide = data -> os.kthread_destroy(os.current());
        os.kthread_run(null, suicide, null, "worker");
    }

    @KernelTest
    @Clause("P7")
    @ExpectFinding("deadlock")
    void of_a_thread_that_does_not_listen(Keventd os) {
        os.kthread_destroy(deaf(os));
    }

    @Nested
    @Clause("P8")
    class Of_a_thread_that_has_ended {
        @KernelTest
        @ExpectFinding("use-after-free")
        void because_it_was_destroyed(Keventd os) {
            TaskStruct k = running(os, run -> KeventdKit.telling(os, run, 0));
            os.kthread_destroy(k);
            os.kthread_destroy(k);
        }

        @KernelTest
        @Literally
        @ExpectFinding("use-after-free")
        void because_it_has_left_by_itself(Keventd os) {
            TaskStruct k = running(os, run -> leaving(os, run));
            os.kthread_destroy(k);
        }
    }

    /** A {@code corefn} that ends its thread. */
    private static ThreadFn leaving(Keventd os, Event run) {
        return data -> {
            run.tell(os);
            throw os.do_exit(3);
        };
    }

    @Nested
    @Conformance("keventd_do_kthread_op")
    class In_keventd {
        @KernelTest
        @Clause("P1")
        @ExpectFinding("deadlock")
        void stalls_everybody_else(Keventd os) {
            TaskStruct k = deaf(os);
            os.kernel().user("destroyer", () -> os.kthread_destroy(k));
            os.kthread_create(null, null, null, "other");
        }
    }

    @Nested
    @Conformance("stop_kthread")
    class Stopping {
        @KernelTest
        @Clause("P1")
        @ExpectFinding("uninitialised-status")
        void is_cut_short_by_a_signal_to_keventd(Keventd os) {
            SharedInt released = new SharedInt();
            TaskStruct k = running(os, run -> until(os, run, released));
            os.kernel().tasks().get(k);
            os.kernel().user("destroyer", () -> os.kthread_destroy(k));
            os.force_sig(Keventd.SIGTERM, os.patch().workqueue().task(0));
            released.set(1);
            os.wake_up_process(k);
        }

        /** A {@code corefn} that hears of nothing else. */
        private static ThreadFn until(Keventd os, Event run, SharedInt released) {
            return data -> {
                run.tell(os);
                os.set_current_state(Keventd.TASK_UNINTERRUPTIBLE);
                while (released.get() == 0) {
                    os.schedule();
                    os.set_current_state(Keventd.TASK_UNINTERRUPTIBLE);
                }
                os.set_current_state(Keventd.TASK_INTERRUPTIBLE);
                return 0;
            };
        }

        @KernelTest
        @Clause("P2")
        @Literally
        @ExpectFinding("uninitialised-status")
        void collects_no_status(Keventd os) {
            os.kthread_destroy(os.kthread_create(null, null, null, "worker"));
        }
    }

    @Nested
    @Conformance("adopt_kthread")
    class Adopting {
        @KernelTest
        @Clause("P2")
        @ExpectFinding("use-after-free")
        void comes_before_anybody_holds_the_task(Keventd os) {
            TaskStruct k = os.kthread_create(null, null, null, "worker");
            os.kthread_destroy(k);
            os.kthread_start(k);
        }
    }

    @Nested
    @Conformance("waitpid")
    class Waiting {
        @KernelTest
        @Clause("P1")
        void lasts_until_the_thread_has_ended(Keventd os) {
            TaskStruct k = os.kthread_create(null, KeventdKit.idle(os), null, "worker");
            os.kthread_start(k);
            os.kthread_destroy(k);
            assertTrue(k.isExited());
            assertNull(os.find_task_by_pid(k.pidNumber()));
        }

        @KernelTest
        @Clause("P2")
        void of_a_strangers_child(Keventd os) {
            TaskStruct k = os.kthread_create(null, null, null, "worker");
            Ref<Integer> status = new Ref<>();
            int error = os.patch().processes().waitpid(os.current().sim(), k, status);
            assertEquals(-Keventd.ECHILD, error);
            assertNull(status.peek());
        }

        @KernelTest
        @Clause("P3")
        @BeforeKeventd
        void ends_with_a_signal(Keventd os) {
            TaskStruct test = os.current();
            TaskStruct child = os.kthread_create(null, null, null, "worker");
            os.kernel().user("stranger", () -> os.force_sig(Keventd.SIGTERM, test));
            Ref<Integer> status = new Ref<>();
            int error = os.patch().processes().waitpid(test.sim(), child, status);
            assertEquals(-Keventd.ERESTARTSYS, error);
            assertNull(status.peek());
        }
    }

    @Nested
    @Conformance("do_exit")
    class Exiting {
        @KernelTest
        @Clause("P1")
        @BeforeKeventd
        void leaves_its_code_unshifted(Keventd os) {
            assertEquals(255, destroyAfter(os, 1));
        }

        @KernelTest
        @Clause("P2")
        @Literally
        void leaves_nothing_to_a_parent_that_ignores_SIGCHLD(Keventd os) {
            TaskStruct k = os.kthread_create(data -> -Keventd.EIO, null, null, "failing");
            os.kthread_start(k);
            assertNull(os.find_task_by_pid(k.pidNumber()));
        }
    }
}
