package triptych.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import triptych.core.finding.Finding;
import triptych.freebsd.dialect.WitnessTexts;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Sx;

/** The order of locks, as WITNESS learns and checks it. */
class WitnessTest {
    private Mtx a;
    private Mtx b;
    private Mtx c;
    private Sx sx;

    private List<Finding> after(Consumer<LockOs> body) {
        return Misuse.findings(
                os -> {
                    a = new Mtx();
                    b = new Mtx();
                    c = new Mtx();
                    sx = new Sx();
                    os.mtx_init(a, "a", "ta", Mutex.MTX_DEF);
                    os.mtx_init(b, "b", null, Mutex.MTX_DEF);
                    os.mtx_init(c, "c", null, Mutex.MTX_DEF);
                    os.sx_init(sx, "x");
                    body.accept(os);
                });
    }

    private static void both(LockOs os, Mtx first, Mtx second) {
        os.mtx_lock(first);
        os.mtx_lock(second);
        os.mtx_unlock(second);
        os.mtx_unlock(first);
    }

    @Test
    void two_mutexes_in_both_orders_are_reported_once_per_boot() {
        List<Finding> findings =
                after(
                        os -> {
                            both(os, a, b);
                            both(os, b, a);
                            both(os, b, a);
                        });
        assertThat(findings).hasSize(1);
        Finding.LockOrderReversal reversal = (Finding.LockOrderReversal) findings.get(0);
        assertThat(Misuse.texts(WitnessTexts.reversal(reversal)))
                .containsExactly(
                        "lock order reversal:",
                        " 1st 0xA b (b, sleep mutex) @ F:L",
                        " 2nd 0xA a (ta, sleep mutex) @ F:L");
        assertThat(Misuse.text(reversal.established())).isEqualTo("ta -> b at F:L");
        assertThat(reversal.isFatal()).isFalse();
    }

    @Test
    void an_order_through_a_third_mutex_counts() {
        List<Finding> findings =
                after(
                        os -> {
                            both(os, a, b);
                            both(os, b, c);
                            both(os, c, a);
                        });
        assertThat(findings).hasSize(1);
        assertThat(Misuse.text(((Finding.LockOrderReversal) findings.get(0)).established()))
                .isEqualTo("ta -> b at F:L, b -> c at F:L");
    }

    @Test
    void an_order_that_is_joined_from_its_end_counts() {
        assertThat(
                        after(
                                os -> {
                                    both(os, b, c);
                                    both(os, a, b);
                                    both(os, c, a);
                                }))
                .hasSize(1);
    }

    @Test
    void an_older_lock_in_hand_counts_not_only_the_newest() {
        List<Finding> findings =
                after(
                        os -> {
                            both(os, a, b);
                            os.mtx_lock(b);
                            os.mtx_trylock(c);
                            os.mtx_lock(a);
                        });
        assertThat(findings).hasSize(1);
        assertThat(((Finding.LockOrderReversal) findings.get(0)).first().name()).isEqualTo("b");
    }

    @Test
    void an_sx_after_a_mutex_is_a_reversal_whatever_came_before() {
        List<Finding> findings =
                after(
                        os -> {
                            os.mtx_lock(a);
                            os.sx_slock(sx);
                        });
        assertThat(Misuse.texts(WitnessTexts.reversal((Finding.LockOrderReversal) findings.get(0))))
                .containsExactly(
                        "lock order reversal: (sleepable after non-sleepable)",
                        " 1st 0xA a (ta, sleep mutex) @ F:L",
                        " 2nd 0xA x (x, sx) @ F:L");
    }

    @Test
    void Giant_after_another_mutex_is_a_reversal_but_not_after_an_sx() {
        Mtx giant = new Mtx();
        List<Finding> findings =
                after(
                        os -> {
                            os.mtx_init(giant, "Giant", null, Mutex.MTX_RECURSE);
                            os.sx_xlock(sx);
                            os.mtx_lock(giant);
                            os.sx_xunlock(sx);
                            os.sx_xlock(sx);
                            os.sx_xunlock(sx);
                            os.mtx_unlock(giant);
                            os.mtx_lock(a);
                            os.mtx_lock(giant);
                        });
        assertThat(findings).hasSize(1);
        assertThat(WitnessTexts.reversal((Finding.LockOrderReversal) findings.get(0)).get(0))
                .isEqualTo("lock order reversal: (Giant after non-sleepable)");
    }

    @Test
    void mtx_trylock_neither_makes_nor_checks_an_order() {
        assertThat(
                        after(
                                os -> {
                                    os.mtx_lock(a);
                                    os.mtx_trylock(b);
                                    os.mtx_unlock(b);
                                    os.mtx_unlock(a);
                                    both(os, b, a);
                                    os.mtx_lock(a);
                                    os.mtx_trylock(b);
                                }))
                .isEmpty();
    }

    @Test
    void MTX_NOWITNESS_hides_a_mutex() {
        Mtx hidden = new Mtx();
        assertThat(
                        after(
                                os -> {
                                    os.mtx_init(hidden, "h", null, Mutex.MTX_NOWITNESS);
                                    both(os, a, hidden);
                                    both(os, hidden, a);
                                    os.mtx_lock(hidden);
                                    os.kernel()
                                            .witness()
                                            .checkSleep(
                                                    os.kernel().machine().running(),
                                                    "Sleeping on",
                                                    "w",
                                                    null);
                                }))
                .isEmpty();
    }

    @Test
    void a_hidden_mutex_in_between_does_not_hide_the_order_of_the_others() {
        Mtx hidden = new Mtx();
        assertThat(
                        after(
                                os -> {
                                    os.mtx_init(hidden, "h", null, Mutex.MTX_NOWITNESS);
                                    os.mtx_lock(a);
                                    os.mtx_lock(hidden);
                                    os.mtx_lock(b);
                                    os.mtx_unlock(b);
                                    os.mtx_unlock(hidden);
                                    os.mtx_unlock(a);
                                    both(os, b, a);
                                }))
                .hasSize(1);
    }

    @Test
    void two_mutexes_of_one_type_are_reported_once_unless_MTX_DUPOK() {
        Mtx twin = new Mtx();
        List<Finding> findings =
                after(
                        os -> {
                            os.mtx_init(twin, "twin", "ta", Mutex.MTX_DEF);
                            both(os, a, twin);
                            both(os, twin, a);
                        });
        assertThat(findings).hasSize(1);
        assertThat(Misuse.texts(WitnessTexts.duplicate((Finding.DuplicateLock) findings.get(0))))
                .containsExactly(
                        "acquiring duplicate lock of same type: \"ta\"",
                        " 1st a @ F:L",
                        " 2nd twin @ F:L");
        Mtx allowed = new Mtx();
        assertThat(
                        after(
                                os -> {
                                    os.mtx_init(a, "a", "ta", Mutex.MTX_DEF | Mutex.MTX_NEW);
                                    os.mtx_init(allowed, "twin", "ta", Mutex.MTX_DUPOK);
                                    both(os, a, allowed);
                                    os.mtx_lock(allowed);
                                    os.mtx_lock_flags(a, Mutex.MTX_DUPOK);
                                }))
                .isEmpty();
    }

    @Test
    void a_sleep_with_a_mutex_other_than_the_interlock_is_reported() {
        Mtx giant = new Mtx();
        List<Finding> findings =
                after(
                        os -> {
                            os.mtx_init(giant, "Giant", null, Mutex.MTX_RECURSE);
                            os.mtx_lock(giant);
                            os.sx_xlock(sx);
                            os.mtx_lock(a);
                            os.mtx_lock(b);
                            os.kernel()
                                    .witness()
                                    .checkSleep(
                                            os.kernel().machine().running(),
                                            "Sleeping on",
                                            "w",
                                            b.lock());
                        });
        assertThat(
                        Misuse.texts(
                                WitnessTexts.sleepWithLocks(
                                        (Finding.SleepWithLocks) findings.get(0))))
                .containsExactly(
                        "Sleeping on \"w\" with the following non-sleepable locks held:",
                        "exclusive sleep mutex a (ta) r = 0 (0xA) locked @ F:L");
    }
}
