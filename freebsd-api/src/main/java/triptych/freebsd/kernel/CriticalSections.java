package triptych.freebsd.kernel;

import java.util.Arrays;
import triptych.core.routine.CallContext;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.LockTexts;

/** {@code td_critnest}: how deep each thread is in critical sections, spin mutexes included. */
final class CriticalSections {
    private final FreeBsdKernel kernel;
    private int[] depth = new int[8];

    CriticalSections(FreeBsdKernel kernel) {
        this.kernel = kernel;
    }

    void enter(SimThread td) {
        if (td.index() >= depth.length) {
            depth = Arrays.copyOf(depth, Math.max(td.index() + 1, depth.length * 2));
        }
        if (depth[td.index()]++ == 0) {
            td.setContext(td.context() | CallContext.ATOMIC);
        }
    }

    void exit(SimThread td) {
        if (td.index() >= depth.length || depth[td.index()] == 0) {
            throw kernel.panic("critical-exit-underflow", LockTexts.CRITICAL_EXIT_UNDERFLOW);
        }
        if (--depth[td.index()] == 0) {
            td.setContext(td.context() & ~CallContext.ATOMIC);
        }
    }
}
