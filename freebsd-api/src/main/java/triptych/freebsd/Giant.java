package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.freebsd.struct.Mtx;

/** The lock that guarded everything once, and still is held around module event handlers. */
@KernelText
public interface Giant extends Surface {
    /**
     * {@code Giant}: a recursive sleep mutex.
     *
     * <ol>
     *   <li id="S1">Every routine that sleeps, waits for a condition or pauses gives it up to the
     *       last level, beside an interlock or as the interlock.
     *   <li id="S2">It is taken again as deep as it was held, and before the interlock.
     *   <li id="S3">WITNESS does not mind that it is held by who sleeps.
     * </ol>
     */
    @Symbol(header = "sys/mutex.h")
    default Mtx Giant() {
        return kernel().giant();
    }
}
