package triptych.examples.freebsd;

import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.EventHandlerTag;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Td;

/**
 * The flag is set and the thread's handle slept on under one lock: only {@code kthread_exit} itself
 * wakes that handle, from kernel text.
 */
public final class ForumUnloadFixed extends FreeBsdModule {
    private final Mtx lock = new Mtx();
    private final Ref<Td> worker = new Ref<>();
    private EventHandlerTag shutdownTag;

    // Guarded by lock.
    private boolean stop;
    private boolean gone;

    private void work() {
        mtx_lock(lock);
        while (!stop) {
            mtx_sleep(this, lock, 0, "forum", hz());
        }
        mtx_unlock(lock);
        kthread_exit();
    }

    private void stopWorker() {
        mtx_lock(lock);
        if (!gone) {
            stop = true;
            wakeup(this);
            mtx_sleep(worker.get(), lock, 0, "drain", 0);
            gone = true;
        }
        mtx_unlock(lock);
    }

    @Override
    public int modevent(int what) {
        switch (what) {
            case MOD_LOAD:
                mtx_init(lock, "forum", null, MTX_DEF);
                int error = kthread_add(this::work, null, null, worker, 0, 0, "forum");
                if (error != 0) {
                    mtx_destroy(lock);
                    return error;
                }
                shutdownTag =
                        EVENTHANDLER_REGISTER(
                                "shutdown_pre_sync",
                                (arg, howto) -> stopWorker(),
                                null,
                                SHUTDOWN_PRI_DEFAULT);
                return 0;
            case MOD_UNLOAD:
                EVENTHANDLER_DEREGISTER("shutdown_pre_sync", shutdownTag);
                stopWorker();
                mtx_destroy(lock);
                return 0;
            default:
                return EOPNOTSUPP;
        }
    }
}
