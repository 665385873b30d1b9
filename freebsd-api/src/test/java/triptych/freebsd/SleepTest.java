package triptych.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static triptych.freebsd.UserRun.titleAfter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import triptych.core.event.Event;
import triptych.core.finding.Finding;
import triptych.core.memory.Ref;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.SleepFlags;
import triptych.freebsd.struct.Td;

/** sleep(9): sleeping, waking, and what the kernel says to those who do it wrong. */
class SleepTest implements Errno, SleepFlags {
    private final List<Object> log = new ArrayList<>();

    private static final class Work {}

    private static Mtx mutex(FreeBsd os) {
        Mtx m = new Mtx();
        os.mtx_init(m, "m", null, Mutex.MTX_DEF);
        return m;
    }

    // ---- returning ----

    @Test
    void mtx_sleep_reacquires_the_mutex_before_returning() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Work work = new Work();
                            Mtx m = mutex(os);
                            os.kthread_add(
                                    () -> {
                                        os.pause("later", 1);
                                        os.mtx_lock(m);
                                        os.wakeup(work);
                                        os.mtx_unlock(m);
                                        os.kthread_exit();
                                    },
                                    null,
                                    null,
                                    null,
                                    0,
                                    0,
                                    "waker");
                            os.mtx_lock(m);
                            log.add(os.mtx_sleep(work, m, 0, "work", 0));
                            log.add(os.mtx_owned(m));
                            os.mtx_unlock(m);
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly(0, 1);
    }

    @Test
    void mtx_sleep_with_PDROP_returns_without_the_mutex() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Mtx m = mutex(os);
                            os.mtx_lock(m);
                            log.add(os.mtx_sleep(new Work(), m, PDROP, "work", 3));
                            log.add(os.mtx_owned(m));
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly(EWOULDBLOCK, 0);
    }

    @Test
    void a_negative_timo_is_one_tick() {
        UserRun.of(
                os -> {
                    int before = os.ticks();
                    log.add(os.tsleep(new Work(), 0, "work", -7));
                    log.add(os.ticks() - before);
                });
        assertThat(log).containsExactly(EWOULDBLOCK, 1);
    }

    /** G18. */
    @Test
    void pause_of_0_is_one_tick_and_returns_EWOULDBLOCK() {
        UserRun.of(
                os -> {
                    int before = os.ticks();
                    log.add(os.pause("p", 0));
                    log.add(os.ticks() - before);
                });
        assertThat(log).containsExactly(EWOULDBLOCK, 1);
    }

    @Test
    void pause_of_a_negative_time_panics() {
        assertThat(titleAfter(os -> os.pause("p", -1)))
                .isEqualTo("panic: pause_sbt: timeout must be >= 0");
    }

    /** G3: FreeBSD looks only at the clock. */
    @Test
    void a_thread_that_is_woken_in_time_but_resumes_late_gets_EWOULDBLOCK() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Work x = new Work();
                            Mtx m = mutex(os);
                            os.kthread_add(
                                    () -> {
                                        os.sched_prio(os.curthread(), 200);
                                        os.mtx_lock(m);
                                        log.add(os.mtx_sleep(x, m, 0, "x", 5));
                                        log.add(os.mtx_owned(m));
                                        os.mtx_unlock(m);
                                        os.kthread_exit();
                                    },
                                    null,
                                    null,
                                    null,
                                    0,
                                    0,
                                    "sleeper");
                            os.pause("wait", 4);
                            os.wakeup(x);
                            os.DELAY(2000);
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly(EWOULDBLOCK, 1);
    }

    // ---- waking ----

    private PlainRun threeSleepers(BiConsumer<FreeBsd, Object> wake) {
        return UserRun.of(
                os -> {
                    Work c = new Work();
                    int[] priorities = {100, 90, 90};
                    for (int i = 0; i < 3; i++) {
                        int number = i + 1;
                        Ref<Td> td = new Ref<>();
                        os.kthread_add(
                                () -> {
                                    os.tsleep(c, 0, "c", 100);
                                    log.add("T" + number);
                                    os.kthread_exit();
                                },
                                null,
                                null,
                                td,
                                0,
                                0,
                                "T%d",
                                number);
                        os.sched_prio(td.get(), priorities[i]);
                        os.pause("order", 1);
                    }
                    for (int i = 0; i < 3; i++) {
                        wake.accept(os, c);
                        os.pause("order", 1);
                    }
                });
    }

    /** G4. */
    @Test
    void wakeup_one_picks_the_most_urgent_and_then_the_longest_sleeping() {
        threeSleepers((os, c) -> os.wakeup_one(c));
        assertThat(log).containsExactly("T2", "T3", "T1");
    }

    /** G5. */
    @Test
    void wakeup_any_picks_the_newest() {
        threeSleepers((os, c) -> os.wakeup_any(c));
        assertThat(log).containsExactly("T3", "T2", "T1");
    }

    @Test
    void wakeup_remembers_nothing() {
        UserRun.of(
                os -> {
                    Work c = new Work();
                    os.wakeup(c);
                    log.add(os.tsleep(c, 0, "c", 1));
                });
        assertThat(log).containsExactly(EWOULDBLOCK);
    }

    @Test
    void wakeup_of_NULL_panics() {
        assertThat(titleAfter(os -> os.wakeup(null)))
                .isEqualTo("panic: sleepq_broadcast: invalid NULL wait channel");
        assertThat(titleAfter(os -> os.wakeup_one(null)))
                .isEqualTo("panic: sleepq_signal: invalid NULL wait channel");
    }

    // ---- checks, in the kernel's order ----

    /** G6, first half. */
    @Test
    void tsleep_without_limit_and_without_lock_panics() {
        assertThat(titleAfter(os -> os.tsleep(null, 0, "x", 0)))
                .isEqualTo("panic: sleeping without a lock");
    }

    /** G6, second half. */
    @Test
    void tsleep_in_a_module_event_handler_sleeps_with_Giant_released() {
        Trial trial = new Trial();
        trial.loading(
                () -> {
                    Work x = new Work();
                    trial.kthread_add(
                            () -> {
                                trial.pause("late", 1);
                                log.add("Giant is " + trial.kernel().giant().lock().owner());
                                trial.wakeup(x);
                                trial.kthread_exit();
                            },
                            null,
                            null,
                            null,
                            0,
                            0,
                            "waker");
                    log.add(trial.tsleep(x, 0, "x", 0));
                    log.add(trial.mtx_owned(trial.kernel().giant()));
                });
        PlainRun run = UserRun.of(os -> log.add(os.kldload(trial)));
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly("Giant is null", 0, 1, 0);
    }

    @Test
    void a_NULL_channel_panics() {
        assertThat(titleAfter(os -> os.tsleep(null, 0, "x", 1)))
                .isEqualTo("panic: _sleep: NULL ident");
    }

    @Test
    void PDROP_needs_a_lock() {
        assertThat(titleAfter(os -> os.tsleep(new Work(), PDROP, "x", 1)))
                .isEqualTo("panic: PDROP requires a non-Giant lock");
    }

    @Test
    void a_spin_mutex_is_no_interlock_for_mtx_sleep() {
        assertThat(
                        titleAfter(
                                os -> {
                                    Mtx spin = new Mtx();
                                    os.mtx_init(spin, "spin", null, Mutex.MTX_SPIN);
                                    os.mtx_lock_spin(spin);
                                    os.mtx_sleep(new Work(), spin, 0, "x", 0);
                                }))
                .isEqualTo("panic: spin locks can only use msleep_spin");
    }

    @Test
    void the_interlock_must_be_owned() {
        assertThat(titleAfter(os -> os.mtx_sleep(new Work(), mutex(os), 0, "x", 0)))
                .isEqualTo("panic: mutex m not owned");
    }

    @Test
    void the_interlock_must_not_be_recursed() {
        assertThat(
                        titleAfter(
                                os -> {
                                    Mtx m = new Mtx();
                                    os.mtx_init(m, "m", null, Mutex.MTX_RECURSE);
                                    os.mtx_lock(m);
                                    os.mtx_lock(m);
                                    os.mtx_sleep(new Work(), m, 0, "x", 0);
                                }))
                .isEqualTo("panic: mutex m recursed");
    }

    @Test
    void sleeping_is_prohibited_after_THREAD_NO_SLEEPING() {
        assertThat(
                        titleAfter(
                                os -> {
                                    os.THREAD_NO_SLEEPING();
                                    os.THREAD_NO_SLEEPING();
                                    os.THREAD_SLEEPING_OK();
                                    os.pause("x", 1);
                                }))
                .isEqualTo(
                        "panic: sleepq_add: td 0x... to sleep on wchan 0x... with sleeping"
                                + " prohibited");
    }

    @Test
    void sleeping_is_allowed_again_after_THREAD_SLEEPING_OK() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.THREAD_NO_SLEEPING();
                            os.THREAD_SLEEPING_OK();
                            os.pause("x", 1);
                        });
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void a_critical_section_must_not_be_slept_in() {
        assertThat(
                        titleAfter(
                                os -> {
                                    os.critical_enter();
                                    os.pause("x", 1);
                                }))
                .isEqualTo("panic: mi_switch: switch in a critical section");
    }

    @Test
    void all_sleepers_of_a_channel_use_one_interlock() {
        assertThat(
                        titleAfter(
                                os -> {
                                    Work x = new Work();
                                    os.kthread_add(
                                            () -> os.tsleep(x, 0, "x", 10),
                                            null,
                                            null,
                                            null,
                                            0,
                                            0,
                                            "first");
                                    os.pause("order", 1);
                                    Mtx m = mutex(os);
                                    os.mtx_lock(m);
                                    os.mtx_sleep(x, m, 0, "x", 0);
                                }))
                .isEqualTo("panic: Assertion lock == sq->sq_lock failed");
    }

    @Test
    void a_string_is_no_channel() {
        PlainRun run = UserRun.of(os -> os.tsleep("worker", 0, "x", 1));
        assertThat(run.findings().get(0)).isInstanceOf(Finding.ModuleThrew.class);
        assertThat(UserRun.titleOf(run))
                .contains("a wait channel is the identity of an object, which a String");
    }

    /** G7. */
    @Test
    void sleeping_with_a_mutex_held_is_reported_and_fatal_once_it_is_wanted() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Mtx a = new Mtx();
                            os.mtx_init(a, "a", null, Mutex.MTX_DEF);
                            os.kthread_add(
                                    () -> {
                                        os.mtx_lock(a);
                                        os.pause("p", 10);
                                    },
                                    null,
                                    null,
                                    null,
                                    0,
                                    0,
                                    "T1");
                            os.mtx_lock(a);
                        });
        assertThat(run.findings())
                .extracting(UserRun::title)
                .containsExactly(
                        "Sleeping on \"p\" with the following non-sleepable locks held:",
                        "panic: sleeping thread");
        assertThat(run.console())
                .anyMatch(line -> line.matches("exclusive sleep mutex a r = 0 .0x.* locked @ S.*"))
                .anyMatch(line -> line.matches("Sleeping thread .tid \\d+, pid 0. owns .*"))
                .contains("panic: sleeping thread");
    }

    @Test
    void a_sleep_is_seen_with_its_message_and_its_limit() {
        PlainRun run = UserRun.of(os -> os.tsleep(new Work(), 0, "wmesg", 7));
        assertThat(run.events())
                .filteredOn(Event.Slept.class::isInstance)
                .singleElement()
                .extracting(e -> ((Event.Slept) e).waitMessage(), e -> ((Event.Slept) e).ticks())
                .containsExactly("wmesg", 7L);
    }

    /** Each call does two things wrong: the check that comes first in 2.3 speaks. */
    @Test
    void the_checks_come_in_the_kernels_order() {
        // 2 before 3 is tsleep_without_limit_and_without_lock_panics; 3 before 5:
        assertThat(titleAfter(os -> os.tsleep(null, PDROP, "x", 1)))
                .isEqualTo("panic: _sleep: NULL ident");
        // 5 before 10:
        assertThat(
                        titleAfter(
                                os -> {
                                    os.THREAD_NO_SLEEPING();
                                    os.tsleep(new Work(), PDROP, "x", 1);
                                }))
                .isEqualTo("panic: PDROP requires a non-Giant lock");
        // 8 before 9:
        assertThat(
                        titleAfter(
                                os -> {
                                    Mtx spin = new Mtx();
                                    os.mtx_init(spin, "spin", null, Mutex.MTX_SPIN);
                                    os.mtx_sleep(new Work(), spin, 0, "x", 0);
                                }))
                .isEqualTo("panic: spin locks can only use msleep_spin");
        // 9 before 10:
        assertThat(
                        titleAfter(
                                os -> {
                                    os.THREAD_NO_SLEEPING();
                                    os.mtx_sleep(new Work(), mutex(os), 0, "x", 0);
                                }))
                .isEqualTo("panic: mutex m not owned");
        // 10 before 14:
        assertThat(
                        titleAfter(
                                os -> {
                                    os.THREAD_NO_SLEEPING();
                                    os.critical_enter();
                                    os.pause("x", 1);
                                }))
                .startsWith("panic: sleepq_add: td 0x... to sleep on wchan");
    }

    /** 10 before 11, 11 before 12 and 12 before 14, with a sleeper on the channel. */
    @Test
    void the_checks_of_a_channel_in_use_come_in_the_kernels_order() {
        String otherLock = "panic: Assertion lock == sq->sq_lock failed";
        assertThat(withWaiter((os, cv) -> os.tsleep(cv, 0, "x", 1))).isEqualTo(otherLock);
        assertThat(
                        withWaiter(
                                (os, cv) -> {
                                    os.THREAD_NO_SLEEPING();
                                    os.tsleep(cv, 0, "x", 1);
                                }))
                .startsWith("panic: sleepq_add: td");
        assertThat(
                        withWaiter(
                                (os, cv) -> {
                                    os.critical_enter();
                                    os.tsleep(cv, 0, "x", 1);
                                }))
                .isEqualTo(otherLock);
    }

    private static String withWaiter(BiConsumer<FreeBsd, Object> then) {
        return titleAfter(
                os -> {
                    Cv cv = new Cv();
                    Mtx m = mutex(os);
                    os.cv_init(cv, "cv");
                    os.kthread_add(
                            () -> {
                                os.mtx_lock(m);
                                os.cv_timedwait(cv, m, 10);
                            },
                            null,
                            null,
                            null,
                            0,
                            0,
                            "waiter");
                    os.pause("order", 1);
                    then.accept(os, cv);
                });
    }

    /** An sx is given up after sleepq_add, so its own check comes after those of the channel. */
    @Test
    void an_sx_interlock_is_looked_at_after_the_queue() {
        assertThat(
                        titleAfter(
                                os -> {
                                    triptych.freebsd.struct.Sx sx =
                                            new triptych.freebsd.struct.Sx();
                                    os.sx_init(sx, "sx");
                                    os.THREAD_NO_SLEEPING();
                                    os._sleep(new Work(), sx, 0, "x", 0);
                                }))
                .startsWith("panic: sleepq_add: td");
        assertThat(
                        titleAfter(
                                os -> {
                                    triptych.freebsd.struct.Sx sx =
                                            new triptych.freebsd.struct.Sx();
                                    os.sx_init(sx, "sx");
                                    os.critical_enter();
                                    os._sleep(new Work(), sx, 0, "x", 0);
                                }))
                .isEqualTo("panic: Lock (sx) sx not locked.");
    }

    @Test
    void witness_speaks_before_every_other_check() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.mtx_lock(mutex(os));
                            os.tsleep(null, 0, "x", 0);
                        });
        assertThat(run.findings())
                .extracting(UserRun::title)
                .containsExactly(
                        "Sleeping on \"x\" with the following non-sleepable locks held:",
                        "panic: sleeping without a lock");
    }

    @Test
    void PDROP_refuses_Giant_and_msleep_is_mtx_sleep() {
        assertThat(
                        titleAfter(
                                os -> {
                                    Mtx giant = os.kernel().giant();
                                    os.mtx_lock(giant);
                                    os.msleep(new Work(), giant, PDROP, "x", 1);
                                }))
                .isEqualTo("panic: PDROP requires a non-Giant lock");
        UserRun.of(
                os -> {
                    Mtx m = mutex(os);
                    os.mtx_lock(m);
                    log.add(os.msleep(new Work(), m, 0, "x", 1));
                    log.add(os.mtx_owned(m));
                });
        assertThat(log).containsExactly(EWOULDBLOCK, 1);
    }

    @Test
    void wakeup_makes_all_runnable_longest_sleeping_first() {
        PlainRun run = threeSleepers((os, c) -> os.wakeup(c));
        assertThat(run.events())
                .filteredOn(e -> e instanceof Event.Woke woke && woke.by() == 1)
                .extracting(e -> ((Event.Woke) e).thread())
                .containsExactly(2, 3, 4);
    }
}
