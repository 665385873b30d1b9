package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.event.Event;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.explore.replay.Story;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("kthread_exit")
@Explore(strategy = "exhaustive", requireProof = true)
class KthreadExitTest {
    @Nested
    @Clause("S1")
    class Whoever_sleeps_on_the_handle {
        private boolean die;

        /** The protocol of sleep(9); the unloader is told 0. */
        private void drain(FreeBsd os, Mtx m) {
            Object work = new Object();
            Runnable worker =
                    () -> {
                        os.mtx_lock(m);
                        while (!die) {
                            os.mtx_sleep(work, m, 0, "work", 0);
                        }
                        os.mtx_unlock(m);
                    };
            Td td = Workers.thread(os, worker);
            os.mtx_lock(m);
            die = true;
            os.wakeup(work);
            assertEquals(0, os.mtx_sleep(td, m, 0, "drain", 0));
        }

        @KernelTest
        @GoldenTrace("G1")
        void wakes_and_holds_the_mutex_again(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            drain(os, m);
            assertEquals(1, os.mtx_owned(m));
            os.mtx_unlock(m);
        }

        @Test
        @GoldenTrace("G1")
        void is_runnable_before_the_thread_is_gone() {
            Story story = WorkerStory.of(os -> drain(os, Workers.mutex(os)));
            int woken =
                    WorkerStory.at(
                            story,
                            e -> e instanceof Event.Woke w && w.thread() == 1 && w.by() == 2);
            int gone = WorkerStory.at(story, e -> e instanceof Event.Exited x && x.thread() == 2);
            assertTrue(woken < gone);
        }

        @KernelTest
        void are_all_woken(FreeBsd os, Machine machine) {
            Td td = Workers.thread(os, () -> os.pause("busy", 2));
            Runnable sleeper = () -> assertEquals(0, os.tsleep(td, 0, "other", 9));
            machine.startUserProcess("other", sleeper);
            assertEquals(0, os.tsleep(td, 0, "one", 9));
        }

        @WorkerInOneOrder
        void gets_0_whatever_else_there_is_to_wake(FreeBsd os) {
            Proc p = Workers.process(os, () -> os.pause("busy", 9));
            Td td = Workers.threadOf(os, p, () -> os.pause("busy", 2));
            assertEquals(FreeBsd.EWOULDBLOCK, os.tsleep(p, 0, "process", 5));
            assertEquals(1, p.p_numthreads());
            assertEquals(FreeBsd.EWOULDBLOCK, os.tsleep(td, 0, "too late", 1));
        }
    }

    @Nested
    @Clause("S2")
    class The_last_thread_of_a_process {
        private Proc process(FreeBsd os) {
            Ref<Proc> p = new Ref<>();
            Runnable func =
                    () -> {
                        os.pause("busy", 2);
                        os.kthread_exit();
                    };
            os.kproc_create(func, null, p, 0, 0, "p");
            return p.get();
        }

        @WorkerInOneOrder
        @GoldenTrace("G2")
        void wakes_both_handles(FreeBsd os, Machine machine) {
            Proc p = process(os);
            Runnable sleeper = () -> assertEquals(0, os.tsleep(p.firstThread(), 0, "thread", 9));
            machine.startUserProcess("other", sleeper);
            assertEquals(0, os.tsleep(p, 0, "process", 9));
        }

        @WorkerInOneOrder
        void ends_the_process(FreeBsd os) {
            Proc p = process(os);
            WorkerLog log = new WorkerLog();
            os.EVENTHANDLER_REGISTER("process_exit", (arg, of) -> log.add(of[0]), null, 0);
            os.pause("x", 9);
            assertEquals(FreeBsd.PRS_ZOMBIE, p.p_state());
            assertEquals(List.of(p), log.notes());
        }

        @WorkerInOneOrder
        void may_be_any_of_them(FreeBsd os) {
            Proc p = process(os);
            Workers.threadOf(os, p, () -> {});
            os.pause("x", 9);
            assertEquals(FreeBsd.PRS_ZOMBIE, p.p_state());
            assertEquals(0, p.p_numthreads());
        }

        @WorkerInOneOrder
        void is_never_one_of_process_0(FreeBsd os) {
            Td td = Workers.thread(os, () -> {});
            os.pause("x", 1);
            assertEquals(FreeBsd.PRS_NORMAL, td.td_proc().p_state());
        }
    }

    @Nested
    @Clause("S3")
    class A_module {
        @KernelTest
        void may_be_unloaded_once_its_thread_has_woken_it(FreeBsd os) {
            ModuleWorker worker = new ModuleWorker(ModuleWorker.Waits.FOR_THE_THREAD);
            assertEquals(0, os.kldload(worker));
            assertEquals(0, os.kldunload(worker));
        }

        @KernelTest
        @ExpectPanic(
                "Fatal trap 12: page fault while in kernel mode (instruction pointer in unloaded module moduleworker)")
        void must_not_be_unloaded_on_any_other_sign(FreeBsd os) {
            ModuleWorker worker = new ModuleWorker(ModuleWorker.Waits.FOR_A_FLAG);
            os.kldload(worker);
            os.kldunload(worker);
        }
    }

    @Nested
    @Clause("S4")
    class A_lock_in_hand {
        private void exit(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            Td td = Workers.thread(os, () -> os.mtx_lock(m));
            os.tsleep(td, 0, "wait", 9);
        }

        @KernelTest
        @ExpectPanic("panic: Thread cannot exit while holding sleeplocks")
        void panics(FreeBsd os) {
            exit(os);
        }

        @Test
        void is_listed_after_the_handle_was_woken() {
            Story story = WorkerStory.of(this::exit);
            WorkerStory.at(story, e -> e instanceof Event.Woke w && w.thread() == 1);
            assertThat(story.console().get(0))
                    .matches("Thread 0x[0-9a-f]+ exiting with the following locks held:");
            assertThat(story.console().get(1)).startsWith("exclusive sleep mutex m r = 0 (0x");
            assertThat(story.console().get(2))
                    .matches("panic: Thread 0x[0-9a-f]+ cannot exit while holding sleeplocks");
        }
    }
}
