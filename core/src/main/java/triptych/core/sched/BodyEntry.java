package triptych.core.sched;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Runs the body of a thread so that the JVM does not compile it into those who call this.
 *
 * <p>All that a thread does lies within its body, and whatever stands around the body runs as
 * often: the JVM would compile the whole again for each method on the way.
 */
final class BodyEntry {
    /**
     * Neither a static constant nor final: what is called through a handle that can change is not
     * compiled together with the call.
     */
    private MethodHandle run;

    BodyEntry() {
        try {
            run =
                    MethodHandles.publicLookup()
                            .findVirtual(Runnable.class, "run", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    void run(Runnable body) throws Throwable {
        run.invokeExact(body);
    }
}
