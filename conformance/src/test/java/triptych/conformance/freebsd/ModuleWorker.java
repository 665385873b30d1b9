package triptych.conformance.freebsd;

import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;

/** A module with one worker, which is told to end and awaited when the module is unloaded. */
final class ModuleWorker extends FreeBsdModule {
    /** How it knows that the worker has ended. */
    enum Waits {
        FOR_THE_THREAD,
        FOR_THE_PROCESS,
        FOR_A_FLAG
    }

    private final Waits waits;
    private final Mtx m = new Mtx();
    private final Object work = new Object();
    private final Ref<Td> td = new Ref<>();
    private final Ref<Proc> p = new Ref<>();
    private boolean die;
    private boolean done;

    ModuleWorker(Waits waits) {
        this.waits = waits;
    }

    @Override
    public int modevent(int what) {
        switch (what) {
            case MOD_LOAD:
                mtx_init(m, "m", null, MTX_DEF);
                return waits == Waits.FOR_THE_PROCESS
                        ? kproc_create(this::work, null, p, 0, 0, "worker")
                        : kthread_add(this::work, null, null, td, 0, 0, "worker");
            case MOD_UNLOAD:
                unload();
                return 0;
            default:
                return EOPNOTSUPP;
        }
    }

    private void unload() {
        mtx_lock(m);
        die = true;
        wakeup(work);
        switch (waits) {
            case FOR_THE_THREAD -> mtx_sleep(td.get(), m, 0, "drain", 0);
            case FOR_THE_PROCESS -> mtx_sleep(p.get(), m, 0, "drain", 0);
            default -> {
                while (!done) {
                    mtx_sleep(work, m, 0, "drain", 0);
                }
            }
        }
        mtx_unlock(m);
    }

    private void work() {
        mtx_lock(m);
        while (!die) {
            mtx_sleep(work, m, 0, "work", 0);
        }
        if (waits == Waits.FOR_A_FLAG) {
            done = true;
            wakeup(work);
        }
        mtx_unlock(m);
        if (waits == Waits.FOR_THE_PROCESS) {
            kproc_exit(0);
        }
        kthread_exit();
    }
}
