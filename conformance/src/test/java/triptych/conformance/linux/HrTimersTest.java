package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static triptych.conformance.linux.DeferredKit.current;
import static triptych.conformance.linux.DeferredKit.now;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.HrTimer;

@Explore(strategy = "exhaustive", requireProof = true)
class HrTimersTest {
    private static final long MILLI = 1_000_000;
    private static final int REL = 1;

    private final HrTimer timer = new HrTimer("timer");
    private final List<Long> ticks = new ArrayList<>();

    private void prepare(Linux os) {
        os.hrtimer_init(timer, 1, REL);
        timer.function(
                t -> {
                    ticks.add(now(os));
                    return 0;
                });
    }

    @Nested
    @Conformance("hrtimer_init")
    class Init {
        @KernelTest
        @Clause("S1")
        void leaves_it_idle(Linux os) {
            prepare(os);
            assertEquals(0, os.hrtimer_cancel(timer));
        }
    }

    @Nested
    @Conformance("hrtimer_active")
    class Active {
        @KernelTest
        @Clause("S1")
        void until_the_function_has_returned(Linux os) {
            prepare(os);
            timer.function(
                    t -> {
                        assertTrue(os.hrtimer_active(t));
                        return 0;
                    });
            assertFalse(os.hrtimer_active(timer));
            os.hrtimer_start(timer, MILLI, REL);
            assertTrue(os.hrtimer_active(timer));
            os.msleep(2);
            assertFalse(os.hrtimer_active(timer));
            os.hrtimer_start(timer, MILLI, REL);
            os.hrtimer_cancel(timer);
            assertFalse(os.hrtimer_active(timer));
        }
    }

    @Nested
    @Conformance("hrtimer_add_expires_ns")
    class Add_expires {
        @KernelTest
        @Clause("S1")
        void says_when_a_restart_is(Linux os) {
            os.hrtimer_init(timer, 1, REL);
            timer.function(
                    t -> {
                        ticks.add(now(os));
                        os.hrtimer_add_expires_ns(t, 3 * MILLI);
                        return ticks.size() < 2 ? 1 : 0;
                    });
            long begin = now(os);
            os.hrtimer_start(timer, MILLI, REL);
            os.msleep(10);
            assertEquals(List.of(begin + 1, begin + 4), ticks);
        }
    }

    @Nested
    @Conformance("hrtimer_start")
    class Start {
        @KernelTest
        @Clause("S1")
        @Variation(
                routines = "hrtimer_start",
                real = "runs to the nanosecond",
                ours = "runs at the next whole jiffy",
                why = "the machine's clock counts ticks",
                source = "linux.md 5.2")
        void counts_from_now_and_rounds_up(Linux os) {
            prepare(os);
            os.msleep(2);
            long begin = now(os);
            os.hrtimer_start(timer, 5 * MILLI - 1, REL);
            os.msleep(20);
            assertEquals(List.of(begin + 5), ticks);
        }

        @KernelTest
        @Clause("S2")
        void again_by_the_functions_answer(Linux os) {
            prepare(os);
            timer.function(
                    t -> {
                        ticks.add(now(os));
                        os.hrtimer_forward_now(t, 5 * MILLI);
                        return ticks.size() < 3 ? 1 : 0;
                    });
            long begin = now(os);
            os.hrtimer_start(timer, 5 * MILLI, REL);
            os.msleep(50);
            assertEquals(List.of(begin + 5, begin + 10, begin + 15), ticks);
        }

        @KernelTest
        @Clause("S3")
        void in_hardirq_context(Linux os) {
            prepare(os);
            timer.function(
                    t -> {
                        ticks.add(1L);
                        assertEquals(0x10000, current(os).preemptCount());
                        return 0;
                    });
            os.hrtimer_start(timer, MILLI, REL);
            os.msleep(5);
            assertEquals(1, ticks.size());
        }
    }

    @Nested
    @Conformance("hrtimer_cancel")
    class Cancel {
        @KernelTest
        @Clause("S1")
        void tells_whether_it_was_armed(Linux os) {
            prepare(os);
            os.hrtimer_start(timer, 5 * MILLI, REL);
            assertEquals(1, os.hrtimer_cancel(timer));
            os.msleep(20);
            assertTrue(ticks.isEmpty());
        }
    }

    @Nested
    @Conformance("hrtimer_forward_now")
    class Forward {
        @KernelTest
        @Clause("S1")
        void by_whole_intervals_and_only_what_is_late(Linux os) {
            prepare(os);
            os.hrtimer_start(timer, 5 * MILLI, REL);
            assertEquals(0, os.hrtimer_forward_now(timer, MILLI));
            os.hrtimer_cancel(timer);
            os.msleep(7);
            assertEquals(2, os.hrtimer_forward_now(timer, 2 * MILLI));
        }
    }
}
