package triptych.core.machine;

import java.util.Optional;
import triptych.core.event.Site;
import triptych.core.routine.KernelText;

/** Finds the line of module code that called into the kernel. Dear: only for watched runs. */
final class CallSites {
    private static final StackWalker WALKER =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private CallSites() {}

    static Site ofModuleCode() {
        Optional<StackWalker.StackFrame> frame =
                WALKER.walk(
                        frames ->
                                frames.filter(f -> !isKernelText(f.getDeclaringClass()))
                                        .findFirst());
        return frame.map(f -> CallDesk.siteOf(f.toStackTraceElement())).orElse(Site.UNSEEN);
    }

    private static boolean isKernelText(Class<?> type) {
        String in = type.getPackageName();
        // What the JDK runs in between, be it a collection's loop or the fiber's own start, is no
        // place in the module either.
        return in.startsWith("triptych.core")
                || in.startsWith("java.")
                || in.startsWith("jdk.")
                || outermost(type).isAnnotationPresent(KernelText.class);
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer;
    }
}
