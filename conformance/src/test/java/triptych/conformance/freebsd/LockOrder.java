package triptych.conformance.freebsd;

import java.util.List;
import java.util.function.Consumer;
import triptych.core.finding.Finding;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Sx;

/** Locks that a process takes in one order and the other; {@code a} is of type {@code ta}. */
record LockOrder(FreeBsd os, Mtx a, Mtx b, Mtx c, Sx x) {
    /** What the kernel prints after {@code body}. */
    static List<String> said(Consumer<LockOrder> body) {
        return LockConsole.after(os -> body.accept(on(os)));
    }

    /** What it complains about. */
    static List<Finding> findings(Consumer<LockOrder> body) {
        return LockConsole.findingsAfter(os -> body.accept(on(os)));
    }

    private static LockOrder on(FreeBsd os) {
        Sx x = new Sx();
        os.sx_init(x, "x");
        return new LockOrder(
                os,
                LockConsole.mutex(os, "a", "ta", FreeBsd.MTX_DEF),
                LockConsole.mutex(os, "b", null, FreeBsd.MTX_DEF),
                LockConsole.mutex(os, "c", null, FreeBsd.MTX_DEF),
                x);
    }

    Mtx mutex(String name, String type, int opts) {
        return LockConsole.mutex(os, name, type, opts);
    }

    /** One after the other, and gives them back. */
    void take(Mtx... locks) {
        for (Mtx lock : locks) {
            os.mtx_lock(lock);
        }
        for (int i = locks.length - 1; i >= 0; i--) {
            os.mtx_unlock(locks[i]);
        }
    }

    void take(Sx first, Mtx second) {
        os.sx_xlock(first);
        take(second);
        os.sx_xunlock(first);
    }

    void take(Mtx first, Sx second) {
        os.mtx_lock(first);
        os.sx_slock(second);
        os.sx_sunlock(second);
        os.mtx_unlock(first);
    }
}
