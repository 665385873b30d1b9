package triptych.examples.freebsd;

import java.util.function.Supplier;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.EventHandlerTag;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Td;

/** What authors of modules get wrong about a thread's life, each with its repair. */
enum LifeCyclePairs {
    FLAG_OUTSIDE_THE_LOCK("deadlock", LostWakeup::new),
    WRONG_HANDLE("deadlock", WrongHandle::new),
    WAKES_ONE_OF_TWO_KINDS("deadlock", TwoKinds::new),
    READS_ITS_OWN_HANDLE("panic", OwnHandle::new),
    EXITS_WITH_A_LOCK("exit-with-locks", LockAtExit::new),
    LOCKS_IN_BOTH_ORDERS("lock-order-reversal", BothOrders::new),
    LEAVES_ITS_HANDLER("text-gone", LeftHandler::new),
    TIMEOUT_IS_NOBODY_WOKE_ME("panic", TimeoutLies::new);

    private final String kind;
    private final Supplier<LifeCycle> maker;

    LifeCyclePairs(String kind, Supplier<LifeCycle> maker) {
        this.kind = kind;
        this.maker = maker;
    }

    /** The kind of finding that the broken one ends in. */
    String kind() {
        return kind;
    }

    FreeBsdModule module(boolean repaired) {
        LifeCycle module = maker.get();
        module.repaired = repaired;
        return module;
    }

    /** One worker, one lock, a flag; the worker's handle is what unloading waits for. */
    private abstract static class LifeCycle extends FreeBsdModule {
        boolean repaired;
        final Mtx lock = new Mtx();
        final Ref<Td> worker = new Ref<>();
        final SharedInt stop = new SharedInt();

        void work() {
            mtx_lock(lock);
            while (stop.get() == 0) {
                mtx_sleep(stop, lock, 0, "work", 0);
            }
            mtx_unlock(lock);
            kthread_exit();
        }

        int load() {
            mtx_init(lock, "life", null, MTX_DEF);
            return kthread_add(this::work, null, null, worker, 0, 0, "life");
        }

        void unload() {
            mtx_lock(lock);
            stop.set(1);
            wakeup(stop);
            mtx_sleep(worker.get(), lock, 0, "drain", 0);
            mtx_unlock(lock);
            mtx_destroy(lock);
        }

        @Override
        public int modevent(int what) {
            switch (what) {
                case MOD_LOAD:
                    return load();
                case MOD_UNLOAD:
                    unload();
                    return 0;
                default:
                    return EOPNOTSUPP;
            }
        }
    }

    private static final class LostWakeup extends LifeCycle {
        @Override
        void unload() {
            if (!repaired) {
                // Between the worker's look at the flag and its sleep nobody hears this.
                stop.set(1);
                wakeup(stop);
                mtx_lock(lock);
                mtx_sleep(worker.get(), lock, 0, "drain", 0);
                mtx_unlock(lock);
                return;
            }
            super.unload();
        }
    }

    private static final class WrongHandle extends LifeCycle {
        @Override
        void unload() {
            mtx_lock(lock);
            stop.set(1);
            wakeup(stop);
            mtx_sleep(repaired ? worker.get() : worker, lock, 0, "drain", 0);
            mtx_unlock(lock);
        }
    }

    /** Worker and unloader sleep on one channel: a single wakeup may rouse the wrong one. */
    private static final class TwoKinds extends LifeCycle {
        private final Ref<Td> second = new Ref<>();
        private boolean work;

        @Override
        int load() {
            int error = super.load();
            return error != 0
                    ? error
                    : kthread_add(this::produce, null, null, second, 0, 0, "producer");
        }

        @Override
        void work() {
            mtx_lock(lock);
            while (!work) {
                mtx_sleep(this, lock, 0, "work", 0);
            }
            mtx_unlock(lock);
            kthread_exit();
        }

        private void produce() {
            mtx_lock(lock);
            while (stop.get() == 0) {
                mtx_sleep(this, lock, 0, "stop", 0);
            }
            work = true;
            wakeup(this);
            mtx_unlock(lock);
            mtx_lock(lock);
            while (stop.get() == 1) {
                mtx_sleep(second, lock, 0, "turn", 0);
            }
            mtx_unlock(lock);
            kthread_exit();
        }

        @Override
        void unload() {
            mtx_lock(lock);
            stop.set(1);
            if (repaired) {
                wakeup(this);
            } else {
                wakeup_one(this);
            }
            mtx_sleep(worker.get(), lock, 0, "drain", 0);
            stop.set(2);
            wakeup(second);
            mtx_sleep(second.get(), lock, 0, "drain2", 0);
            mtx_unlock(lock);
        }
    }

    private static final class OwnHandle extends LifeCycle {
        @Override
        void work() {
            if (!repaired && worker.get() == null) {
                panic("worker has no handle");
            }
            if (repaired && curthread() == null) {
                panic("no thread runs");
            }
            super.work();
        }

        @Override
        int load() {
            mtx_init(lock, "life", null, MTX_DEF);
            Ref<Td> made = new Ref<>();
            int error = kthread_add(this::work, null, null, made, 0, 0, "life");
            worker.set(made.get());
            return error;
        }
    }

    private static final class LockAtExit extends LifeCycle {
        @Override
        void work() {
            mtx_lock(lock);
            while (stop.get() == 0) {
                mtx_sleep(stop, lock, 0, "work", 0);
            }
            if (repaired) {
                mtx_unlock(lock);
            }
            kthread_exit();
        }
    }

    private static final class BothOrders extends LifeCycle {
        private final Mtx list = new Mtx();

        @Override
        int load() {
            mtx_init(list, "list", null, MTX_DEF);
            return super.load();
        }

        @Override
        void work() {
            mtx_lock(repaired ? lock : list);
            mtx_lock(repaired ? list : lock);
            mtx_unlock(list);
            mtx_unlock(lock);
            super.work();
        }

        @Override
        void unload() {
            mtx_lock(lock);
            mtx_lock(list);
            mtx_unlock(list);
            mtx_unlock(lock);
            super.unload();
        }
    }

    private static final class LeftHandler extends LifeCycle {
        private EventHandlerTag tag;

        @Override
        int load() {
            tag =
                    EVENTHANDLER_REGISTER(
                            "shutdown_pre_sync", (arg, howto) -> {}, null, SHUTDOWN_PRI_DEFAULT);
            return super.load();
        }

        @Override
        void unload() {
            if (repaired) {
                EVENTHANDLER_DEREGISTER("shutdown_pre_sync", tag);
            }
            super.unload();
        }
    }

    /** The worker is woken as its time runs out, and takes that for "there was no event". */
    private static final class TimeoutLies extends LifeCycle {
        private boolean event;

        @Override
        void work() {
            mtx_lock(lock);
            int error = 0;
            while (!event && error == 0) {
                error = mtx_sleep(this, lock, 0, "event", hz());
            }
            if (!repaired && error == EWOULDBLOCK && event) {
                panic("an event was lost");
            }
            mtx_unlock(lock);
            super.work();
        }

        @Override
        void unload() {
            mtx_lock(lock);
            event = true;
            wakeup(this);
            mtx_unlock(lock);
            super.unload();
        }
    }
}
