package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.KthreadMain;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("kproc_create")
@Explore(strategy = "exhaustive", requireProof = true)
class KprocCreateTest {
    private static String nameOf(FreeBsd os, String fmt, Object... args) {
        Ref<Proc> p = new Ref<>();
        assertEquals(0, os.kproc_create(() -> os.kproc_exit(0), null, p, 0, 0, fmt, args));
        assertEquals(p.get().p_comm(), p.get().firstThread().td_name());
        return p.get().p_comm();
    }

    @Nested
    @Clause("S1")
    class A_process_of_the_kernels_own {
        @WorkerInOneOrder
        void has_another_number_than_all_others(FreeBsd os) {
            Proc one = Workers.process(os, () -> {});
            Proc other = Workers.process(os, () -> {});
            assertNotEquals(one.p_pid(), other.p_pid());
            assertNotEquals(os.curproc().p_pid(), one.p_pid());
        }

        @WorkerInOneOrder
        void has_the_flags_of_the_kernel_and_priority_PVM(FreeBsd os) {
            Proc p = Workers.process(os, () -> {});
            int both = FreeBsd.P_SYSTEM | FreeBsd.P_KPROC;
            assertEquals(both, p.p_flag() & both);
            assertEquals(0, os.curproc().p_flag() & both);
            assertEquals(FreeBsd.PVM, p.firstThread().td_priority());
            assertEquals(FreeBsd.TDP_KTHREAD, p.firstThread().td_pflags());
        }

        @WorkerInOneOrder
        void runs_func_with_arg_in_its_own_thread(FreeBsd os) {
            Ref<Object> got = new Ref<>();
            Ref<Proc> p = new Ref<>();
            KthreadMain func =
                    arg -> {
                        got.set(arg);
                        assertSame(p.get(), os.curproc());
                        os.kproc_exit(0);
                    };
            assertEquals(0, os.kproc_create(func, "arg", p, 0, 0, "p"));
            os.pause("x", 1);
            assertEquals("arg", got.get());
        }
    }

    @Nested
    @Clause("S2")
    class Its_handle {
        @WorkerInOneOrder
        void is_there_before_the_process_runs(FreeBsd os) {
            Ref<Proc> p = new Ref<>();
            Runnable func =
                    () -> {
                        assertSame(os.curproc(), p.get());
                        os.kproc_exit(0);
                    };
            os.kproc_create(func, null, p, 0, 0, "p");
            assertNotNull(p.get());
        }

        @WorkerInOneOrder
        void need_not_be_wanted(FreeBsd os) {
            SharedInt runs = new SharedInt();
            Runnable func =
                    () -> {
                        runs.set(1);
                        os.kproc_exit(0);
                    };
            assertEquals(0, os.kproc_create(func, null, null, 0, 0, "p"));
            os.pause("x", 1);
            assertEquals(1, runs.get());
        }
    }

    @Nested
    @Clause("S3")
    class Its_thread {
        @KernelTest
        void runs_before_or_after_its_creator_goes_on(FreeBsd os, Outcomes<String> outcomes) {
            WorkerLog log = new WorkerLog();
            Workers.process(os, () -> log.add("process"));
            log.add("creator");
            os.pause("x", 1);
            outcomes.assertOutcomes(Set.of("[process, creator]", "[creator, process]"))
                    .saw(log.notes().toString());
        }

        @WorkerInOneOrder
        void stays_off_the_run_queue_with_RFSTOPPED(FreeBsd os) {
            WorkerLog log = new WorkerLog();
            Ref<Proc> p = new Ref<>();
            Runnable func =
                    () -> {
                        log.add("runs");
                        os.kproc_exit(0);
                    };
            os.kproc_create(func, null, p, FreeBsd.RFSTOPPED, 0, "p");
            os.pause("x", 10);
            log.add("not yet");
            os.thread_lock(p.get().firstThread());
            os.sched_add(p.get().firstThread(), FreeBsd.SRQ_BORING);
            os.pause("x", 1);
            assertEquals(List.of("not yet", "runs"), log.notes());
        }
    }

    @Nested
    @Clause("S4")
    class Its_name {
        @WorkerInOneOrder
        void comes_from_the_format(FreeBsd os) {
            assertEquals("pump 7 of x", nameOf(os, "pump %d of %s", 7, "x"));
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(ints = {1, 18, 19, 20, 100})
        @ExpectInterleavings(1)
        void is_cut_to_19_characters(int length, FreeBsd os) {
            String name = "n".repeat(length);
            assertEquals("n".repeat(Math.min(19, length)), nameOf(os, "%s", name));
        }
    }

    @Nested
    @Clause("S5")
    class Text_of_a_module {
        @KernelTest
        @ExpectPanic(
                "Fatal trap 12: page fault while in kernel mode (instruction pointer in unloaded module trial)")
        void is_gone_for_a_process_that_outlives_it(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            Runnable func = () -> trial.pause("nap", 5);
            trial.at(FreeBsd.MOD_LOAD, () -> trial.kproc_create(func, null, null, 0, 0, "sleeper"));
            os.kldload(trial);
            os.kldunload(trial);
        }
    }

    @Nested
    @Clause("S6")
    class Wrong_flags {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(ints = {1, 1 << 12, 1 << 30, 1 << 17 | 1 << 12, Integer.MIN_VALUE})
        void make_no_process(int flags, FreeBsd os) {
            Ref<Proc> p = new Ref<>();
            assertEquals(FreeBsd.EINVAL, os.kproc_create(os::kthread_exit, null, p, flags, 0, "p"));
            assertNull(p.get());
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(ints = {1 << 2, 1 << 4, 1 << 5, 1 << 6, 1 << 18})
        @ExpectInterleavings(1)
        void are_not_those_that_fork_knows(int flags, FreeBsd os) {
            assertEquals(0, os.kproc_create(os::kthread_exit, null, null, flags, 0, "p"));
        }
    }

    @Nested
    @Clause("S7")
    class A_mutex_in_hand {
        @KernelTest
        @ExpectPanic("uma_zalloc_debug: zone \"PROC\" with the following non-sleepable locks held:")
        void is_reported(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            os.mtx_lock(m);
            assertEquals(0, os.kproc_create(os::kthread_exit, null, null, 0, 0, "p"));
            os.mtx_unlock(m);
        }
    }

    @Nested
    @Clause("S8")
    class Giant {
        @WorkerInOneOrder
        void is_kept(FreeBsd os) {
            os.mtx_lock(os.kernel().giant());
            Workers.process(os, () -> {});
            assertEquals(1, os.mtx_owned(os.kernel().giant()));
            os.mtx_unlock(os.kernel().giant());
        }
    }

    @Nested
    @Clause("S9")
    class Where_it_must_not_sleep {
        @KernelTest
        @ExpectFinding("wrong-context")
        @Variation(
                routines = {"kproc_create", "kthread_add"},
                real = "panics later, where it allocates or waits for a lock",
                ours = "is refused at once, in the words of the machine (`wrong-context`)",
                why = "the contexts of a routine are part of its description",
                source = "freebsd.md 0.3, 1.2")
        void a_critical_section(FreeBsd os) {
            os.critical_enter();
            os.kproc_create(os::kthread_exit, null, null, 0, 0, "p");
        }

        @KernelTest
        @ExpectFinding("wrong-context")
        void no_sleeping(FreeBsd os) {
            os.THREAD_NO_SLEEPING();
            os.kproc_create(os::kthread_exit, null, null, 0, 0, "p");
        }
    }
}
