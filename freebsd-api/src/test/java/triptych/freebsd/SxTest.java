package triptych.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.routine.CallContext;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Sx;

/** sx(9): who may hold what together, and the words of its assertions. */
class SxTest {
    private static final int RECURSE = triptych.freebsd.Sx.SX_RECURSE;

    private final List<String> log = new ArrayList<>();
    private Sx sx = new Sx();

    private String after(int opts, Consumer<LockOs> body) {
        return Misuse.panicOf(
                os -> {
                    sx = new Sx();
                    os.sx_init_flags(sx, "x", opts);
                    body.accept(os);
                });
    }

    private String after(Consumer<LockOs> body) {
        return after(0, body);
    }

    private void silent(int opts, Consumer<LockOs> body) {
        assertThat(
                        Misuse.findings(
                                os -> {
                                    sx = new Sx();
                                    os.sx_init_flags(sx, "x", opts);
                                    body.accept(os);
                                }))
                .isEmpty();
    }

    @Test
    void readers_share_and_a_writer_waits_for_them() {
        PlainRun run =
                PlainRun.of(
                        kernel -> {
                            LockOs os = new LockOs(kernel);
                            Machine machine = kernel.machine();
                            machine.startUserProcess(
                                    "reader",
                                    () -> {
                                        os.sx_init(sx, "x");
                                        os.sx_slock(sx);
                                        machine.startUserProcess(
                                                        "writer",
                                                        () -> {
                                                            os.sx_xlock(sx);
                                                            log.add("writer");
                                                            os.sx_unlock(sx);
                                                        })
                                                .setPriority(-2);
                                        machine.startUserProcess(
                                                        "second reader",
                                                        () -> {
                                                            os.sx_slock(sx);
                                                            log.add("second reader");
                                                            os.sx_sunlock(sx);
                                                        })
                                                .setPriority(-1);
                                        log.add("upgrade " + os.sx_try_upgrade(sx));
                                        os.sx_downgrade(sx);
                                        log.add("reader");
                                        os.sx_unlock(sx);
                                    });
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly("second reader", "upgrade 1", "reader", "writer");
    }

    @Test
    void tries_say_whether_they_took_it() {
        silent(
                0,
                os -> {
                    assertThat(os.sx_try_slock(sx)).isEqualTo(1);
                    assertThat(os.sx_try_slock(sx)).isEqualTo(1);
                    assertThat(os.sx_try_xlock(sx)).isEqualTo(0);
                    assertThat(os.sx_try_upgrade(sx)).isEqualTo(0);
                    os.sx_sunlock(sx);
                    assertThat(os.sx_try_upgrade(sx)).isEqualTo(1);
                    assertThat(os.sx_xlocked(sx)).isEqualTo(1);
                    assertThat(os.sx_try_slock(sx)).isEqualTo(0);
                    assertThat(os.sx_try_xlock(sx)).isEqualTo(0);
                    os.sx_unlock(sx);
                    assertThat(os.sx_xlocked(sx)).isEqualTo(0);
                    assertThat(os.sx_xlock_sig(sx)).isEqualTo(0);
                    os.sx_xunlock(sx);
                    assertThat(os.sx_slock_sig(sx)).isEqualTo(0);
                    os.sx_sunlock(sx);
                    os.sx_destroy(sx);
                });
    }

    @Test
    void SX_RECURSE_lets_the_owner_in_again() {
        silent(
                RECURSE,
                os -> {
                    os.sx_xlock(sx);
                    os.sx_xlock(sx);
                    assertThat(os.sx_try_xlock(sx)).isEqualTo(1);
                    os.sx_assert(
                            sx, triptych.freebsd.Sx.SA_XLOCKED | triptych.freebsd.Sx.SA_RECURSED);
                    os.sx_xunlock(sx);
                    os.sx_xunlock(sx);
                    os.sx_xunlock(sx);
                    os.sx_assert(sx, triptych.freebsd.Sx.SA_UNLOCKED);
                });
    }

    @Test
    void sx_xlock_by_the_owner_is_recursion() {
        assertThat(
                        after(
                                os -> {
                                    os.sx_xlock(sx);
                                    os.sx_xlock(sx);
                                }))
                .isEqualTo("_sx_xlock_hard: recursed on non-recursive sx x @ F:L");
    }

    @Test
    void a_lock_in_the_other_mode_is_not_taken() {
        Finding.AssertionFailed up =
                Misuse.panic(
                        os -> {
                            sx = new Sx();
                            os.sx_init(sx, "x");
                            os.sx_slock(sx);
                            os.sx_slock(sx);
                            os.sx_xlock(sx);
                        });
        assertThat(up.message()).isEqualTo("share->excl");
        assertThat(Misuse.texts(up.facts()))
                .containsExactly("exclusive lock of (sx) x @ F:L", "while share locked from F:L");
        Finding.AssertionFailed down =
                Misuse.panic(
                        os -> {
                            sx = new Sx();
                            os.sx_init(sx, "x");
                            os.sx_xlock(sx);
                            os.sx_slock(sx);
                        });
        assertThat(down.message()).isEqualTo("excl->share");
        assertThat(Misuse.texts(down.facts()))
                .containsExactly(
                        "shared lock of (sx) x @ F:L", "while exclusively locked from F:L");
    }

    @Test
    void a_lock_in_the_other_mode_is_not_given_back() {
        Finding.AssertionFailed exclusive =
                Misuse.panic(
                        os -> {
                            sx = new Sx();
                            os.sx_init(sx, "x");
                            os.sx_slock(sx);
                            os.sx_xunlock(sx);
                        });
        assertThat(exclusive.message()).isEqualTo("share->uexcl");
        assertThat(Misuse.texts(exclusive.facts()))
                .containsExactly("exclusive unlock of (sx) x @ F:L", "while share locked from F:L");
        Finding.AssertionFailed shared =
                Misuse.panic(
                        os -> {
                            sx = new Sx();
                            os.sx_init(sx, "x");
                            os.sx_xlock(sx);
                            os.sx_sunlock(sx);
                        });
        assertThat(shared.message()).isEqualTo("excl->ushare");
        assertThat(Misuse.texts(shared.facts()))
                .containsExactly(
                        "shared unlock of (sx) x @ F:L", "while exclusively locked from F:L");
        assertThat(after(os -> os.sx_unlock(sx))).isEqualTo("lock (sx) x not locked @ F:L");
    }

    @Test
    void every_routine_refuses_a_destroyed_lock() {
        assertThat(destroyed(os -> os.sx_xlock(sx))).isEqualTo("sx_xlock() of destroyed sx @ F:L");
        assertThat(destroyed(os -> os.sx_slock(sx))).isEqualTo("sx_slock() of destroyed sx @ F:L");
        assertThat(destroyed(os -> os.sx_try_xlock(sx)))
                .isEqualTo("sx_try_xlock() of destroyed sx @ F:L");
        assertThat(destroyed(os -> os.sx_try_slock(sx)))
                .isEqualTo("sx_try_slock() of destroyed sx @ F:L");
        assertThat(destroyed(os -> os.sx_xunlock(sx)))
                .isEqualTo("sx_xunlock() of destroyed sx @ F:L");
        assertThat(destroyed(os -> os.sx_sunlock(sx)))
                .isEqualTo("sx_sunlock() of destroyed sx @ F:L");
        assertThat(destroyed(os -> os.sx_try_upgrade(sx)))
                .isEqualTo("sx_try_upgrade() of destroyed sx @ F:L");
        assertThat(destroyed(os -> os.sx_downgrade(sx)))
                .isEqualTo("sx_downgrade() of destroyed sx @ F:L");
    }

    private String destroyed(Consumer<LockOs> body) {
        return after(
                os -> {
                    os.sx_destroy(sx);
                    body.accept(os);
                });
    }

    @Test
    void sx_destroy_needs_a_lock_that_nobody_holds() {
        assertThat(
                        after(
                                os -> {
                                    os.sx_slock(sx);
                                    os.sx_destroy(sx);
                                }))
                .isEqualTo("sx lock still held");
    }

    @Test
    void sx_init_checks_what_it_is_given() {
        assertThat(after(os -> os.sx_init(sx, "y")))
                .isEqualTo("lock \"y\" 0xA already initialized");
        assertThat(after(os -> os.sx_init_flags(new Sx(), "y", 0x1000)))
                .isEqualTo(
                        "Assertion (opts & ~(SX_QUIET | SX_RECURSE | SX_NOWITNESS | SX_DUPOK |"
                                + " SX_NOPROFILE | SX_NEW)) == 0 failed at F:L");
        assertThat(Misuse.panicOf(os -> os.sx_slock(new Sx())))
                .isEqualTo("lock 0xA is not initialized");
    }

    @Test
    void sx_assert_says_what_does_not_hold() {
        int slocked = triptych.freebsd.Sx.SA_SLOCKED;
        int xlocked = triptych.freebsd.Sx.SA_XLOCKED;
        int locked = triptych.freebsd.Sx.SA_LOCKED;
        int recursed = triptych.freebsd.Sx.SA_RECURSED;
        int notRecursed = triptych.freebsd.Sx.SA_NOTRECURSED;
        int hidden = triptych.freebsd.Sx.SX_NOWITNESS;
        assertThat(after(os -> os.sx_assert(sx, locked)))
                .isEqualTo("Lock (sx) x not locked @ F:L.");
        assertThat(after(os -> os.sx_assert(sx, xlocked)))
                .isEqualTo("Lock x not exclusively locked @ F:L");
        assertThat(
                        after(
                                os -> {
                                    os.sx_xlock(sx);
                                    os.sx_assert(sx, slocked);
                                }))
                .isEqualTo("Lock (sx) x exclusively locked @ F:L.");
        assertThat(
                        after(
                                os -> {
                                    os.sx_slock(sx);
                                    os.sx_assert(sx, triptych.freebsd.Sx.SA_UNLOCKED);
                                }))
                .isEqualTo("Lock (sx) x locked @ F:L.");
        assertThat(
                        after(
                                os -> {
                                    os.sx_slock(sx);
                                    os.sx_assert(sx, locked | recursed);
                                }))
                .isEqualTo("Lock (sx) x not recursed @ F:L.");
        assertThat(
                        after(
                                os -> {
                                    os.sx_slock(sx);
                                    os.sx_slock(sx);
                                    os.sx_assert(sx, slocked | notRecursed);
                                }))
                .isEqualTo("Lock (sx) x recursed @ F:L.");
        assertThat(
                        after(
                                RECURSE,
                                os -> {
                                    os.sx_xlock(sx);
                                    os.sx_xlock(sx);
                                    os.sx_downgrade(sx);
                                }))
                .isEqualTo("Lock x recursed @ F:L");
        assertThat(after(hidden, os -> os.sx_assert(sx, slocked)))
                .isEqualTo("Lock x not share locked @ F:L");
        assertThat(after(hidden, os -> os.sx_assert(sx, locked)))
                .isEqualTo("Lock x not locked @ F:L");
        assertThat(
                        after(
                                hidden,
                                os -> {
                                    os.sx_xlock(sx);
                                    os.sx_assert(sx, triptych.freebsd.Sx.SA_UNLOCKED);
                                }))
                .isEqualTo("Lock x exclusively locked @ F:L");
        assertThat(after(os -> os.sx_assert(sx, 0x80)))
                .isEqualTo("Unknown sx lock assertion: 128 @ F:L");
    }

    @Test
    void a_holder_may_sleep_and_Giant_is_left_behind_while_waiting() {
        Mtx giant = new Mtx();
        PlainRun run =
                PlainRun.of(
                        kernel -> {
                            LockOs os = new LockOs(kernel);
                            Machine machine = kernel.machine();
                            machine.startUserProcess(
                                    "holder",
                                    () -> {
                                        os.mtx_init(giant, "Giant", null, Mutex.MTX_RECURSE);
                                        os.sx_init(sx, "x");
                                        os.sx_xlock(sx);
                                        machine.startUserProcess(
                                                        "waiter",
                                                        () -> {
                                                            os.mtx_lock(giant);
                                                            os.mtx_lock(giant);
                                                            os.sx_xlock(sx);
                                                            log.add(
                                                                    "waiter has both "
                                                                            + os.mtx_recursed(
                                                                                    giant));
                                                            os.sx_xunlock(sx);
                                                            os.mtx_unlock(giant);
                                                            os.mtx_unlock(giant);
                                                        })
                                                .setPriority(-1);
                                        os.mtx_lock(giant);
                                        log.add("holder has both");
                                        os.mtx_unlock(giant);
                                        os.sx_xunlock(sx);
                                    });
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly("holder has both", "waiter has both 1");
    }

    @Test
    void where_sleeping_is_prohibited_only_a_free_lock_can_be_taken() {
        PlainRun run =
                PlainRun.of(
                        kernel -> {
                            LockOs os = new LockOs(kernel);
                            Machine machine = kernel.machine();
                            machine.startUserProcess(
                                    "holder",
                                    () -> {
                                        os.sx_init(sx, "x");
                                        os.sx_slock(sx);
                                        machine.startUserProcess(
                                                        "timer",
                                                        () -> {
                                                            machine.running()
                                                                    .setContext(
                                                                            CallContext
                                                                                    .NO_SLEEPING);
                                                            os.sx_slock(sx);
                                                            log.add("timer reads");
                                                            os.sx_sunlock(sx);
                                                            os.sx_xlock(sx);
                                                        })
                                                .setPriority(-1);
                                        os.sx_sunlock(sx);
                                    });
                        });
        assertThat(log).containsExactly("timer reads");
        assertThat(Misuse.text(((Finding.AssertionFailed) run.findings().get(0)).message()))
                .isEqualTo("sleepq_add: td 0xA to sleep on wchan 0xA with sleeping prohibited");
    }
}
