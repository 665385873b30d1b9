package triptych.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static triptych.freebsd.UserRun.titleAfter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import triptych.core.event.Event;
import triptych.core.machine.MachineSettings;
import triptych.core.memory.Ref;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.ForkFlags;
import triptych.freebsd.struct.KprocDesc;
import triptych.freebsd.struct.KthreadMain;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.ProcFlags;
import triptych.freebsd.struct.SleepFlags;
import triptych.freebsd.struct.Td;

/** kproc(9) and kthread(9): how threads and processes begin, stop, and end. */
class KthreadTest implements Errno, SleepFlags, ForkFlags {
    private final List<Object> log = new ArrayList<>();

    private static int start(FreeBsd os, Ref<Td> td, Runnable body) {
        return os.kthread_add(body, null, null, td, 0, 0, "worker");
    }

    private static Proc proc(FreeBsd os, Runnable body) {
        Ref<Proc> p = new Ref<>();
        os.kproc_create(body, null, p, 0, 0, "worker");
        return p.get();
    }

    // ---- beginning ----

    @Test
    void kproc_create_makes_a_process_of_the_kernels_own() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Ref<Proc> p = new Ref<>();
                            KthreadMain work =
                                    arg -> {
                                        log.add(arg);
                                        log.add(os.curproc().p_comm());
                                        log.add(os.curthread().td_name());
                                        log.add(os.curthread().td_tid());
                                        os.kproc_exit(0);
                                    };
                            log.add(
                                    os.kproc_create(
                                            work,
                                            "arg",
                                            p,
                                            0,
                                            0,
                                            "a name that is far too %s",
                                            "long"));
                            os.pause("x", 1);
                            log.add(p.get().p_pid());
                            log.add(p.get().p_flag());
                            log.add(p.get().p_state());
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log)
                .containsExactly(
                        0,
                        "arg",
                        "a name that is far ",
                        "a name that is far ",
                        100_001,
                        701,
                        ProcFlags.P_KPROC | ProcFlags.P_SYSTEM | ProcFlags.P_WEXIT,
                        ProcFlags.PRS_ZOMBIE);
    }

    @Test
    void kproc_create_refuses_flags_that_are_none_and_RFCFDG() {
        UserRun.of(
                os -> {
                    log.add(os.kproc_create(() -> {}, null, null, 1 << 30, 0, "x"));
                    log.add(os.kproc_create(() -> {}, null, null, RFCFDG, 0, "x"));
                });
        assertThat(log).containsExactly(EINVAL, EINVAL);
    }

    @Test
    void kthread_add_without_a_process_adds_to_process_0() {
        UserRun.of(
                os -> {
                    Ref<Td> td = new Ref<>();
                    start(os, td, os::kthread_exit);
                    log.add(td.get().td_proc().p_pid());
                    log.add(td.get().td_proc().p_comm());
                });
        assertThat(log).containsExactly(0, "kernel");
    }

    @Test
    void a_kthread_may_run_before_its_handle_is_published_but_a_kproc_may_not() {
        Set<Object> seen = new TreeSet<>();
        AllRuns.titles(
                os ->
                        os.user(
                                "test",
                                () -> {
                                    Ref<Td> td = new Ref<>();
                                    start(
                                            os,
                                            td,
                                            () -> {
                                                seen.add(
                                                        "kthread sees NULL: " + (td.get() == null));
                                                os.kthread_exit();
                                            });
                                    Ref<Proc> p = new Ref<>();
                                    os.kproc_create(
                                            () -> {
                                                seen.add("kproc sees NULL: " + (p.get() == null));
                                                os.kproc_exit(0);
                                            },
                                            null,
                                            p,
                                            0,
                                            0,
                                            "p");
                                }));
        assertThat(seen)
                .containsExactly(
                        "kproc sees NULL: false",
                        "kthread sees NULL: false",
                        "kthread sees NULL: true");
    }

    @Test
    void kproc_kthread_add_makes_the_process_once() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Ref<Proc> p = new Ref<>();
                            Ref<Td> first = new Ref<>();
                            Ref<Td> second = new Ref<>();
                            os.kproc_kthread_add(
                                    () -> os.tsleep(p, 0, "x", 10),
                                    null,
                                    p,
                                    first,
                                    0,
                                    0,
                                    "proc",
                                    "one");
                            os.kproc_kthread_add(
                                    os::kthread_exit, null, p, second, 0, 0, "proc", "two");
                            log.add(p.get().p_comm());
                            log.add(first.get().td_name());
                            log.add(second.get().td_name());
                            log.add(first.get().td_proc() == second.get().td_proc());
                        });
        assertThat(log).containsExactly("proc", "one", "two", true);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void a_thread_made_with_RFSTOPPED_runs_after_sched_add() {
        UserRun.of(
                os -> {
                    Ref<Td> td = new Ref<>();
                    os.kthread_add(
                            () -> {
                                log.add("runs");
                                os.kthread_exit();
                            },
                            null,
                            null,
                            td,
                            RFSTOPPED,
                            0,
                            "x");
                    os.pause("x", 1);
                    log.add("not yet");
                    os.thread_lock(td.get());
                    os.sched_add(td.get(), Sched.SRQ_BORING);
                    os.pause("x", 1);
                });
        assertThat(log).containsExactly("not yet", "runs");
    }

    @Test
    void kproc_start_panics_with_name_and_error_only_on_failure() {
        UserRun.of(
                os -> {
                    Ref<Proc> p = new Ref<>();
                    os.kproc_start(new KprocDesc("daemon", () -> os.kproc_exit(0), p));
                    log.add(p.get().p_comm());
                });
        assertThat(log).containsExactly("daemon");
    }

    // ---- ending ----

    /** G1. */
    @Test
    void kthread_exit_wakes_the_handle_before_the_thread_is_gone() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Object w = new Object();
                            boolean[] die = new boolean[1];
                            Mtx m = new Mtx();
                            os.mtx_init(m, "m", null, Mutex.MTX_DEF);
                            Ref<Td> td = new Ref<>();
                            start(
                                    os,
                                    td,
                                    () -> {
                                        os.mtx_lock(m);
                                        while (!die[0]) {
                                            os.mtx_sleep(w, m, 0, "work", 0);
                                        }
                                        os.mtx_unlock(m);
                                        os.kthread_exit();
                                    });
                            os.pause("x", 1);
                            os.mtx_lock(m);
                            die[0] = true;
                            os.wakeup(w);
                            log.add(os.mtx_sleep(td.get(), m, 0, "drain", 0));
                            log.add(os.mtx_owned(m));
                            os.mtx_unlock(m);
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly(0, 1);
        List<String> order = new ArrayList<>();
        for (Event event : run.events()) {
            if (event instanceof Event.Woke woke && woke.thread() == 1 && woke.by() == 2) {
                order.add("unloader is woken");
            }
            if (event instanceof Event.Exited exited && exited.thread() == 2) {
                order.add("worker is gone");
            }
        }
        assertThat(order).containsExactly("unloader is woken", "worker is gone");
    }

    /** G2, first half. */
    @Test
    void kproc_exit_does_not_wake_the_thread_handle() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Proc p =
                                    proc(
                                            os,
                                            () -> {
                                                os.pause("x", 2);
                                                os.kproc_exit(0);
                                            });
                            log.add(os.tsleep(p, 0, "proc", 5));
                            Proc q =
                                    proc(
                                            os,
                                            () -> {
                                                os.pause("x", 2);
                                                os.kproc_exit(0);
                                            });
                            log.add(os.tsleep(q.firstThread(), 0, "thread", 5));
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly(0, EWOULDBLOCK);
    }

    /** G2, second half. */
    @Test
    void kthread_exit_of_the_last_thread_wakes_both_handles() {
        UserRun.of(
                os -> {
                    for (boolean thread : new boolean[] {true, false}) {
                        Proc p =
                                proc(
                                        os,
                                        () -> {
                                            os.pause("x", 2);
                                            os.kthread_exit();
                                        });
                        log.add(os.tsleep(thread ? p.firstThread() : p, 0, "x", 5));
                    }
                });
        assertThat(log).containsExactly(0, 0);
    }

    @Test
    void kproc_exit_waits_for_the_other_threads_and_breaks_their_PCATCH_sleeps() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Object x = new Object();
                            Proc p =
                                    proc(
                                            os,
                                            () -> {
                                                os.pause("x", 3);
                                                os.kproc_exit(0);
                                            });
                            os.kthread_add(
                                    () -> {
                                        log.add(os.tsleep(x, PCATCH, "catch", 100));
                                        log.add(os.tsleep(x, PCATCH, "again", 100));
                                        log.add(os.tsleep(x, 0, "deaf", 5));
                                        os.kthread_exit();
                                    },
                                    null,
                                    p,
                                    null,
                                    0,
                                    0,
                                    "other");
                            os.pause("x", 20);
                            log.add(p.p_state());
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly(EINTR, EINTR, EWOULDBLOCK, ProcFlags.PRS_ZOMBIE);
    }

    @Test
    void only_FreeBSD_12_wakes_p_stype() {
        for (String profile : List.of("12", "13")) {
            UserRun.of(
                    MachineSettings.DEFAULT.withProfile(profile),
                    os -> {
                        Proc p =
                                proc(
                                        os,
                                        () -> {
                                            os.pause("x", 2);
                                            os.kproc_exit(0);
                                        });
                        log.add(os.tsleep(p.p_stype(), 0, "stype", 5));
                    });
        }
        assertThat(log).containsExactly(0, EWOULDBLOCK);
    }

    @Test
    void a_thread_must_not_exit_with_a_mutex_held() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Mtx m = new Mtx();
                            os.mtx_init(m, "m", null, Mutex.MTX_DEF);
                            start(
                                    os,
                                    null,
                                    () -> {
                                        os.mtx_lock(m);
                                        os.kthread_exit();
                                    });
                            os.pause("x", 1);
                        });
        assertThat(UserRun.titleOf(run))
                .isEqualTo("panic: Thread cannot exit while holding sleeplocks");
        assertThat(run.console().get(0))
                .matches("Thread 0x[0-9a-f]+ exiting with the following locks held:");
    }

    @Test
    void a_process_must_not_exit_with_a_mutex_or_Giant_held() {
        for (boolean giant : new boolean[] {true, false}) {
            PlainRun run =
                    UserRun.of(
                            os -> {
                                Mtx m = new Mtx();
                                os.mtx_init(m, "m", null, Mutex.MTX_DEF);
                                proc(
                                        os,
                                        () -> {
                                            os.mtx_lock(giant ? os.kernel().giant() : m);
                                            os.kproc_exit(0);
                                        });
                                os.pause("x", 1);
                            });
            assertThat(UserRun.titleOf(run))
                    .isEqualTo(
                            giant
                                    ? "panic: mutex Giant owned at kern_exit.c"
                                    : "panic: witness_warn (process exiting with locks held)");
        }
    }

    /** G16. */
    @Test
    void a_function_that_returns_is_told_so_and_wakes_the_handle() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Ref<Td> td = new Ref<>();
                            os.kthread_add(() -> os.pause("x", 2), null, null, td, 0, 0, "x");
                            log.add(os.tsleep(td.get(), 0, "wait", 10));
                        });
        assertThat(log).containsExactly(0);
        assertThat(run.console())
                .containsExactly("Kernel thread \"x\" (pid 0) exited prematurely.");
        assertThat(run.findings()).singleElement().matches(finding -> !finding.isFatal());
    }

    // ---- suspending ----

    /** G9. */
    @Test
    void kthread_suspend_does_not_wake_its_target() {
        UserRun.of(
                os -> {
                    Ref<Td> td = new Ref<>();
                    start(
                            os,
                            td,
                            () -> {
                                os.tsleep(td, 0, "long", 10 * os.hz());
                                log.add("wakes");
                                os.kthread_suspend_check();
                                log.add("goes on");
                                os.kthread_exit();
                            });
                    log.add(os.kthread_suspend(td.get(), os.hz()));
                    os.pause("x", 20 * os.hz());
                    log.add("resumes it");
                    log.add(os.kthread_resume(td.get()));
                    os.pause("x", 1);
                });
        assertThat(log).containsExactly(EWOULDBLOCK, "wakes", "resumes it", 0, "goes on");
    }

    /** G10. */
    @Test
    void kproc_suspend_wakes_who_sleeps_on_the_process() {
        UserRun.of(
                os -> {
                    Proc p =
                            proc(
                                    os,
                                    () -> {
                                        log.add(os.tsleep(os.curproc(), 0, "long", 10_000));
                                        os.kproc_suspend_check(os.curproc());
                                        log.add("goes on");
                                        os.kproc_exit(0);
                                    });
                    os.pause("x", 1);
                    log.add(os.kproc_suspend(p, os.hz()));
                    log.add(os.kproc_resume(p));
                    os.pause("x", 1);
                });
        assertThat(log).containsExactly(0, 0, 0, "goes on");
    }

    @Test
    void only_kernel_processes_and_threads_are_suspended() {
        UserRun.of(
                os -> {
                    log.add(os.kproc_suspend(os.curproc(), 1));
                    log.add(os.kproc_resume(os.curproc()));
                    log.add(os.kthread_suspend(os.curthread(), 1));
                    log.add(os.kthread_resume(os.curthread()));
                });
        assertThat(log).containsExactly(EINVAL, EINVAL, EINVAL, EINVAL);
    }

    @Test
    void kthread_suspend_check_is_for_kernel_threads() {
        assertThat(titleAfter(FreeBsd::kthread_suspend_check))
                .isEqualTo("panic: kthread_suspend_check: curthread is not a valid kthread");
    }

    @Test
    void kthread_shutdown_gives_up_after_60_seconds() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Ref<Td> td = new Ref<>();
                            start(os, td, () -> os.tsleep(td, 0, "deaf", 100_000));
                            os.kthread_shutdown(td.get(), 0);
                            log.add(os.time_uptime());
                        });
        assertThat(run.console())
                .containsExactly(
                        "Waiting (max 60 seconds) for system thread `worker' to stop... timed out");
        assertThat(log).containsExactly(60L);
    }

    @Test
    void a_resume_ends_a_suspend_that_nobody_has_acknowledged() {
        UserRun.of(
                os -> {
                    Ref<Td> td = new Ref<>();
                    start(os, td, () -> os.tsleep(td, 0, "deaf", 50));
                    Proc p = proc(os, () -> os.tsleep(log, 0, "deaf", 50));
                    os.user(
                            "resumer",
                            () -> {
                                os.pause("x", 1);
                                os.kthread_resume(td.get());
                                os.pause("x", 1);
                                os.kproc_resume(p);
                            });
                    log.add(os.kthread_suspend(td.get(), 0));
                    log.add(os.kproc_suspend(p, 0));
                });
        assertThat(log).containsExactly(0, 0);
    }

    @Test
    void a_second_suspend_of_a_suspended_thread_is_never_acknowledged() {
        UserRun.of(
                os -> {
                    Ref<Td> td = new Ref<>();
                    start(
                            os,
                            td,
                            () -> {
                                os.pause("x", 1);
                                os.kthread_suspend_check();
                                log.add("goes on");
                                os.kthread_exit();
                            });
                    log.add(os.kthread_suspend(td.get(), 10));
                    log.add(os.kthread_suspend(td.get(), 10));
                });
        assertThat(log).containsExactly(0, EWOULDBLOCK);
    }

    @Test
    void a_suspend_that_times_out_stays_requested() {
        UserRun.of(
                os -> {
                    Proc p =
                            proc(
                                    os,
                                    () -> {
                                        os.pause("busy", 20);
                                        os.kproc_suspend_check(os.curproc());
                                        log.add("goes on");
                                        os.kproc_exit(0);
                                    });
                    log.add(os.kproc_suspend(p, 5));
                    os.pause("x", 40);
                    log.add("still suspended");
                    os.kproc_resume(p);
                    os.pause("x", 1);
                });
        assertThat(log).containsExactly(EWOULDBLOCK, "still suspended", "goes on");
    }

    @Test
    void shutdown_is_done_when_the_target_stops_and_timed_out_only_after_the_limit() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Ref<Td> td = new Ref<>();
                            start(
                                    os,
                                    td,
                                    () -> {
                                        os.pause("x", 1);
                                        os.kthread_suspend_check();
                                    });
                            os.kthread_shutdown(td.get(), 0);
                            os.kproc_shutdown(proc(os, () -> os.pause("x", 1 << 20)), 0);
                            // No kernel process, and so no timeout either.
                            os.kproc_shutdown(os.curproc(), 0);
                        });
        assertThat(run.console())
                .containsExactly(
                        "Waiting (max 60 seconds) for system thread `worker' to stop... done",
                        "Waiting (max 60 seconds) for system process `worker' to stop... timed"
                                + " out",
                        "Waiting (max 60 seconds) for system process `test' to stop... done");
    }

    @Test
    void a_process_that_ends_breaks_cv_wait_sig_before_it_sleeps() {
        UserRun.of(
                os -> {
                    Proc p =
                            proc(
                                    os,
                                    () -> {
                                        os.pause("x", 1);
                                        os.kproc_exit(0);
                                    });
                    os.kthread_add(
                            () -> {
                                Mtx m = new Mtx();
                                Cv cv = new Cv();
                                os.mtx_init(m, "m", null, Mutex.MTX_DEF);
                                os.cv_init(cv, "cv");
                                os.mtx_lock(m);
                                os.pause_sig("x", 5);
                                log.add(os.cv_wait_sig(cv, m));
                                log.add(os.mtx_owned(m));
                                os.mtx_unlock(m);
                                os.kthread_exit();
                            },
                            null,
                            p,
                            null,
                            0,
                            0,
                            "other");
                    os.pause("x", 20);
                });
        assertThat(log).containsExactly(EINTR, 1);
    }

    @Test
    void kproc_exit_wakes_its_handle_before_it_waits_for_the_other_threads() {
        UserRun.of(
                os -> {
                    Proc p =
                            proc(
                                    os,
                                    () -> {
                                        os.pause("x", 2);
                                        os.kproc_exit(0);
                                    });
                    os.kthread_add(
                            () -> {
                                os.pause("busy", 9);
                                log.add("other ends");
                                os.kthread_exit();
                            },
                            null,
                            p,
                            null,
                            0,
                            0,
                            "other");
                    os.EVENTHANDLER_REGISTER(
                            "process_exit",
                            (arg, of) -> log.add("process_exit " + (of[0] == p)),
                            null,
                            0);
                    log.add(os.tsleep(p, 0, "p", 0x100));
                    log.add(p.p_state());
                    os.pause("x", 20);
                    log.add(p.p_state());
                });
        assertThat(log)
                .containsExactly(
                        0,
                        ProcFlags.PRS_NORMAL,
                        "other ends",
                        "process_exit true",
                        ProcFlags.PRS_ZOMBIE);
    }

    @Test
    void making_a_thread_or_process_with_a_mutex_held_is_reported_by_zone() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Mtx m = new Mtx();
                            os.mtx_init(m, "m", null, Mutex.MTX_DEF);
                            os.mtx_lock(m);
                            start(os, null, os::kthread_exit);
                            proc(os, () -> os.kproc_exit(0));
                            os.mtx_unlock(m);
                        });
        assertThat(run.findings())
                .extracting(UserRun::title)
                .containsExactly(
                        "uma_zalloc_debug: zone \"THREAD\" with the following non-sleepable locks"
                                + " held:",
                        "uma_zalloc_debug: zone \"PROC\" with the following non-sleepable locks"
                                + " held:");
    }

    @Test
    void a_thread_inherits_the_priority_of_the_first_thread_of_its_process() {
        UserRun.of(
                os -> {
                    Proc p = proc(os, () -> os.pause("x", 9));
                    os.sched_prio(p.firstThread(), 77);
                    Ref<Td> td = new Ref<>();
                    os.kthread_add(os::kthread_exit, null, p, td, RFSTOPPED, 0, "second");
                    log.add(td.get().td_priority());
                });
        assertThat(log).containsExactly(77);
    }
}
