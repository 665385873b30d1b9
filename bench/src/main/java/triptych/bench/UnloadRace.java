package triptych.bench;

import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.struct.Mtx;

/**
 * A correct unload on FreeBSD: two workers loop under a mutex until told to stop, the unloader
 * waits until both have counted themselves out.
 *
 * <p>With one round a schedule has about 15 decisions, with eight about 45.
 */
record UnloadRace(int rounds) implements Program {
    private static final int WORKERS = 2;

    @Override
    public String name() {
        return "unload-race-" + rounds;
    }

    @Override
    public String os() {
        return "freebsd";
    }

    @Override
    public Outcome boot(Machine machine) {
        Race race = new Race(FreeBsdSystem.on(machine));
        race.os.user("unloader", race::unload);
        return Outcome.NONE;
    }

    private final class Race {
        private final FreeBsdSystem os;
        private final Mtx lock = new Mtx();

        // Guarded by lock.
        private boolean stop;
        private int left = WORKERS;

        Race(FreeBsdSystem os) {
            this.os = os;
        }

        private void work() {
            os.mtx_lock(lock);
            for (int i = 0; i < rounds && !stop; i++) {
                os.mtx_unlock(lock);
                os.mtx_lock(lock);
            }
            left--;
            os.wakeup(this);
            os.mtx_unlock(lock);
        }

        private void unload() {
            os.mtx_init(lock, "race", null, FreeBsd.MTX_DEF);
            for (int w = 0; w < WORKERS; w++) {
                os.user("worker", this::work);
            }
            os.mtx_lock(lock);
            stop = true;
            while (left > 0) {
                os.mtx_sleep(this, lock, 0, "drain", 0);
            }
            os.mtx_unlock(lock);
        }
    }
}
