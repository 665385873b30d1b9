package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.KthreadMain;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("kthread_add")
@Explore(strategy = "exhaustive", requireProof = true)
class KthreadAddTest {
    private static Td add(FreeBsd os, Proc p, int flags, String fmt, Object... args) {
        Ref<Td> td = new Ref<>();
        assertEquals(0, os.kthread_add(os::kthread_exit, null, p, td, flags, 0, fmt, args));
        return td.get();
    }

    @Nested
    @Clause("S1")
    class Its_process {
        @WorkerInOneOrder
        void is_number_0_if_none_is_named(FreeBsd os) {
            Proc kernel = add(os, null, 0, "x").td_proc();
            assertEquals(0, kernel.p_pid());
            assertEquals("kernel", kernel.p_comm());
        }

        @WorkerInOneOrder
        void is_the_one_that_is_named(FreeBsd os) {
            Proc p = Workers.process(os, () -> os.pause("busy", 5));
            assertEquals(1, p.p_numthreads());
            Td td = add(os, p, FreeBsd.RFSTOPPED, "x");
            assertSame(p, td.td_proc());
            assertEquals(2, p.p_numthreads());
            assertEquals(FreeBsd.P_HADTHREADS, p.p_flag() & FreeBsd.P_HADTHREADS);
        }
    }

    @Nested
    @Clause("S2")
    class The_thread {
        @KernelTest
        void runs_func_with_arg_before_or_after_its_creator_goes_on(
                FreeBsd os, Outcomes<String> outcomes) {
            WorkerLog log = new WorkerLog();
            KthreadMain func =
                    arg -> {
                        log.add(arg);
                        os.kthread_exit();
                    };
            os.kthread_add(func, "arg", null, null, 0, 0, "x");
            log.add("creator");
            os.pause("x", 1);
            outcomes.assertOutcomes(Set.of("[arg, creator]", "[creator, arg]"))
                    .saw(log.notes().toString());
        }

        @WorkerInOneOrder
        void stays_off_the_run_queue_with_RFSTOPPED(FreeBsd os) {
            WorkerLog log = new WorkerLog();
            Ref<Td> td = new Ref<>();
            Runnable func =
                    () -> {
                        log.add("runs");
                        os.kthread_exit();
                    };
            os.kthread_add(func, null, null, td, FreeBsd.RFSTOPPED, 0, "x");
            os.pause("x", 10);
            log.add("not yet");
            os.thread_lock(td.get());
            os.sched_add(td.get(), FreeBsd.SRQ_BORING);
            os.pause("x", 1);
            assertEquals(List.of("not yet", "runs"), log.notes());
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(ints = {1, 1 << 12, 1 << 30})
        @ExpectInterleavings(1)
        void starts_whatever_other_flags_there_are(int flags, FreeBsd os) {
            Td td = add(os, null, flags, "x");
            assertNotNull(td);
        }
    }

    @Nested
    @Clause("S3")
    class Its_handle {
        @KernelTest
        void may_come_too_late_for_the_thread(FreeBsd os, Outcomes<Boolean> outcomes) {
            Ref<Td> td = new Ref<>();
            Runnable func =
                    () -> {
                        Td seen = td.get();
                        outcomes.assertOutcomes(Set.of(true, false)).saw(seen == null);
                        assertTrue(seen == null || seen == os.curthread());
                        os.kthread_exit();
                    };
            os.kthread_add(func, null, null, td, 0, 0, "x");
            os.pause("x", 1);
        }
    }

    @Nested
    @Clause("S4")
    class Its_priority {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(ints = {0, 77, 255})
        @ExpectInterleavings(1)
        void is_that_of_the_first_thread(int priority, FreeBsd os) {
            Proc p = Workers.process(os, () -> os.pause("busy", 5));
            os.sched_prio(p.firstThread(), priority);
            assertEquals(priority, add(os, p, FreeBsd.RFSTOPPED, "x").td_priority());
        }

        @WorkerInOneOrder
        void is_not_that_of_the_second_one(FreeBsd os) {
            Proc p = Workers.process(os, () -> os.pause("busy", 5));
            os.sched_prio(add(os, p, FreeBsd.RFSTOPPED, "second"), 77);
            assertEquals(FreeBsd.PVM, add(os, p, FreeBsd.RFSTOPPED, "third").td_priority());
        }
    }

    @Nested
    @Clause("S5")
    class Its_name {
        @WorkerInOneOrder
        void comes_from_the_format(FreeBsd os) {
            assertEquals("pump 7 of x", add(os, null, 0, "pump %d of %s", 7, "x").td_name());
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(ints = {1, 18, 19, 20, 100})
        @ExpectInterleavings(1)
        void is_cut_to_19_characters(int length, FreeBsd os) {
            String name = "n".repeat(length);
            assertEquals("n".repeat(Math.min(19, length)), add(os, null, 0, "%s", name).td_name());
        }
    }

    @Nested
    @Clause("S6")
    class Text_of_a_module {
        @KernelTest
        @ExpectPanic(
                "Fatal trap 12: page fault while in kernel mode (instruction pointer in unloaded module trial)")
        void is_gone_for_a_thread_that_outlives_it(FreeBsd os) {
            ModuleTrial trial = ModuleTrial.withSleeper();
            os.kldload(trial);
            os.kldunload(trial);
        }
    }

    @Nested
    @Clause("S7")
    class A_mutex_in_hand {
        @KernelTest
        @ExpectPanic(
                "uma_zalloc_debug: zone \"THREAD\" with the following non-sleepable locks held:")
        void is_reported(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            os.mtx_lock(m);
            add(os, null, 0, "x");
            os.mtx_unlock(m);
        }
    }

    @Nested
    @Clause("S8")
    class Giant {
        @WorkerInOneOrder
        void is_kept(FreeBsd os) {
            os.mtx_lock(os.kernel().giant());
            add(os, null, 0, "x");
            assertEquals(1, os.mtx_owned(os.kernel().giant()));
            os.mtx_unlock(os.kernel().giant());
        }
    }

    @Nested
    @Clause("S9")
    class Where_it_must_not_sleep {
        @KernelTest
        @ExpectFinding("wrong-context")
        void a_critical_section(FreeBsd os) {
            os.critical_enter();
            add(os, null, 0, "x");
        }

        @KernelTest
        @ExpectFinding("wrong-context")
        void no_sleeping(FreeBsd os) {
            os.THREAD_NO_SLEEPING();
            add(os, null, 0, "x");
        }
    }
}
