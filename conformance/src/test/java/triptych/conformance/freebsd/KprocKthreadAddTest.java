package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.KthreadMain;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("kproc_kthread_add")
@Explore(strategy = "exhaustive", requireProof = true)
class KprocKthreadAddTest {
    private static Td add(FreeBsd os, Ref<Proc> p, int flags, String name) {
        Ref<Td> td = new Ref<>();
        assertEquals(
                0, os.kproc_kthread_add(os::kthread_exit, null, p, td, flags, 0, "proc", name));
        return td.get();
    }

    @Nested
    @Clause("S1")
    class Without_a_process {
        @WorkerInOneOrder
        void one_is_made_with_a_first_thread_of_another_name(FreeBsd os) {
            Ref<Proc> p = new Ref<>();
            Td td = add(os, p, FreeBsd.RFSTOPPED, "one");
            assertSame(p.get(), td.td_proc());
            assertSame(p.get().firstThread(), td);
            assertEquals("proc", p.get().p_comm());
            assertEquals("one", td.td_name());
        }

        @KernelTest
        void wrong_flags_make_none(FreeBsd os) {
            Ref<Proc> p = new Ref<>();
            int error =
                    os.kproc_kthread_add(
                            os::kthread_exit, null, p, null, FreeBsd.RFCFDG, 0, "p", "t");
            assertEquals(FreeBsd.EINVAL, error);
            assertNull(p.get());
        }
    }

    @Nested
    @Clause("S2")
    class With_a_process {
        @WorkerInOneOrder
        void the_thread_joins_it(FreeBsd os) {
            Ref<Proc> p = new Ref<>();
            Td one = add(os, p, FreeBsd.RFSTOPPED, "one");
            Td two = add(os, p, FreeBsd.RFSTOPPED, "two");
            assertSame(one.td_proc(), two.td_proc());
            assertEquals("two", two.td_name());
            assertEquals("proc", p.get().p_comm());
            assertEquals(2, p.get().p_numthreads());
        }

        @WorkerInOneOrder
        void the_thread_runs_func_with_arg(FreeBsd os) {
            Ref<Proc> p = new Ref<>();
            Ref<Object> got = new Ref<>();
            add(os, p, FreeBsd.RFSTOPPED, "one");
            KthreadMain func =
                    arg -> {
                        got.set(arg);
                        os.kthread_exit();
                    };
            os.kproc_kthread_add(func, "arg", p, null, 0, 0, "proc", "two");
            os.pause("x", 1);
            assertEquals("arg", got.get());
        }
    }

    @Nested
    @Clause("S3")
    class The_threads_handle {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(booleans = {true, false})
        void may_come_too_late_but_the_process_is_known(
                boolean known, FreeBsd os, Outcomes<Boolean> outcomes) {
            Ref<Proc> p = new Ref<>();
            Ref<Td> td = new Ref<>();
            if (known) {
                add(os, p, FreeBsd.RFSTOPPED, "one");
            }
            Runnable func =
                    () -> {
                        assertSame(os.curproc(), p.get());
                        outcomes.assertOutcomes(Set.of(true, false)).saw(td.get() == null);
                        os.kthread_exit();
                    };
            os.kproc_kthread_add(func, null, p, td, 0, 0, "proc", "x");
            os.pause("x", 1);
        }
    }
}
