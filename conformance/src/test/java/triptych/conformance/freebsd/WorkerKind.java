package triptych.conformance.freebsd;

import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;

/** Suspending is the same for processes and for threads, under two sets of names. */
enum WorkerKind {
    PROCESS {
        @Override
        Object start(FreeBsd os, Runnable body) {
            return Workers.process(os, body);
        }

        @Override
        Object caller(FreeBsd os) {
            return os.curproc();
        }

        @Override
        int suspend(FreeBsd os, Object worker, int timo) {
            return os.kproc_suspend((Proc) worker, timo);
        }

        @Override
        int resume(FreeBsd os, Object worker) {
            return os.kproc_resume((Proc) worker);
        }

        @Override
        void check(FreeBsd os) {
            os.kproc_suspend_check(os.curproc());
        }

        @Override
        void shutdown(FreeBsd os, Object worker) {
            os.kproc_shutdown(worker, 0);
        }
    },

    THREAD {
        @Override
        Object start(FreeBsd os, Runnable body) {
            return Workers.thread(os, body);
        }

        @Override
        Object caller(FreeBsd os) {
            return os.curthread();
        }

        @Override
        int suspend(FreeBsd os, Object worker, int timo) {
            return os.kthread_suspend((Td) worker, timo);
        }

        @Override
        int resume(FreeBsd os, Object worker) {
            return os.kthread_resume((Td) worker);
        }

        @Override
        void check(FreeBsd os) {
            os.kthread_suspend_check();
        }

        @Override
        void shutdown(FreeBsd os, Object worker) {
            os.kthread_shutdown(worker, 0);
        }
    };

    /** The handle of one that runs {@code body}. */
    abstract Object start(FreeBsd os, Runnable body);

    /** The caller's own handle. */
    abstract Object caller(FreeBsd os);

    abstract int suspend(FreeBsd os, Object worker, int timo);

    abstract int resume(FreeBsd os, Object worker);

    abstract void check(FreeBsd os);

    abstract void shutdown(FreeBsd os, Object worker);
}
