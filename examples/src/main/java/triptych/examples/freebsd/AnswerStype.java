package triptych.examples.freebsd;

import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;

/** Unloading sleeps on {@code &p->p_stype}, which an ending process woke up to FreeBSD 12. */
public final class AnswerStype extends FreeBsdModule {
    private final Mtx lock = new Mtx();
    private final Ref<Proc> worker = new Ref<>();

    // Guarded by lock.
    private boolean die;

    private void work() {
        mtx_lock(lock);
        while (!die) {
            mtx_sleep(this, lock, 0, "answer", hz());
        }
        mtx_unlock(lock);
        kproc_exit(0);
    }

    @Override
    public int modevent(int what) {
        switch (what) {
            case MOD_LOAD:
                mtx_init(lock, "answer", null, MTX_DEF);
                return kproc_create(this::work, null, worker, 0, 0, "answer");
            case MOD_UNLOAD:
                Proc p = worker.get();
                mtx_lock(lock);
                die = true;
                wakeup(this);
                mtx_sleep(p.p_stype(), lock, 0, "drain", 0);
                mtx_unlock(lock);
                mtx_destroy(lock);
                return 0;
            default:
                return EOPNOTSUPP;
        }
    }
}
