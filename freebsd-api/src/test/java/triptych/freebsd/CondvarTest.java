package triptych.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.thread.SimThread;
import triptych.core.thread.WakeReason;
import triptych.core.wait.SleepQueues;
import triptych.core.wait.WaitChannel;
import triptych.freebsd.dialect.WitnessTexts;
import triptych.freebsd.kernel.SleepqDiscipline;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Sx;

/** condvar(9): waiting and waking, and the words of its assertions. */
class CondvarTest {
    private static final int EWOULDBLOCK = 35;

    private final List<String> log = new ArrayList<>();
    private Cv cv = new Cv();
    private Mtx m = new Mtx();

    private void init(LockOs os) {
        cv = new Cv();
        m = new Mtx();
        os.cv_init(cv, "cv");
        os.mtx_init(m, "m", null, Mutex.MTX_DEF);
    }

    private List<Finding> after(Consumer<LockOs> body) {
        return Misuse.findings(
                os -> {
                    init(os);
                    body.accept(os);
                });
    }

    private String panicAfter(Consumer<LockOs> body) {
        return Misuse.panicOf(
                os -> {
                    init(os);
                    body.accept(os);
                });
    }

    /** Starts threads that wait in this order, one after the other, then runs {@code wake}. */
    private PlainRun waiters(int[] priorities, Consumer<LockOs> wake) {
        return PlainRun.of(
                kernel -> {
                    LockOs os = new LockOs(kernel);
                    Machine machine = kernel.machine();
                    machine.startUserProcess(
                                    "waker",
                                    () -> {
                                        init(os);
                                        for (int i = 0; i < priorities.length; i++) {
                                            int number = i + 1;
                                            machine.startUserProcess(
                                                            "T" + number,
                                                            () -> waitOnce(os, number))
                                                    .setPriority(priorities[i]);
                                            os.mtx_lock(m);
                                            os.mtx_unlock(m);
                                        }
                                        wake.accept(os);
                                    })
                            .setPriority(1000);
                });
    }

    private void waitOnce(LockOs os, int number) {
        os.mtx_lock(m);
        os.cv_wait(cv, m);
        log.add("T" + number + " owns " + os.mtx_owned(m));
        os.mtx_unlock(m);
    }

    @Test
    void cv_signal_wakes_the_most_urgent_and_among_equals_the_longest_waiting() {
        PlainRun run =
                waiters(
                        new int[] {100, 90, 90},
                        os -> {
                            for (int i = 0; i < 3; i++) {
                                os.cv_signal(cv);
                                os.mtx_lock(m);
                                os.mtx_unlock(m);
                            }
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly("T2 owns 1", "T3 owns 1", "T1 owns 1");
    }

    @Test
    void cv_broadcast_wakes_all() {
        PlainRun run = waiters(new int[] {100, 100, 100}, os -> os.cv_broadcast(cv));
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactlyInAnyOrder("T1 owns 1", "T2 owns 1", "T3 owns 1");
    }

    @Test
    void cv_broadcastpri_lifts_the_waiters() {
        PlainRun run = waiters(new int[] {100, 50}, os -> os.cv_broadcastpri(cv, 80));
        assertThat(run.machine().threads().at(2).priority()).isEqualTo(80);
        assertThat(run.machine().threads().at(3).priority()).isEqualTo(50);
    }

    @Test
    void cv_signal_without_waiters_is_not_remembered() {
        List<Finding> findings =
                after(
                        os -> {
                            os.cv_signal(cv);
                            os.cv_broadcast(cv);
                            os.mtx_lock(m);
                            log.add("" + os.cv_timedwait(cv, m, 3));
                        });
        assertThat(findings).isEmpty();
        assertThat(log).containsExactly("35");
    }

    /** Golden trace G17. */
    @Test
    void cv_timedwait_of_0_ticks_ends_at_the_next_tick_with_the_mutex_held() {
        assertThat(
                        after(
                                os -> {
                                    os.mtx_lock(m);
                                    long before = os.kernel().machine().clock().now();
                                    int error = os.cv_timedwait(cv, m, 0);
                                    assertThat(error).isEqualTo(EWOULDBLOCK);
                                    assertThat(os.kernel().machine().clock().now())
                                            .isEqualTo(before + 1);
                                    os.mtx_assert(m, Mutex.MA_OWNED | Mutex.MA_NOTRECURSED);
                                    assertThat(os.cv_timedwait_sig(cv, m, -7))
                                            .isEqualTo(EWOULDBLOCK);
                                    log.add("done");
                                }))
                .isEmpty();
        assertThat(log).containsExactly("done");
    }

    @Test
    void a_thread_that_is_signalled_in_time_but_resumes_late_has_timed_out() {
        assertThat(signalledThenDelayed(4)).containsExactly("0");
        log.clear();
        assertThat(signalledThenDelayed(6)).containsExactly("35");
    }

    private List<String> signalledThenDelayed(int delay) {
        PlainRun.of(
                kernel -> {
                    LockOs os = new LockOs(kernel);
                    Machine machine = kernel.machine();
                    SimThread waiter =
                            machine.startUserProcess(
                                    "waiter",
                                    () -> {
                                        init(os);
                                        os.mtx_lock(m);
                                        log.add("" + os.cv_timedwait(cv, m, 5));
                                    });
                    machine.startUserProcess(
                                    "waker",
                                    () -> {
                                        waiter.setPriority(2);
                                        os.cv_signal(cv);
                                        machine.delay(delay);
                                    })
                            .setPriority(1);
                });
        return log;
    }

    @Test
    void cv_wait_unlock_returns_without_the_mutex() {
        PlainRun run =
                PlainRun.of(
                        kernel -> {
                            LockOs os = new LockOs(kernel);
                            Machine machine = kernel.machine();
                            machine.startUserProcess(
                                    "waiter",
                                    () -> {
                                        init(os);
                                        os.mtx_lock(m);
                                        machine.startUserProcess("waker", () -> os.cv_signal(cv));
                                        os.cv_wait_unlock(cv, m);
                                        log.add("" + os.mtx_owned(m));
                                    });
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly("0");
    }

    @Test
    void cv_wait_sig_ends_with_EINTR_when_a_signal_breaks_it() {
        PlainRun run =
                PlainRun.of(
                        kernel -> {
                            LockOs os = new LockOs(kernel);
                            Machine machine = kernel.machine();
                            SimThread waiter =
                                    machine.startUserProcess(
                                            "waiter",
                                            () -> {
                                                init(os);
                                                os.mtx_lock(m);
                                                log.add("" + os.cv_wait_sig(cv, m));
                                                log.add("" + os.mtx_owned(m));
                                            });
                            machine.startUserProcess(
                                            "signal",
                                            () ->
                                                    machine.sleepQueues()
                                                            .endWait(
                                                                    waiter,
                                                                    WakeReason.INTERRUPTED,
                                                                    machine.running()))
                                    .setPriority(1);
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly("4", "1");
    }

    @Test
    void cv_wait_takes_an_sx_again_in_the_mode_in_which_it_was_held() {
        Sx sx = new Sx();
        assertThat(
                        after(
                                os -> {
                                    os.sx_init(sx, "x");
                                    os.sx_slock(sx);
                                    os.cv_timedwait(cv, sx, 1);
                                    os.sx_assert(sx, triptych.freebsd.Sx.SA_SLOCKED);
                                    os.sx_sunlock(sx);
                                    Cv other = new Cv();
                                    os.cv_init(other, "other");
                                    os.sx_xlock(sx);
                                    os.cv_timedwait(other, sx, 1);
                                    os.sx_assert(sx, triptych.freebsd.Sx.SA_XLOCKED);
                                    log.add(os.cv_wmesg(other));
                                }))
                .isEmpty();
        assertThat(log).containsExactly("other");
    }

    @Test
    void Giant_is_left_behind_and_taken_again_at_its_old_depth() {
        Mtx giant = new Mtx();
        assertThat(
                        after(
                                os -> {
                                    os.mtx_init(giant, "Giant", null, Mutex.MTX_RECURSE);
                                    os.mtx_lock(giant);
                                    os.mtx_lock(giant);
                                    os.mtx_lock(m);
                                    os.cv_timedwait(cv, m, 1);
                                    os.mtx_assert(giant, Mutex.MA_OWNED | Mutex.MA_RECURSED);
                                    os.mtx_unlock(m);
                                    Cv other = new Cv();
                                    os.cv_timedwait(other, giant, 1);
                                    os.mtx_assert(giant, Mutex.MA_OWNED | Mutex.MA_RECURSED);
                                }))
                .isEmpty();
    }

    @Test
    void cv_wait_needs_its_lock_once() {
        assertThat(panicAfter(os -> os.cv_wait(cv, m))).isEqualTo("mutex m not owned at F:L");
        assertThat(
                        panicAfter(
                                os -> {
                                    os.mtx_lock(m);
                                    os.mtx_lock_flags(m, Mutex.MTX_RECURSE);
                                    os.cv_wait(cv, m);
                                }))
                .isEqualTo("mutex m recursed at F:L");
        Sx sx = new Sx();
        assertThat(
                        panicAfter(
                                os -> {
                                    os.sx_init(sx, "x");
                                    os.cv_wait(cv, sx);
                                }))
                .isEqualTo("Lock (sx) x not locked @ F:L.");
        Mtx spin = new Mtx();
        assertThat(
                        panicAfter(
                                os -> {
                                    os.mtx_init(spin, "s", null, Mutex.MTX_SPIN);
                                    os.mtx_lock_spin(spin);
                                    os.cv_wait(cv, spin);
                                }))
                .isEqualTo("spin locks can only use msleep_spin");
    }

    @Test
    void null_arguments_are_named_after_the_routine() {
        assertThat(panicAfter(os -> os.cv_wait(null, m))).isEqualTo("_cv_wait: cvp NULL");
        assertThat(panicAfter(os -> os.cv_wait_sig(cv, null))).isEqualTo("_cv_wait_sig: lock NULL");
        assertThat(panicAfter(os -> os.cv_timedwait(cv, null, 1)))
                .isEqualTo("_cv_timedwait_sbt: lock NULL");
    }

    @Test
    void cv_wait_unlock_is_not_for_Giant() {
        Mtx giant = new Mtx();
        assertThat(
                        panicAfter(
                                os -> {
                                    os.mtx_init(giant, "Giant", null, Mutex.MTX_RECURSE);
                                    os.mtx_lock(giant);
                                    os.cv_wait_unlock(cv, giant);
                                }))
                .isEqualTo("cv_wait_unlock cannot be used with Giant");
    }

    @Test
    void cv_wait_in_a_critical_section_cannot_switch() {
        assertThat(
                        panicAfter(
                                os -> {
                                    os.mtx_lock(m);
                                    os.critical_enter();
                                    os.cv_wait(cv, m);
                                }))
                .isEqualTo("mi_switch: switch in a critical section");
    }

    @Test
    void other_mutexes_in_hand_are_reported() {
        Mtx other = new Mtx();
        List<Finding> findings =
                after(
                        os -> {
                            os.mtx_init(other, "other", null, Mutex.MTX_DEF);
                            os.mtx_lock(other);
                            os.mtx_lock(m);
                            os.cv_timedwait(cv, m, 1);
                        });
        assertThat(
                        Misuse.texts(
                                WitnessTexts.sleepWithLocks(
                                        (Finding.SleepWithLocks) findings.get(0))))
                .containsExactly(
                        "Waiting on \"cv\" with the following non-sleepable locks held:",
                        "exclusive sleep mutex other r = 0 (0xA) locked @ F:L");
    }

    @Test
    void all_waiters_use_one_lock() {
        Mtx other = new Mtx();
        PlainRun run =
                waiters(
                        new int[] {100},
                        os -> {
                            os.mtx_init(other, "other", null, Mutex.MTX_DEF);
                            os.mtx_lock(other);
                            os.cv_wait(cv, other);
                        });
        assertThat(message(run)).isEqualTo("Assertion lock == sq->sq_lock failed at F:L");
    }

    @Test
    void cv_destroy_with_waiters_is_refused() {
        PlainRun run = waiters(new int[] {100}, os -> os.cv_destroy(cv));
        assertThat(message(run)).isEqualTo("cv_destroy: associated sleep queue non-empty");
    }

    @Test
    void sleep_and_condition_do_not_mix_on_one_channel() {
        assertThat(message(mixed(os -> os.cv_signal(cv))))
                .isEqualTo("sleepq_signal: mismatch between sleep/wakeup and cv_*");
        assertThat(message(mixed(os -> os.cv_broadcast(cv))))
                .isEqualTo("sleepq_broadcast: mismatch between sleep/wakeup and cv_*");
        assertThat(
                        message(
                                mixed(
                                        os -> {
                                            os.mtx_lock(m);
                                            os.cv_wait(cv, m);
                                        })))
                .isEqualTo("Assertion (flags & SLEEPQ_TYPE) == sq->sq_type failed at F:L");
    }

    /** A thread sleeps on the variable's address although others have waited on it before. */
    private PlainRun mixed(Consumer<LockOs> wake) {
        return PlainRun.of(
                kernel -> {
                    LockOs os = new LockOs(kernel);
                    Machine machine = kernel.machine();
                    SimThread sleeper =
                            machine.startUserProcess(
                                    "sleeper",
                                    () -> {
                                        init(os);
                                        os.mtx_lock(m);
                                        os.cv_timedwait(cv, m, 1);
                                        SleepQueues queues = machine.sleepQueues();
                                        WaitChannel channel = queues.channelOf(cv);
                                        channel.setDiscipline(
                                                new SleepqDiscipline(
                                                        SleepqDiscipline.SLEEP, m.lock()));
                                        os.mtx_unlock(m);
                                        queues.announce(
                                                machine.running(),
                                                channel,
                                                "w",
                                                SimThread.NEVER,
                                                false);
                                        machine.startUserProcess("waker", () -> wake.accept(os));
                                        queues.block(machine.running());
                                    });
                    sleeper.setPriority(0);
                });
    }

    private static String message(PlainRun run) {
        return Misuse.text(((Finding.AssertionFailed) run.findings().get(0)).message());
    }
}
