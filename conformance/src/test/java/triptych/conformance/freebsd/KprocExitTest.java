package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.explore.replay.Story;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("kproc_exit")
@Explore(strategy = "exhaustive", requireProof = true)
class KprocExitTest {
    @Nested
    @Clause("S1")
    class Whoever_sleeps_on_the_handle {
        @KernelTest
        void are_all_woken(FreeBsd os, Machine machine) {
            Proc p = Workers.process(os, () -> os.pause("busy", 2));
            Runnable sleeper = () -> assertEquals(0, os.tsleep(p, 0, "other", 9));
            machine.startUserProcess("other", sleeper);
            assertEquals(0, os.tsleep(p, 0, "one", 9));
        }

        @WorkerInOneOrder
        void is_woken_before_the_other_threads_end_and_the_event_handlers_run(FreeBsd os) {
            WorkerLog log = new WorkerLog();
            Proc p = Workers.process(os, () -> os.pause("busy", 2));
            Workers.threadOf(os, p, () -> os.pause("busy", 9));
            os.EVENTHANDLER_REGISTER("process_exit", (arg, of) -> log.add("exit"), null, 0);
            assertEquals(0, os.tsleep(p, 0, "wait", 50));
            assertEquals(FreeBsd.PRS_NORMAL, p.p_state());
            assertEquals(List.of(), log.notes());
        }

        @KernelTest
        void is_woken_although_the_process_runs_first(FreeBsd os, Outcomes<Integer> outcomes) {
            Proc p = Workers.process(os, () -> {});
            outcomes.assertOutcomes(Set.of(0, FreeBsd.EWOULDBLOCK)).saw(os.tsleep(p, 0, "wait", 5));
        }
    }

    @Nested
    @Clause("S2")
    class The_other_threads {
        @WorkerInOneOrder
        void are_waited_for(FreeBsd os) {
            Proc p = Workers.process(os, () -> os.pause("busy", 2));
            Workers.threadOf(os, p, () -> os.pause("busy", 9));
            os.pause("x", 8);
            assertEquals(FreeBsd.PRS_NORMAL, p.p_state());
            os.pause("x", 2);
            assertEquals(FreeBsd.PRS_ZOMBIE, p.p_state());
        }

        @WorkerInOneOrder
        void get_EINTR_from_every_sleep_with_PCATCH_and_from_no_other(FreeBsd os) {
            WorkerLog log = new WorkerLog();
            Proc p = Workers.process(os, () -> os.pause("busy", 3));
            Runnable other =
                    () -> {
                        log.add(os.tsleep(log, FreeBsd.PCATCH, "catches", 100));
                        log.add(os.tsleep(log, FreeBsd.PCATCH, "again", 100));
                        log.add(os.tsleep(log, 0, "is deaf", 5));
                    };
            Workers.threadOf(os, p, other);
            os.pause("x", 20);
            assertEquals(List.of(FreeBsd.EINTR, FreeBsd.EINTR, FreeBsd.EWOULDBLOCK), log.notes());
            assertEquals(FreeBsd.PRS_ZOMBIE, p.p_state());
        }

        @WorkerInOneOrder
        void get_EINTR_from_cv_wait_sig_with_the_mutex_held(FreeBsd os) {
            WorkerLog log = new WorkerLog();
            Proc p = Workers.process(os, () -> os.pause("busy", 1));
            Runnable other =
                    () -> {
                        Mtx m = Workers.mutex(os);
                        Cv cv = new Cv();
                        os.cv_init(cv, "cv");
                        os.pause_sig("x", 5);
                        os.mtx_lock(m);
                        log.add(os.cv_wait_sig(cv, m));
                        log.add(os.mtx_owned(m));
                        os.mtx_unlock(m);
                    };
            Workers.threadOf(os, p, other);
            os.pause("x", 20);
            assertEquals(List.of(FreeBsd.EINTR, 1), log.notes());
        }

        @WorkerInOneOrder
        void may_end_the_process_as_well(FreeBsd os) {
            Proc p = Workers.process(os, () -> os.pause("busy", 1));
            Workers.threadOf(os, p, () -> os.kproc_exit(0));
            os.pause("x", 9);
            assertEquals(FreeBsd.PRS_ZOMBIE, p.p_state());
            assertEquals(0, p.p_numthreads());
        }
    }

    @Nested
    @Clause("S3")
    class Its_stop_events {
        private int wait(FreeBsd os) {
            Proc p = Workers.process(os, () -> os.pause("busy", 2));
            return os.tsleep(p.p_stype(), 0, "stype", 5);
        }

        @WorkerInOneOrder
        @Explore(strategy = "exhaustive", requireProof = true, profile = "12")
        void wake_sleepers_in_12(FreeBsd os) {
            assertEquals(0, wait(os));
        }

        @WorkerInOneOrder
        @Explore(strategy = "exhaustive", requireProof = true, profile = "13")
        void wake_nobody_in_13(FreeBsd os) {
            assertEquals(FreeBsd.EWOULDBLOCK, wait(os));
        }
    }

    @Nested
    @Clause("S4")
    class Event_handlers {
        @WorkerInOneOrder
        void of_process_exit_hear_of_the_process_in_its_own_thread(FreeBsd os) {
            WorkerLog log = new WorkerLog();
            os.EVENTHANDLER_REGISTER(
                    "process_exit",
                    (arg, of) -> {
                        assertSame(os.curproc(), of[0]);
                        log.add(of[0]);
                    },
                    null,
                    0);
            Proc p = Workers.process(os, () -> {});
            os.pause("x", 1);
            assertEquals(List.of(p), log.notes());
        }

        @WorkerInOneOrder
        void run_when_all_other_threads_have_ended(FreeBsd os) {
            WorkerLog log = new WorkerLog();
            os.EVENTHANDLER_REGISTER("process_exit", (arg, of) -> log.add("exit"), null, 0);
            Proc p = Workers.process(os, () -> os.pause("busy", 1));
            Runnable other =
                    () -> {
                        os.pause("busy", 5);
                        log.add("other");
                    };
            Workers.threadOf(os, p, other);
            os.pause("x", 9);
            assertEquals(List.of("other", "exit"), log.notes());
        }
    }

    @Nested
    @Clause("S5")
    class The_handle_of_its_thread {
        @WorkerInOneOrder
        @GoldenTrace("G2")
        void is_not_woken(FreeBsd os) {
            Proc p = Workers.process(os, () -> os.pause("busy", 2));
            assertEquals(FreeBsd.EWOULDBLOCK, os.tsleep(p.firstThread(), 0, "wait", 5));
        }

        @KernelTest
        @ExpectFinding("deadlock")
        void makes_a_drain_without_limit_hang(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            Proc p = Workers.process(os, () -> os.pause("busy", 2));
            os.mtx_lock(m);
            os.mtx_sleep(p.firstThread(), m, 0, "drain", 0);
        }
    }

    @Nested
    @Clause("S6")
    class A_module {
        @KernelTest
        void may_be_unloaded_once_its_process_has_woken_it(FreeBsd os) {
            ModuleWorker worker = new ModuleWorker(ModuleWorker.Waits.FOR_THE_PROCESS);
            assertEquals(0, os.kldload(worker));
            assertEquals(0, os.kldunload(worker));
        }
    }

    @Nested
    @Clause("S7")
    class A_lock_in_hand {
        private void exit(FreeBsd os, Mtx m) {
            Proc p = Workers.process(os, () -> os.mtx_lock(m));
            os.tsleep(p, 0, "wait", 9);
        }

        @KernelTest
        @ExpectPanic("panic: mutex Giant owned at kern_exit.c")
        void panics_if_it_is_Giant(FreeBsd os) {
            exit(os, os.kernel().giant());
        }

        @KernelTest
        @ExpectPanic("panic: witness_warn (process exiting with locks held)")
        void panics_if_it_is_another(FreeBsd os) {
            exit(os, Workers.mutex(os));
        }

        @Test
        void is_listed_after_the_event_handlers_have_run() {
            WorkerLog log = new WorkerLog();
            Story story =
                    WorkerStory.of(
                            os -> {
                                os.EVENTHANDLER_REGISTER(
                                        "process_exit", (arg, of) -> log.add("exit"), null, 0);
                                exit(os, Workers.mutex(os));
                            });
            assertEquals(List.of("exit"), log.notes());
            assertEquals(
                    "process (pid 701) exiting with the following locks held:",
                    story.console().get(0));
            assertThat(story.console().get(1)).startsWith("exclusive sleep mutex m r = 0 (0x");
            assertEquals("panic: witness_warn", story.console().get(2));
        }
    }

    @Nested
    @Clause("S8")
    class What_is_left {
        @WorkerInOneOrder
        @Variation(
                routines = "kproc_exit",
                real = "init reaps the process; its status can be asked for until then",
                ours = "it stays a zombie for ever; the exit code is kept nowhere",
                why = "there is no parent that could ask",
                source = "freebsd.md 1.3; kern_exit.c")
        void is_a_zombie(FreeBsd os) {
            Proc p = Workers.process(os, () -> os.pause("busy", 2));
            assertEquals(FreeBsd.PRS_NORMAL, p.p_state());
            assertEquals(0, p.p_flag() & FreeBsd.P_WEXIT);
            os.pause("x", 9);
            assertEquals(FreeBsd.PRS_ZOMBIE, p.p_state());
            assertEquals(FreeBsd.P_WEXIT, p.p_flag() & FreeBsd.P_WEXIT);
            assertEquals(0, p.p_numthreads());
        }
    }
}
