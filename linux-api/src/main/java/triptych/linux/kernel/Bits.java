package triptych.linux.kernel;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.OopsTexts;

/** {@code linux/bitops.h}: bits of one word. */
@KernelText
public final class Bits {
    private final LinuxKernel kernel;

    Bits(LinuxKernel kernel) {
        this.kernel = kernel;
    }

    /** The word in which bit {@code nr} alone is set; a bit beyond it is a fault. */
    public int mask(SimThread sim, int nr) {
        if (nr < 0 || nr >= Integer.SIZE) {
            throw kernel.oops("bit-out-of-bounds", OopsTexts.outOfBounds(sim.routine().name()));
        }
        return 1 << nr;
    }
}
