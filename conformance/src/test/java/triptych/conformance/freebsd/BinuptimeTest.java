package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.Buffer;
import triptych.junit.KernelTest;

@Conformance("binuptime")
class BinuptimeTest extends SleeperSuite {
    @KernelTest
    @Clause("S1")
    void it_has_seconds_and_a_fraction() {
        Buffer bt = Buffer.ofKernel(16);
        os.pause("x", 2 * os.hz() + os.hz() / 4);
        os.binuptime(bt);
        assertEquals(2, bt.number(8));
        // The topmost byte of the fraction: a quarter, less what rounding takes.
        assertEquals(0x3f, bt.from(15).number(1));
    }

    @KernelTest
    @Clause("S1")
    @Variation(
            routines = "binuptime",
            real = "advances with the timecounter of the machine, many times in a tick",
            ours = "advances by whole ticks",
            why = "time passes only when nobody can run",
            source = "FreeBSD bintime(9)")
    void between_two_ticks_it_stands_still() {
        Buffer before = Buffer.ofKernel(16);
        Buffer after = Buffer.ofKernel(16);
        os.binuptime(before);
        os.binuptime(after);
        assertEquals(before.number(8), after.number(8));
        assertEquals(before.from(8).number(8), after.from(8).number(8));
    }
}
