package triptych.fake;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.Td;

/** A module whose one thread does what no module may do. */
public abstract class Hostile extends FreeBsdModule {
    // Lets those that spin or block for ever end with the test that has seen them do so.
    private static volatile boolean released;
    private static int loads;
    private static final Object MONITOR = new Object();

    private final Ref<Td> worker = new Ref<>();

    public static void release(boolean free) {
        released = free;
        synchronized (MONITOR) {
            MONITOR.notifyAll();
        }
    }

    abstract void misbehave() throws Exception;

    private void work() {
        try {
            misbehave();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        kthread_exit();
    }

    @Override
    public int modevent(int what) {
        if (what == MOD_LOAD) {
            return kthread_add(this::work, null, null, worker, 0, 0, "hostile");
        }
        return EBUSY;
    }

    public static final class Sleeps extends Hostile {
        @Override
        void misbehave() throws Exception {
            while (!released) {
                Thread.sleep(20);
            }
        }
    }

    public static final class Waits extends Hostile {
        @Override
        void misbehave() throws Exception {
            synchronized (MONITOR) {
                while (!released) {
                    MONITOR.wait();
                }
            }
        }
    }

    public static final class Takes extends Hostile {
        private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

        @Override
        void misbehave() throws Exception {
            while (!released) {
                queue.poll(20, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        }
    }

    public static final class Spins extends Hostile {
        @Override
        void misbehave() {
            while (!released) {
                Thread.onSpinWait();
            }
        }
    }

    public static final class Recurses extends Hostile {
        @Override
        void misbehave() {
            misbehave();
        }
    }

    public static final class ThrowsInEvent extends Hostile {
        @Override
        public int modevent(int what) {
            throw new IllegalStateException("no such event");
        }

        @Override
        void misbehave() {}
    }

    public static final class StartsThread extends Hostile {
        @Override
        void misbehave() throws Exception {
            Thread real = new Thread(() -> wakeup(this), "real");
            real.start();
            real.join();
        }
    }

    public static final class CountsLoads extends Hostile {
        @Override
        void misbehave() {
            if (++loads % 2 == 0) {
                pause("twice", 1);
            }
        }
    }

    /** Differs seldom enough that a run and its repetition agree. */
    public static final class SeldomDiffers extends Hostile {
        @Override
        void misbehave() {
            for (int i = 0; i < 3; i++) {
                pause("seldom", ++loads % 9 == 0 ? 2 * hz() : 1);
            }
        }
    }

    public static final class AsksClock extends Hostile {
        @Override
        void misbehave() {
            printf("%d\n", System.nanoTime());
        }
    }

    /** Sleeps in the kernel with a Java monitor, which another of its threads wants. */
    public static final class HoldsMonitor extends Hostile {
        private final Object own = new Object();
        private final Ref<Td> other = new Ref<>();

        @Override
        public int modevent(int what) {
            int error = super.modevent(what);
            return what == MOD_LOAD && error == 0
                    ? kthread_add(this::sleepInside, null, null, other, 0, 0, "second")
                    : error;
        }

        private void sleepInside() {
            misbehave();
            kthread_exit();
        }

        @Override
        void misbehave() {
            synchronized (own) {
                pause("inside", 1);
            }
        }
    }

    /** Goes on whatever is thrown, also what ends its fiber. */
    public static final class Swallows extends Hostile {
        @Override
        void misbehave() {
            while (true) {
                try {
                    pause("again", hz());
                } catch (Throwable ignored) {
                    continue;
                }
            }
        }
    }
}
