package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Sx;

@Conformance("Witness")
class WitnessTest {
    private static final String[] REVERSAL = {
        "lock order reversal:",
        " 1st 0xA b (b, sleep mutex) @ F:L",
        " 2nd 0xA a (ta, sleep mutex) @ F:L"
    };

    @Nested
    @Clause("S1")
    class The_first_order {

        @Test
        void is_the_rule() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(locks.a(), locks.b());
                                        locks.take(locks.b(), locks.a());
                                    }))
                    .containsExactly(REVERSAL);
        }

        @Test
        void is_the_rule_for_other_locks_of_the_types() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(
                                                locks.mutex("d", "ta", 0),
                                                locks.mutex("e", "b", 0));
                                        locks.take(locks.b(), locks.a());
                                    }))
                    .containsExactly(REVERSAL);
        }

        @Test
        void is_the_rule_between_sleepable_locks_and_mutexes() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(locks.x(), locks.b());
                                        locks.take(locks.x(), locks.b());
                                    }))
                    .isEmpty();
        }

        @Test
        void may_be_taken_again() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(locks.a(), locks.b(), locks.c());
                                        locks.take(locks.a(), locks.c());
                                        locks.take(locks.b(), locks.c());
                                    }))
                    .isEmpty();
        }
    }

    @Nested
    @Clause("S2")
    class A_pair {

        @Test
        void is_reported_once() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(locks.a(), locks.b());
                                        locks.take(locks.b(), locks.a());
                                        locks.take(locks.b(), locks.a());
                                    }))
                    .hasSize(3);
        }

        @Test
        void is_another_if_one_of_it_is() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(locks.a(), locks.b(), locks.c());
                                        locks.take(locks.b(), locks.a());
                                        locks.take(locks.c(), locks.a());
                                    }))
                    .hasSize(6);
        }
    }

    @Nested
    @Clause("S3")
    class An_older_lock_in_hand {

        @Test
        void counts_too() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(locks.a(), locks.b());
                                        locks.os().mtx_lock(locks.b());
                                        locks.os().mtx_trylock(locks.c());
                                        locks.take(locks.a());
                                        locks.os().mtx_unlock(locks.c());
                                        locks.os().mtx_unlock(locks.b());
                                    }))
                    .containsExactly(REVERSAL);
        }
    }

    @Nested
    @Clause("S4")
    class A_sleepable_lock_after_a_mutex {

        @Test
        void is_reported() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(locks.a(), locks.x());
                                    }))
                    .containsExactly(
                            "lock order reversal: (sleepable after non-sleepable)",
                            " 1st 0xA a (ta, sleep mutex) @ F:L",
                            " 2nd 0xA x (x, sx) @ F:L");
        }

        @Test
        void is_reported_although_the_other_order_came_first() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(locks.x(), locks.a());
                                        locks.take(locks.a(), locks.x());
                                    }))
                    .first()
                    .isEqualTo("lock order reversal: (sleepable after non-sleepable)");
        }
    }

    @Nested
    @Clause("S5")
    class Giant {

        @Test
        void after_a_mutex_is_reported() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(locks.a(), locks.os().Giant());
                                    }))
                    .containsExactly(
                            "lock order reversal: (Giant after non-sleepable)",
                            " 1st 0xA a (ta, sleep mutex) @ F:L",
                            " 2nd 0xA Giant (Giant, sleep mutex) @ F:L");
        }

        @Test
        void before_a_mutex_is_not() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(locks.os().Giant(), locks.a());
                                    }))
                    .isEmpty();
        }

        @Test
        void has_no_order_with_sleepable_locks() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        Mtx giant = locks.os().Giant();
                                        locks.take(locks.x(), giant);
                                        locks.take(giant, locks.x());
                                        locks.take(locks.x(), giant);
                                    }))
                    .isEmpty();
        }
    }

    @Nested
    @Clause("S6")
    class Two_of_one_type {

        @Test
        void are_reported_once() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        Mtx twin = locks.mutex("twin", "ta", FreeBsd.MTX_DEF);
                                        locks.take(locks.a(), twin);
                                        locks.take(twin, locks.a());
                                    }))
                    .containsExactly(
                            "acquiring duplicate lock of same type: \"ta\"",
                            " 1st a @ F:L",
                            " 2nd twin @ F:L");
        }

        @Test
        void may_be_taken_if_the_second_is_MTX_DUPOK() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(
                                                locks.a(),
                                                locks.mutex("twin", "ta", FreeBsd.MTX_DUPOK));
                                    }))
                    .isEmpty();
        }

        @Test
        void may_not_if_only_the_first_is() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(
                                                locks.mutex("twin", "ta", FreeBsd.MTX_DUPOK),
                                                locks.a());
                                    }))
                    .hasSize(3);
        }

        @Test
        void may_be_taken_if_the_call_says_so() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.os().mtx_lock(locks.a());
                                        Mtx twin = locks.mutex("twin", "ta", FreeBsd.MTX_DEF);
                                        locks.os().mtx_lock_flags(twin, FreeBsd.MTX_DUPOK);
                                        locks.os().mtx_unlock(twin);
                                        locks.os().mtx_unlock(locks.a());
                                    }))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"0, 3", FreeBsd.SX_DUPOK + ", 0"})
        void may_be_sx_locks_with_SX_DUPOK(int opts, int lines) {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        Sx twin = new Sx();
                                        locks.os().sx_init_flags(twin, "x", opts);
                                        locks.os().sx_xlock(locks.x());
                                        locks.os().sx_slock(twin);
                                        locks.os().sx_unlock(twin);
                                        locks.os().sx_unlock(locks.x());
                                    }))
                    .hasSize(lines);
        }
    }

    @Nested
    @Clause("S7")
    class An_unwatched_lock {

        @ParameterizedTest
        @ValueSource(ints = {FreeBsd.MTX_NOWITNESS, FreeBsd.MTX_DEF})
        void is_not_seen(int opts) {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        Mtx other = locks.mutex("h", null, opts);
                                        locks.take(locks.a(), other);
                                        locks.take(other, locks.a());
                                    }))
                    .hasSize(opts == FreeBsd.MTX_NOWITNESS ? 0 : 3);
        }

        @Test
        void may_be_an_sx_lock() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        Sx hidden = new Sx();
                                        locks.os().sx_init_flags(hidden, "h", FreeBsd.SX_NOWITNESS);
                                        locks.take(locks.a(), hidden);
                                        locks.take(hidden, locks.a());
                                    }))
                    .isEmpty();
        }

        @Test
        void may_be_a_spin_mutex() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        Mtx spin = locks.mutex("s", null, FreeBsd.MTX_SPIN);
                                        locks.os().mtx_lock(locks.a());
                                        locks.os().mtx_lock_spin(spin);
                                        locks.os().mtx_unlock_spin(spin);
                                        locks.os().mtx_unlock(locks.a());
                                    }))
                    .isEmpty();
        }

        @Test
        void hides_no_order_of_others() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        Mtx hidden = locks.mutex("h", null, FreeBsd.MTX_NOWITNESS);
                                        locks.take(locks.a(), hidden, locks.b());
                                        locks.take(locks.b(), hidden, locks.a());
                                    }))
                    .containsExactly(REVERSAL);
        }

        @Test
        void may_be_held_asleep() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        Mtx hidden = locks.mutex("h", null, FreeBsd.MTX_NOWITNESS);
                                        locks.os().mtx_lock(hidden);
                                        locks.os().pause("p", 1);
                                        locks.os().mtx_unlock(hidden);
                                    }))
                    .isEmpty();
        }
    }
}
