package triptych.core.fiber;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Fibers on the JVM's own continuations: a switch costs a copied stack, no thread.
 *
 * <p>A continuation that has run a body to its end waits for the next one: to make another, and
 * memory for the copies of its stack, costs as much as many switches. One carrier runs them all.
 */
final class Continuations implements Fibers {
    private static final MethodHandle NEW;
    private static final MethodHandle RUN;
    private static final MethodHandle YIELD;

    static {
        MethodHandle create = null;
        MethodHandle run = null;
        MethodHandle yield = null;
        try {
            // Reflection, because the class does not exist on the Java level that we compile for.
            Class<?> scopeType = Class.forName("jdk.internal.vm.ContinuationScope");
            Class<?> type = Class.forName("jdk.internal.vm.Continuation");
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Object scope = scopeType.getConstructor(String.class).newInstance("triptych");
            create =
                    lookup.findConstructor(
                                    type,
                                    MethodType.methodType(void.class, scopeType, Runnable.class))
                            .bindTo(scope)
                            .asType(MethodType.methodType(Object.class, Runnable.class));
            run =
                    lookup.findVirtual(type, "run", MethodType.methodType(void.class))
                            .asType(MethodType.methodType(void.class, Object.class));
            yield =
                    lookup.findStatic(
                                    type, "yield", MethodType.methodType(boolean.class, scopeType))
                            .bindTo(scope);
        } catch (ReflectiveOperationException | LinkageError absent) {
            create = null;
        }
        NEW = create;
        RUN = run;
        YIELD = yield;
    }

    private final Deque<Reused> idle = new ArrayDeque<>();

    static boolean areAvailable() {
        return NEW != null;
    }

    @Override
    public Fiber create(Runnable body) {
        return new ContinuationFiber(body);
    }

    @Override
    public void close() {
        idle.clear();
    }

    /** A continuation that runs one body after another. */
    private static final class Reused implements Runnable {
        private final Object continuation;
        private ContinuationFiber fiber;

        Reused() {
            try {
                continuation = (Object) NEW.invokeExact((Runnable) this);
            } catch (Throwable t) {
                throw rethrow(t);
            }
        }

        @Override
        public void run() {
            while (true) {
                fiber.runBody();
                fiber = null;
                yieldToCarrier();
            }
        }

        void resume() {
            try {
                RUN.invokeExact(continuation);
            } catch (Throwable t) {
                throw rethrow(t);
            }
        }

        static void yieldToCarrier() {
            try {
                boolean ignored = (boolean) YIELD.invokeExact();
            } catch (IllegalStateException pinned) {
                throw new FiberPinned(pinned);
            } catch (Throwable t) {
                throw rethrow(t);
            }
        }
    }

    /** A body that borrows a continuation from its first resume to its end. */
    private final class ContinuationFiber implements Fiber {
        private final Runnable body;
        private Reused continuation;
        private boolean done;
        private Throwable failure;

        ContinuationFiber(Runnable body) {
            this.body = body;
        }

        private void runBody() {
            try {
                body.run();
            } catch (Throwable t) {
                failure = t;
            }
            done = true;
        }

        @Override
        public void resume() {
            if (continuation == null) {
                continuation = idle.isEmpty() ? new Reused() : idle.pollLast();
                continuation.fiber = this;
            }
            continuation.resume();
            if (done) {
                idle.addLast(continuation);
                if (failure != null) {
                    throw rethrow(failure);
                }
            }
        }

        @Override
        public void suspend() {
            Reused.yieldToCarrier();
        }

        @Override
        public boolean isDone() {
            return done;
        }

        @Override
        public void abandon() {
            // Nothing to end: an unreachable continuation is garbage.
        }
    }

    private static RuntimeException rethrow(Throwable t) {
        if (t instanceof Error error) {
            throw error;
        }
        if (t instanceof RuntimeException e) {
            return e;
        }
        return new IllegalStateException(t);
    }
}
