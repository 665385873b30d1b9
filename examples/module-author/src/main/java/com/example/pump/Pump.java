package com.example.pump;

import jakarta.inject.Inject;
import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Td;

/** A thread that pumps while the water is high; unloading waits for its end. */
public class Pump extends FreeBsdModule {
    private final Motor motor;
    private final Mtx lock = new Mtx();
    private final Ref<Td> worker = new Ref<>();

    // Guarded by lock.
    private boolean stop;

    @Inject
    public Pump(Motor motor) {
        this.motor = motor;
    }

    private void work() {
        mtx_lock(lock);
        while (!stop) {
            motor.run(motor.level() > 10);
            mtx_sleep(this, lock, 0, "pump", hz());
        }
        motor.run(false);
        mtx_unlock(lock);
        kthread_exit();
    }

    /** Only {@code kthread_exit} itself wakes the thread's handle, from kernel text. */
    protected void awaitWorker() {
        mtx_sleep(worker.get(), lock, 0, "drain", 0);
    }

    @Override
    public int modevent(int what) {
        switch (what) {
            case MOD_LOAD:
                mtx_init(lock, "pump", null, MTX_DEF);
                return kthread_add(this::work, null, null, worker, 0, 0, "pump");
            case MOD_UNLOAD:
                mtx_lock(lock);
                stop = true;
                wakeup(this);
                awaitWorker();
                mtx_unlock(lock);
                mtx_destroy(lock);
                return 0;
            default:
                return EOPNOTSUPP;
        }
    }
}
