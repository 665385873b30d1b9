package triptych.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import triptych.core.event.Event;
import triptych.core.finding.Finding;
import triptych.core.lock.PriorityLending;
import triptych.core.machine.Machine;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.freebsd.dialect.LockTexts;
import triptych.freebsd.dialect.WitnessTexts;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.Mtx;

/** mutex(9) used as it should be, and the sleeping owner. */
class MutexTest {
    private final Mtx a = new Mtx();
    private final List<String> log = new ArrayList<>();

    @Test
    void mtx_lock_excludes_others_until_mtx_unlock() {
        PlainRun run =
                PlainRun.of(
                        kernel -> {
                            LockOs os = new LockOs(kernel);
                            Machine machine = kernel.machine();
                            machine.startUserProcess(
                                    "first",
                                    () -> {
                                        os.mtx_init(a, "a", null, Mutex.MTX_DEF);
                                        os.mtx_lock(a);
                                        machine.startUserProcess(
                                                        "second",
                                                        () -> {
                                                            log.add(
                                                                    "second tries "
                                                                            + os.mtx_trylock(a));
                                                            os.mtx_lock(a);
                                                            log.add("second owns");
                                                            os.mtx_unlock(a);
                                                        })
                                                .setPriority(-1);
                                        os.critical_enter();
                                        os.critical_exit();
                                        log.add("first owns " + os.mtx_owned(a));
                                        os.mtx_unlock(a);
                                        log.add("first owns " + os.mtx_owned(a));
                                    });
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log)
                .containsExactly("first owns 1", "second tries 0", "first owns 0", "second owns");
        assertThat(run.events().stream().filter(e -> e instanceof Event.Acquired)).hasSize(2);
        assertThat(run.events().stream().filter(e -> e instanceof Event.Released)).hasSize(2);
    }

    @Test
    void a_recursive_mutex_is_released_by_the_last_mtx_unlock() {
        assertThat(
                        Misuse.findings(
                                os -> {
                                    os.mtx_init(a, "a", null, Mutex.MTX_RECURSE);
                                    os.mtx_lock(a);
                                    os.mtx_lock(a);
                                    log.add("trylock " + os.mtx_trylock(a));
                                    log.add("recursed " + os.mtx_recursed(a));
                                    os.mtx_unlock(a);
                                    os.mtx_unlock(a);
                                    log.add("recursed " + os.mtx_recursed(a));
                                    os.mtx_unlock(a);
                                    log.add("owned " + os.mtx_owned(a));
                                }))
                .isEmpty();
        assertThat(log).containsExactly("trylock 1", "recursed 1", "recursed 0", "owned 0");
    }

    @Test
    void mtx_trylock_of_an_owned_mutex_that_is_not_recursive_fails() {
        assertThat(
                        Misuse.findings(
                                os -> {
                                    os.mtx_init(a, "a", null, Mutex.MTX_DEF);
                                    log.add("" + os.mtx_trylock(a));
                                    log.add("" + os.mtx_trylock(a));
                                    log.add("" + os.mtx_trylock_flags(a, Mutex.MTX_RECURSE));
                                }))
                .isEmpty();
        assertThat(log).containsExactly("1", "0", "1");
    }

    @Test
    void mtx_initialized_holds_from_init_to_destroy() {
        assertThat(
                        Misuse.findings(
                                os -> {
                                    log.add("" + os.mtx_initialized(a));
                                    os.mtx_init(a, "a", null, Mutex.MTX_DEF);
                                    log.add("" + os.mtx_initialized(a));
                                    os.mtx_destroy(a);
                                    log.add("" + os.mtx_initialized(a));
                                }))
                .isEmpty();
        assertThat(log).containsExactly("0", "1", "0");
    }

    @Test
    void a_spin_mutex_is_a_critical_section_that_nests() {
        Mtx other = new Mtx();
        assertThat(
                        Misuse.findings(
                                os -> {
                                    int free = os.kernel().machine().running().context();
                                    os.mtx_init(a, "a", null, Mutex.MTX_SPIN | Mutex.MTX_RECURSE);
                                    os.mtx_init(other, "o", null, Mutex.MTX_SPIN);
                                    os.mtx_lock_spin(a);
                                    os.mtx_lock_spin(a);
                                    log.add("" + os.mtx_trylock_spin(other));
                                    log.add("" + os.mtx_trylock_spin(other));
                                    os.mtx_unlock_spin(other);
                                    os.mtx_unlock_spin(a);
                                    assertThat(os.kernel().machine().running().context())
                                            .isNotEqualTo(free);
                                    os.mtx_unlock_spin(a);
                                    assertThat(os.kernel().machine().running().context())
                                            .isEqualTo(free);
                                }))
                .isEmpty();
        assertThat(log).containsExactly("1", "0");
    }

    /** Golden trace G8. */
    @Test
    void a_waiter_lends_its_priority_to_the_owner_until_mtx_unlock() {
        PlainRun run =
                PlainRun.of(
                        kernel -> {
                            LockOs os = new LockOs(kernel);
                            Machine machine = kernel.machine();
                            machine.startUserProcess("low", () -> lowBody(os, machine))
                                    .setPriority(200);
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log)
                .containsExactly(
                        "low runs at 200",
                        "low runs at 100",
                        "low has released",
                        "high owns a",
                        "middle runs",
                        "low runs at 200");
    }

    private void lowBody(LockOs os, Machine machine) {
        SimThread low = machine.running();
        Mtx b = new Mtx();
        os.mtx_init(a, "a", null, Mutex.MTX_DEF);
        os.mtx_init(b, "b", null, Mutex.MTX_DEF);
        os.mtx_lock(a);
        log.add("low runs at " + PriorityLending.effective(low, machine.threads()));
        machine.startUserProcess("middle", () -> log.add("middle runs")).setPriority(150);
        machine.startUserProcess(
                        "high",
                        () -> {
                            os.mtx_lock(a);
                            log.add("high owns a");
                            os.mtx_unlock(a);
                        })
                .setPriority(100);
        os.mtx_lock(b);
        log.add("low runs at " + PriorityLending.effective(low, machine.threads()));
        os.mtx_unlock(a);
        log.add("low has released");
        os.mtx_unlock(b);
        log.add("low runs at " + PriorityLending.effective(low, machine.threads()));
    }

    /** Golden trace G7, the mutex's part. */
    @Test
    void an_owner_that_sleeps_is_reported_and_then_panics_whoever_wants_the_mutex() {
        PlainRun run =
                PlainRun.of(
                        kernel -> {
                            LockOs os = new LockOs(kernel);
                            Machine machine = kernel.machine();
                            machine.startUserProcess(
                                    "sleeper",
                                    () -> {
                                        Mtx b = new Mtx();
                                        Cv cv = new Cv();
                                        os.mtx_init(a, "a", null, Mutex.MTX_DEF);
                                        os.mtx_init(b, "b", null, Mutex.MTX_DEF);
                                        os.cv_init(cv, "p");
                                        os.mtx_lock(a);
                                        machine.startUserProcess(
                                                        "waiter",
                                                        () -> {
                                                            os.mtx_lock(a);
                                                            log.add("never");
                                                        })
                                                .setPriority(1);
                                        os.mtx_lock(b);
                                        os.cv_timedwait(cv, b, 10);
                                    });
                        });
        assertThat(log).isEmpty();
        assertThat(run.findings()).hasSize(2);
        Finding.SleepWithLocks asleep = (Finding.SleepWithLocks) run.findings().get(0);
        assertThat(Misuse.texts(WitnessTexts.sleepWithLocks(asleep)))
                .containsExactly(
                        "Waiting on \"p\" with the following non-sleepable locks held:",
                        "exclusive sleep mutex a r = 0 (0xA) locked @ F:L");
        Finding.SleepingOwner owner = (Finding.SleepingOwner) run.findings().get(1);
        assertThat(owner.owner().name()).isEqualTo("sleeper");
        assertThat(owner.waiter().name()).isEqualTo("waiter");
        assertThat(LockTexts.sleepingOwner(owner))
                .containsExactly(
                        "Sleeping thread (tid "
                                + owner.owner().tid()
                                + ", pid "
                                + owner.owner().pid()
                                + ") owns a non-sleepable lock",
                        "panic: sleeping thread");
    }

    @Test
    void mtx_init_after_the_threads_are_made_can_come_too_late() {
        PlainRun run =
                PlainRun.of(
                        kernel -> {
                            LockOs os = new LockOs(kernel);
                            Machine machine = kernel.machine();
                            Text text = new Text("late.ko");
                            Runnable worker =
                                    () -> {
                                        os.mtx_lock(a);
                                        log.add("never");
                                    };
                            machine.start(
                                    machine.createThread(
                                            "loader",
                                            text,
                                            () -> {
                                                SimThread made =
                                                        machine.createThread(
                                                                "worker", text, worker);
                                                made.setPriority(-1);
                                                machine.start(made);
                                                os.mtx_init(a, "a", null, Mutex.MTX_DEF);
                                            }));
                        });
        assertThat(log).isEmpty();
        assertThat(Misuse.text(((Finding.AssertionFailed) run.findings().get(0)).message()))
                .isEqualTo("mtx_lock() of spin mutex (null) @ F:L");
    }

    @Test
    void an_unwatched_mutex_in_a_critical_section_is_taken_if_free_and_panics_if_not() {
        PlainRun run =
                PlainRun.of(
                        kernel -> {
                            LockOs os = new LockOs(kernel);
                            Machine machine = kernel.machine();
                            machine.startUserProcess(
                                    "owner",
                                    () -> {
                                        os.mtx_init(a, "a", null, Mutex.MTX_NOWITNESS);
                                        os.critical_enter();
                                        os.mtx_lock(a);
                                        os.critical_exit();
                                        log.add("taken");
                                        machine.startUserProcess(
                                                        "other",
                                                        () -> {
                                                            os.critical_enter();
                                                            os.mtx_lock(a);
                                                        })
                                                .setPriority(-1);
                                        os.mtx_unlock(a);
                                    });
                        });
        assertThat(log).containsExactly("taken");
        assertThat(((Finding.AssertionFailed) run.findings().get(0)).message())
                .isEqualTo("mi_switch: switch in a critical section");
    }
}
