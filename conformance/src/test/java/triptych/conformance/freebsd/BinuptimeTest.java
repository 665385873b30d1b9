package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import triptych.conformance.Clause;
import triptych.conformance.Conformance;
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
}
