package triptych.examples.freebsd;

import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Td;

/** The thread holds a mutex for life so that unloading must wait for it, and sleeps with it. */
public final class ForumUnloadMutex extends FreeBsdModule {
    private final Mtx life = new Mtx();
    private final SharedInt alive = new SharedInt();
    private final SharedInt stop = new SharedInt();
    private final Ref<Td> worker = new Ref<>();

    private void work() {
        mtx_lock(life);
        alive.set(1);
        while (stop.get() == 0) {
            pause("forum", hz());
        }
        mtx_unlock(life);
        kthread_exit();
    }

    @Override
    public int modevent(int what) {
        switch (what) {
            case MOD_LOAD:
                mtx_init(life, "forum life", null, MTX_DEF);
                int error = kthread_add(this::work, null, null, worker, 0, 0, "forum");
                while (error == 0 && alive.get() == 0) {
                    pause("start", 1);
                }
                return error;
            case MOD_UNLOAD:
                stop.set(1);
                mtx_lock(life);
                mtx_unlock(life);
                mtx_destroy(life);
                return 0;
            default:
                return EOPNOTSUPP;
        }
    }
}
