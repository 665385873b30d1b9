package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;

/** The clock, and the pointers that are errors: arithmetic that nobody else takes part in. */
@Explore(strategy = "exhaustive", requireProof = true)
class JiffiesTest {
    @Nested
    @Clause("S1")
    @Conformance({"time_after", "time_before", "time_after_eq", "time_before_eq", "time_in_range"})
    class Comparing_times {
        @KernelTest
        @ExpectInterleavings(1)
        void is_right_across_the_wrap(Linux os) {
            long before = Long.MAX_VALUE;
            long after = Long.MIN_VALUE;
            assertTrue(os.time_after(after, before) && !os.time_after(before, after));
            assertTrue(os.time_before(before, after) && !os.time_before(before, before));
            assertTrue(os.time_after_eq(after, after) && !os.time_after_eq(before, after));
            assertTrue(os.time_before_eq(before, before) && !os.time_before_eq(after, before));
            assertTrue(os.time_in_range(after, before, after + 1));
            assertFalse(os.time_in_range(after + 2, before, after + 1));
        }
    }

    @Nested
    @Clause("S1")
    @Conformance({"time_is_before_jiffies", "time_is_after_jiffies", "get_jiffies_64"})
    class The_clock {
        @KernelTest
        @ExpectInterleavings(1)
        void goes_on_with_the_machine_s(Linux os, Machine machine) {
            long start = os.jiffies();
            assertEquals(-300 * os.HZ(), (int) start);
            os.msleep(1_000);
            assertEquals(start + os.HZ(), os.get_jiffies_64());
            assertTrue(os.time_is_before_jiffies(start));
            assertFalse(os.time_is_before_jiffies(os.jiffies()));
            assertTrue(os.time_is_after_jiffies(os.jiffies() + 1));
        }
    }

    @Nested
    @Clause("S1")
    @Conformance({"msecs_to_jiffies", "usecs_to_jiffies", "jiffies_to_msecs", "jiffies_to_usecs"})
    class Converting {
        @KernelTest
        @ExpectInterleavings(1)
        void rounds_up(Linux os) {
            assertEquals(5, os.msecs_to_jiffies(5));
            assertEquals(2, os.usecs_to_jiffies(1_001));
            assertEquals(7, os.jiffies_to_msecs(7));
            assertEquals(7_000, os.jiffies_to_usecs(7));
        }
    }

    @Nested
    @Conformance("msecs_to_jiffies")
    class Msecs_to_jiffies {
        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void of_a_negative_int_never_comes(Linux os) {
            assertEquals(0x3ffffffffffffffeL, os.msecs_to_jiffies(-1));
            assertEquals(Linux.MAX_JIFFY_OFFSET, os.msecs_to_jiffies(Integer.MIN_VALUE));
        }
    }

    @Nested
    @Clause("S1")
    @Conformance({"IS_ERR", "PTR_ERR", "ERR_PTR", "IS_ERR_OR_NULL", "PTR_ERR_OR_ZERO"})
    class Error_pointers {
        @KernelTest
        @ExpectInterleavings(1)
        void are_small_negative_numbers(Linux os) {
            TaskStruct error = os.ERR_PTR(-Linux.ENOMEM);
            assertTrue(os.IS_ERR(error) && os.IS_ERR_OR_NULL(error));
            assertEquals(-Linux.ENOMEM, os.PTR_ERR(error));
            assertEquals(-Linux.ENOMEM, os.PTR_ERR_OR_ZERO(error));
            assertTrue(os.IS_ERR(os.ERR_PTR(-4_095)));
            assertFalse(os.IS_ERR(os.ERR_PTR(-4_096)));
            assertFalse(os.IS_ERR(os.ERR_PTR(12)));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void are_neither_NULL_nor_tasks(Linux os) {
            assertNull(os.ERR_PTR(0));
            assertFalse(os.IS_ERR(null));
            assertTrue(os.IS_ERR_OR_NULL(null));
            assertEquals(0, os.PTR_ERR(null));
            assertEquals(0, os.PTR_ERR_OR_ZERO(os.current()));
            assertFalse(os.IS_ERR_OR_NULL(os.current()));
            assertTrue(os.PTR_ERR(os.current()) < -4_095);
        }
    }
}
