package triptych.junit;

import jakarta.inject.Inject;
import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Td;

/** A module with a thread that switches a device on and off. */
class Heater extends FreeBsdModule {
    /** What it drives. */
    interface Device {
        int temperature();

        void heat(boolean on);
    }

    private final Device device;
    private final Mtx lock = new Mtx();
    private final Ref<Td> worker = new Ref<>();

    // Guarded by lock.
    private boolean stop;

    @Inject
    Heater(Device device) {
        this.device = device;
    }

    private void work() {
        mtx_lock(lock);
        while (!stop) {
            device.heat(device.temperature() < 20);
            mtx_sleep(this, lock, 0, "heater", hz());
        }
        device.heat(false);
        mtx_unlock(lock);
        kthread_exit();
    }

    /** Whether unloading waits for the thread. */
    boolean waits() {
        return true;
    }

    @Override
    public int modevent(int what) {
        switch (what) {
            case MOD_LOAD:
                mtx_init(lock, "heater", null, MTX_DEF);
                return kthread_add(this::work, null, null, worker, 0, 0, "heater");
            case MOD_UNLOAD:
                mtx_lock(lock);
                stop = true;
                wakeup(this);
                if (waits()) {
                    mtx_sleep(worker.get(), lock, 0, "drain", 0);
                }
                mtx_unlock(lock);
                return 0;
            default:
                return EOPNOTSUPP;
        }
    }

    /** The same, hasty. */
    static final class Hasty extends Heater {
        @Inject
        Hasty(Device device) {
            super(device);
        }

        @Override
        boolean waits() {
            return false;
        }
    }
}
