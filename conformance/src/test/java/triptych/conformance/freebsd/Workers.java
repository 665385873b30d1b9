package triptych.conformance.freebsd;

import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;

/** Threads and processes of the kernel's own that end as they should. */
final class Workers {
    private Workers() {}

    /** A thread of process 0. */
    static Td thread(FreeBsd os, Runnable body) {
        return threadOf(os, null, body);
    }

    static Td threadOf(FreeBsd os, Proc p, Runnable body) {
        Ref<Td> td = new Ref<>();
        Runnable func =
                () -> {
                    body.run();
                    os.kthread_exit();
                };
        os.kthread_add(func, null, p, td, 0, 0, "worker");
        return td.get();
    }

    static Proc process(FreeBsd os, Runnable body) {
        Ref<Proc> p = new Ref<>();
        Runnable func =
                () -> {
                    body.run();
                    os.kproc_exit(0);
                };
        os.kproc_create(func, null, p, 0, 0, "worker");
        return p.get();
    }

    static Mtx mutex(FreeBsd os) {
        Mtx m = new Mtx();
        os.mtx_init(m, "m", null, FreeBsd.MTX_DEF);
        return m;
    }
}
