package triptych.conformance.linux.keventd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.keventd.Environment;
import triptych.linux.keventd.Keventd;
import triptych.linux.keventd.WorkStruct;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.ThreadFn;

/** Making a thread of the patch: traps Q8, Q9, Q14, Q20, Q21. */
@Conformance("kthread_create")
@Repaired
class CreateTest {
    private static final ThreadFn NEVER = data -> fail("called before kthread_start");

    private static TaskStruct create(Keventd os, String name) {
        return os.kthread_create(NEVER, NEVER, null, name);
    }

    @KernelTest
    @Clause("P1")
    void calls_neither_function(Keventd os) {
        TaskStruct k = create(os, "worker");
        assertEquals(Keventd.TASK_INTERRUPTIBLE, k.state());
    }

    @KernelTest
    @Clause("P2")
    void cuts_the_name_to_15_characters(Keventd os) {
        assertEquals("abcdefghijklm-1", create(os, "abcdefghijklm-12").comm());
    }

    @KernelTest
    @Clause("P3")
    void gives_the_thread_what_keventd_has(Keventd os) {
        Environment environment = os.patch().processes().of(create(os, "worker")).environment();
        assertEquals(new Environment(0, -10, Environment.PF_IOTHREAD, false), environment);
    }

    @Nested
    @Clause("P4")
    class While_keventd_is_busy_with_the_caller {
        @KernelTest
        @ExpectFinding("deadlock")
        @GoldenTrace("O45")
        void in_initfn(Keventd os) {
            os.kthread_run(data -> create(os, "inner") == null ? 0 : 1, null, null, "outer");
        }

        @KernelTest
        @ExpectFinding("deadlock")
        void in_a_work_function(Keventd os) {
            WorkStruct work = new WorkStruct();
            os.INIT_WORK(work, data -> create(os, "worker"), null);
            os.schedule_work(work);
        }
    }

    @Nested
    @Clause("P5")
    class In_atomic_context {
        @KernelTest
        @ExpectPanic("Debug: sleeping function called from invalid context at kernel/sched.c")
        void complains_before_it_sleeps(Keventd os) {
            os.current().addPreemptCount(1);
            create(os, "worker");
        }

        @KernelTest
        @ExpectPanic("bad: scheduling while atomic!")
        void complains_when_it_really_sleeps(Keventd os) {
            os.current().addPreemptCount(1);
            create(os, "worker");
        }
    }

    @Nested
    @Conformance("create_kthread")
    class In_keventd {
        @KernelTest
        @Clause("P1")
        void loses_no_signal_to_a_thread_on_its_way_to_sleep(Keventd os) {
            assertEquals(Keventd.EINTR, os.kthread_destroy(create(os, "worker")));
        }

        @KernelTest
        @Clause("P2")
        @Literally
        void finds_nobody_when_somebody_else_was_quicker(Keventd os, Outcomes<String> outcomes) {
            int next = os.current().pidNumber() + 2;
            os.kernel().user("stranger", () -> wake(os, next));
            TaskStruct k = os.kthread_create(data -> -Keventd.EIO, null, null, "worker");
            outcomes.assertOutcomes(Set.of("NULL", "thread")).saw(k == null ? "NULL" : "thread");
        }

        private static void wake(Keventd os, int pid) {
            TaskStruct k = os.find_task_by_pid(pid);
            if (k != null) {
                os.wake_up_process(k);
            }
        }
    }

    @Nested
    @Conformance("kernel_thread")
    class The_child {
        @KernelTest
        @Clause("P1")
        @Literally
        void ignores_SIGCHLD_as_keventd_does(Keventd os) {
            TaskStruct k = create(os, "worker");
            Environment environment = os.patch().processes().of(k).environment();
            assertEquals(new Environment(0, -10, Environment.PF_IOTHREAD, true), environment);
        }
    }

    @Nested
    @Conformance("do_kthread_op")
    class The_way_to_keventd {
        @KernelTest
        @Clause("P1")
        void is_behind_all_that_waits_there(Keventd os) {
            int[] ran = new int[1];
            WorkStruct work = new WorkStruct();
            os.INIT_WORK(work, data -> ran[0]++, null);
            os.schedule_work(work);
            create(os, "worker");
            assertEquals(1, ran[0]);
        }

        @KernelTest
        @Clause("P2")
        @BeforeKeventd
        void is_none_before_keventd_is_there(Keventd os) {
            assertEquals(0, os.keventd_up());
            TaskStruct k = create(os, "worker");
            assertSame(os.current(), os.patch().processes().of(k).parent());
            os.patch().initWorkqueues();
            assertEquals(1, os.keventd_up());
            assertNull(os.find_task_by_pid(k.pidNumber() + 1));
        }
    }
}
