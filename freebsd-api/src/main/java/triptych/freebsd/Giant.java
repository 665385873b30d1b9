package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.freebsd.struct.Mtx;

/** The lock that guarded everything once, and still is held around module event handlers. */
@KernelText
public interface Giant extends Surface {
    /**
     * {@code Giant}: a recursive sleep mutex. Every sleep gives it up to the last level and takes
     * it again.
     */
    @Symbol(header = "sys/mutex.h")
    default Mtx Giant() {
        return kernel().giant();
    }
}
