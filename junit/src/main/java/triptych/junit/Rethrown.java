package triptych.junit;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** What a reflective call threw, as itself. */
final class Rethrown {
    private Rethrown() {}

    static RuntimeException of(ReflectiveOperationException e) {
        if (e instanceof InvocationTargetException) {
            e.getCause().setStackTrace(ofTheTest(e.getCause().getStackTrace()));
            return asItself(e.getCause());
        }
        return asItself(e);
    }

    /** Without the assertion library on top, and what called the test below. */
    private static StackTraceElement[] ofTheTest(StackTraceElement[] stack) {
        int end = 0;
        while (end < stack.length && !isOf(stack[end], TestBench.class.getName())) {
            end++;
        }
        while (end > 0 && isOf(stack[end - 1], "java.lang.", "jdk.internal.")) {
            end--;
        }
        int start = 0;
        while (start < end
                && isOf(
                        stack[start],
                        "org.junit.",
                        "org.opentest4j.",
                        "org.assertj.",
                        Outcomes.class.getName())) {
            start++;
        }
        return start == end ? stack : Arrays.copyOfRange(stack, start, end);
    }

    private static boolean isOf(StackTraceElement frame, String... prefixes) {
        for (String prefix : prefixes) {
            if (frame.getClassName().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Checked exceptions too: the machine takes whatever a body throws. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException asItself(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
