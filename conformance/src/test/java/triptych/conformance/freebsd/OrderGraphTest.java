package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.finding.Finding;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;

@Conformance("Witness")
class OrderGraphTest {
    @Nested
    @Clause("S8")
    class An_order_through_others {

        @Test
        void counts() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(locks.a(), locks.b());
                                        locks.take(locks.b(), locks.c());
                                        locks.take(locks.c(), locks.a());
                                    }))
                    .containsExactly(
                            "lock order reversal:",
                            " 1st 0xA c (c, sleep mutex) @ F:L",
                            " 2nd 0xA a (ta, sleep mutex) @ F:L");
        }

        @Test
        void counts_if_it_is_joined_from_its_end() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(locks.b(), locks.c());
                                        locks.take(locks.a(), locks.b());
                                        locks.take(locks.c(), locks.a());
                                    }))
                    .hasSize(3);
        }

        @Test
        void counts_if_it_is_joined_in_the_middle() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        Mtx d = locks.mutex("d", null, FreeBsd.MTX_DEF);
                                        locks.take(locks.a(), locks.b());
                                        locks.take(locks.c(), d);
                                        locks.take(locks.b(), locks.c());
                                        locks.take(d, locks.a());
                                    }))
                    .hasSize(3);
        }

        @Test
        void is_none_between_two_after_one() {
            assertThat(
                            LockOrder.said(
                                    locks -> {
                                        locks.take(locks.a(), locks.b());
                                        locks.take(locks.a(), locks.c());
                                        locks.take(locks.b(), locks.c());
                                    }))
                    .isEmpty();
        }
    }

    @Nested
    @Clause("S9")
    class The_report {

        @Test
        void tells_the_steps_and_their_places() {
            Finding.LockOrderReversal report =
                    (Finding.LockOrderReversal)
                            LockOrder.findings(
                                            locks -> {
                                                locks.take(locks.a(), locks.b());
                                                locks.take(locks.b(), locks.c());
                                                locks.take(locks.c(), locks.a());
                                            })
                                    .get(0);
            assertThat(LockConsole.withoutNumbers(report.established()))
                    .isEqualTo("ta -> b at F:L, b -> c at F:L");
            assertFalse(report.isFatal());
        }
    }
}
