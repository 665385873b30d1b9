package triptych.core.fiber;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Starts virtual threads where the JVM has them. */
final class VirtualThreads {
    private static final MethodHandle START;

    static {
        MethodHandle start = null;
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            start =
                    lookup.findStatic(
                            Thread.class,
                            "startVirtualThread",
                            MethodType.methodType(Thread.class, Runnable.class));
        } catch (ReflectiveOperationException absent) {
            start = null;
        }
        START = start;
    }

    private VirtualThreads() {}

    static boolean areAvailable() {
        return START != null && Runtime.version().feature() >= 21;
    }

    static Thread start(String name, Runnable body) {
        try {
            Thread thread = (Thread) START.invokeExact(body);
            thread.setName(name);
            return thread;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
    }
}
