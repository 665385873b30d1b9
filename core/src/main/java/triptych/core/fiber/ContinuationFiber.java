package triptych.core.fiber;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** A fiber on the JVM's own continuation: a switch costs a copied stack, no thread. */
final class ContinuationFiber implements Fiber {
    private static final MethodHandle NEW;
    private static final MethodHandle RUN;
    private static final MethodHandle YIELD;
    private static final MethodHandle IS_DONE;

    static {
        MethodHandle create = null;
        MethodHandle run = null;
        MethodHandle yield = null;
        MethodHandle isDone = null;
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
            isDone =
                    lookup.findVirtual(type, "isDone", MethodType.methodType(boolean.class))
                            .asType(MethodType.methodType(boolean.class, Object.class));
        } catch (ReflectiveOperationException | LinkageError absent) {
            create = null;
        }
        NEW = create;
        RUN = run;
        YIELD = yield;
        IS_DONE = isDone;
    }

    private final Object continuation;

    private ContinuationFiber(Runnable body) {
        try {
            continuation = (Object) NEW.invokeExact(body);
        } catch (Throwable t) {
            throw rethrow(t);
        }
    }

    static boolean isAvailable() {
        return NEW != null;
    }

    @Override
    public void resume() {
        try {
            RUN.invokeExact(continuation);
        } catch (Throwable t) {
            throw rethrow(t);
        }
    }

    @Override
    public void suspend() {
        try {
            boolean ignored = (boolean) YIELD.invokeExact();
        } catch (IllegalStateException pinned) {
            throw new FiberPinned(pinned);
        } catch (Throwable t) {
            throw rethrow(t);
        }
    }

    @Override
    public boolean isDone() {
        try {
            return (boolean) IS_DONE.invokeExact(continuation);
        } catch (Throwable t) {
            throw rethrow(t);
        }
    }

    @Override
    public void abandon() {
        // Nothing to end: an unreachable continuation is garbage.
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

    /** Makes continuation fibers; any carrier can run them. */
    static final class Factory implements Fibers {
        @Override
        public Fiber create(Runnable body) {
            return new ContinuationFiber(body);
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
