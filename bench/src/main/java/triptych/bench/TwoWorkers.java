package triptych.bench;

import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.scenario.Program;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.UserScript;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Td;

/**
 * Two threads count under a mutex and then sleep until they are told to end; the unload waits for
 * each, on its handle. {@code two_workers.c} is the same.
 */
record TwoWorkers(int rounds) implements Program {
    private static final int WORKERS = 2;

    @Override
    public String name() {
        return "two-workers-" + rounds;
    }

    @Override
    public String os() {
        return "freebsd";
    }

    @Override
    public Outcome boot(Machine machine) {
        UserScript.UNLOADS_AT_ANY_TIME.startOn(machine, new Module(rounds));
        return Outcome.NONE;
    }

    private static final class Module extends FreeBsdModule {
        private final int rounds;
        private final Mtx lock = new Mtx();
        private final Worker[] workers = new Worker[WORKERS];

        // Guarded by lock.
        private int counted;

        Module(int rounds) {
            this.rounds = rounds;
        }

        private final class Worker {
            private final Ref<Td> handle = new Ref<>();

            // Guarded by lock.
            private boolean stop;

            private void work() {
                mtx_lock(lock);
                for (int i = 0; i < rounds; i++) {
                    counted++;
                    mtx_unlock(lock);
                    mtx_lock(lock);
                }
                while (!stop) {
                    mtx_sleep(this, lock, 0, "count", 0);
                }
                mtx_unlock(lock);
                kthread_exit();
            }

            private void stop() {
                mtx_lock(lock);
                stop = true;
                wakeup(this);
                mtx_sleep(handle.get(), lock, 0, "drain", 0);
                mtx_unlock(lock);
            }
        }

        @Override
        public int modevent(int what) {
            switch (what) {
                case MOD_LOAD:
                    mtx_init(lock, "count", null, MTX_DEF);
                    for (int i = 0; i < WORKERS; i++) {
                        Worker worker = new Worker();
                        workers[i] = worker;
                        kthread_add(worker::work, null, null, worker.handle, 0, 0, "count");
                    }
                    return 0;
                case MOD_UNLOAD:
                    for (Worker worker : workers) {
                        worker.stop();
                    }
                    mtx_destroy(lock);
                    return 0;
                default:
                    return EOPNOTSUPP;
            }
        }
    }
}
