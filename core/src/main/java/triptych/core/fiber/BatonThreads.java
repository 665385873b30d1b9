package triptych.core.fiber;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Fibers on Java threads that hand one baton around.
 *
 * <p>A thread that has run a body to its end waits for the next one, since making threads costs far
 * more than handing over. All fields of a {@link Baton} but {@code turn} are written only by
 * whoever has the baton.
 */
final class BatonThreads implements Fibers {
    /** How to start a thread. */
    interface Starter {
        Thread start(String name, Runnable body);
    }

    private static final int UNWINDINGS_MAX = 1_000;

    private final Starter starter;
    private final Deque<Baton> idle = new ArrayDeque<>();
    private final List<Baton> all = new ArrayList<>();
    private Baton latest;

    BatonThreads(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Fiber create(Runnable body) {
        Baton thread = idle.pollLast();
        if (thread == null) {
            thread = new Baton();
            all.add(thread);
        }
        return new ThreadFiber(thread, body);
    }

    @Override
    public Thread runner(Thread carrier) {
        Baton baton = latest;
        return baton == null || baton.thread == null ? carrier : baton.thread;
    }

    @Override
    public void close() {
        for (Baton thread : all) {
            thread.endThread();
        }
        all.clear();
        idle.clear();
    }

    /** One Java thread that runs one body after another. */
    private final class Baton implements Runnable {
        private Thread thread;
        private volatile Thread carrier;
        private volatile boolean turn;
        private ThreadFiber fiber;
        private boolean ended;

        @Override
        public void run() {
            awaitTurn();
            while (!ended) {
                fiber.runBody();
                giveBack();
                awaitTurn();
            }
            giveBack();
        }

        void pass() {
            carrier = Thread.currentThread();
            latest = this;
            turn = true;
            if (thread == null) {
                thread = starter.start("triptych-fiber", this);
            } else {
                LockSupport.unpark(thread);
            }
            while (turn) {
                LockSupport.park(this);
            }
        }

        void giveBack() {
            Thread to = carrier;
            turn = false;
            LockSupport.unpark(to);
        }

        void awaitTurn() {
            while (!turn) {
                LockSupport.park(this);
            }
        }

        void endThread() {
            if (thread != null) {
                ended = true;
                pass();
            }
        }
    }

    /** A body that borrows a thread from its first resume to its end. */
    private final class ThreadFiber implements Fiber {
        private final Baton thread;
        private final Runnable body;
        private boolean started;
        private boolean done;
        private boolean abandoned;
        private Throwable failure;
        private int unwindings;

        ThreadFiber(Baton thread, Runnable body) {
            this.thread = thread;
            this.body = body;
        }

        void runBody() {
            try {
                body.run();
            } catch (FiberAbandoned end) {
                // The unwinding that abandon() asked for has arrived.
            } catch (Throwable t) {
                failure = t;
            }
            done = true;
        }

        @Override
        public void resume() {
            if (!started) {
                started = true;
                thread.fiber = this;
            }
            thread.pass();
            if (done) {
                idle.addLast(thread);
            }
            if (failure != null) {
                rethrowFailure();
            }
        }

        private void rethrowFailure() {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }

        @Override
        public void suspend() {
            if (abandoned) {
                unwind();
            }
            thread.giveBack();
            thread.awaitTurn();
            if (abandoned) {
                unwind();
            }
        }

        private void unwind() {
            if (++unwindings > UNWINDINGS_MAX) {
                // The body swallows the unwinding for ever: its thread is lost, the carrier must
                // not be.
                thread.giveBack();
                while (true) {
                    LockSupport.park(this);
                }
            }
            throw new FiberAbandoned();
        }

        @Override
        public boolean isDone() {
            return done;
        }

        @Override
        public void abandon() {
            if (done) {
                return;
            }
            if (!started) {
                done = true;
                idle.addLast(thread);
                return;
            }
            abandoned = true;
            thread.pass();
            if (done) {
                idle.addLast(thread);
            } else {
                all.remove(thread);
            }
        }
    }
}
