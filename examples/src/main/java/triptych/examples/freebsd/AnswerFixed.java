package triptych.examples.freebsd;

import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;

/**
 * Both handles are waited for, one after the other; a count under the lock says how many may leave,
 * so that nobody leaves while the other is waited for.
 */
public final class AnswerFixed extends FreeBsdModule {
    private final Mtx lock = new Mtx();
    private final Ref<Proc> worker = new Ref<>();
    private final Ref<Td> extra = new Ref<>();

    // Guarded by lock: the worker leaves at 1, the extra thread at 2, however early its work is
    // done.
    private int mayLeave;

    private void work() {
        mtx_lock(lock);
        while (mayLeave < 1) {
            mtx_sleep(this, lock, 0, "answer", hz());
        }
        mtx_unlock(lock);
        kproc_exit(0);
    }

    private void linger() {
        mtx_lock(lock);
        while (mayLeave < 2) {
            mtx_sleep(this, lock, 0, "linger", 100 * hz());
        }
        mtx_unlock(lock);
        kthread_exit();
    }

    @Override
    public int modevent(int what) {
        switch (what) {
            case MOD_LOAD:
                mtx_init(lock, "answer", null, MTX_DEF);
                int error = kthread_add(this::linger, null, null, extra, 0, 0, "linger");
                return error != 0 ? error : kproc_create(this::work, null, worker, 0, 0, "answer");
            case MOD_UNLOAD:
                mtx_lock(lock);
                mayLeave = 1;
                wakeup(this);
                mtx_sleep(worker.get(), lock, 0, "drain", 0);
                mayLeave = 2;
                wakeup(this);
                mtx_sleep(extra.get(), lock, 0, "drain", 0);
                mtx_unlock(lock);
                mtx_destroy(lock);
                return 0;
            default:
                return EOPNOTSUPP;
        }
    }
}
