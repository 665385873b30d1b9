package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.freebsd.struct.Mtx;

/** The lock that guarded everything once, and still is held around module event handlers. */
@KernelText
public interface Giant extends Surface {
    /**
     * {@code Giant}.
     *
     * <ol>
     *   <li id="S1">It is a sleep mutex that its owner may take again.
     *   <li id="S2">Every sleep, wait for a condition and pause gives it up to the last level,
     *       beside an interlock or as the interlock, and takes it again as deep, whatever its
     *       result.
     *   <li id="S3">So does a wait for an {@code sx} lock, and no other wait.
     *   <li id="S4">It is taken again before the interlock.
     *   <li id="S5">WITNESS does not mind that it is held by who sleeps.
     * </ol>
     */
    @Symbol(header = "sys/mutex.h")
    default Mtx Giant() {
        return kernel().giant();
    }
}
