package triptych.csource.bind;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import triptych.core.memory.Allocation;
import triptych.csource.ClassCopy;
import triptych.csource.engine.HostFunction;

/**
 * Calls one routine. Each routine has a copy of this class of its own, so that the JVM knows the
 * handle as a constant, and compiles the call together with the routine: that costs less time, and
 * less stack to put away when a thread stops in the routine.
 */
final class CompiledCall implements RoutineCall, HostFunction {
    /** Null in the original. */
    private static final MethodHandle ROUTINE = routineOfThisCopy();

    private static final ClassCopy COPIES =
            ROUTINE == null ? ClassCopy.of(CompiledCall.class) : null;

    private final CCalls calls;

    /** {@code calls} is null for what is not called by compiled code. */
    CompiledCall(CCalls calls) {
        this.calls = calls;
    }

    private static MethodHandle routineOfThisCopy() {
        try {
            return MethodHandles.classData(
                    MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, MethodHandle.class);
        } catch (IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** A call of {@code routine}, which has the type {@code (CCalls)long}. */
    static RoutineCall of(MethodHandle routine) {
        MethodHandle constructor = COPIES.another(MethodHandles.lookup(), routine, CCalls.class);
        return (RoutineCall) ClassCopy.create(constructor, (Object) null);
    }

    @Override
    public HostFunction in(CCalls calls) {
        return new CompiledCall(calls);
    }

    /**
     * The thread goes into the routine and comes out again. Said here, and not by a method of
     * {@link CCalls} that is given the call: that would be one more method which the JVM compiles
     * with the whole routine in it.
     */
    @Override
    public long call(long[] arguments) {
        CThread thread = calls.stopInC();
        Allocation freeing = thread.freeing();
        long given = thread.given();
        long result;
        try {
            calls.enter(thread, arguments);
            result = (long) ROUTINE.invokeExact(calls);
        } catch (RuntimeException e) {
            throw calls.panicIfFault(e);
        } catch (Throwable e) {
            throw unexpected(e);
        }
        calls.leave(thread, freeing, given);
        return result;
    }

    @Override
    public long call(CCalls calls) {
        try {
            return (long) ROUTINE.invokeExact(calls);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static IllegalStateException unexpected(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("a routine threw a checked exception", e);
    }
}
