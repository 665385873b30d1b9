package triptych.examples.freebsd;

import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.Sx;
import triptych.freebsd.struct.Td;

/** The thread holds an sx lock shared for life; unloading takes it exclusively. */
public final class ForumUnloadSx extends FreeBsdModule {
    private final Sx life = new Sx();
    private final SharedInt stop = new SharedInt();
    private final Ref<Td> worker = new Ref<>();

    private void work() {
        sx_slock(life);
        while (stop.get() == 0) {
            tsleep(stop, 0, "forum", hz());
        }
        sx_sunlock(life);
        // Here the lock is free and the thread still in module text.
        kthread_exit();
    }

    @Override
    public int modevent(int what) {
        switch (what) {
            case MOD_LOAD:
                sx_init(life, "forum life");
                return kthread_add(this::work, null, null, worker, 0, 0, "forum");
            case MOD_UNLOAD:
                stop.set(1);
                wakeup(stop);
                sx_xlock(life);
                sx_xunlock(life);
                sx_destroy(life);
                return 0;
            default:
                return EOPNOTSUPP;
        }
    }
}
