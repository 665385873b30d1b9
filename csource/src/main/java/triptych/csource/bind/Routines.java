package triptych.csource.bind;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;

/** The routines of a kernel's surface by the names that C knows them by. */
public final class Routines {
    private static final int LEAST_SHARED = 4;

    private final Map<String, Method> byName = new HashMap<>();
    private final Map<Method, RoutineCall> calls = new ConcurrentHashMap<>();

    public Routines(Class<?> surface) {
        for (Method method : surface.getMethods()) {
            String name = nameOf(method);
            if (name != null && !method.isBridge()) {
                byName.merge(name, method, Routines::closerToC);
            }
        }
    }

    /** The default method that is the routine; empty if the kernel has none of that name. */
    public Optional<Method> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** How C code calls {@code method}; made once for all workers. */
    RoutineCall callOf(Method method) {
        return calls.computeIfAbsent(method, m -> CompiledCall.of(Marshal.handleOf(m)));
    }

    /**
     * Those whose names begin most like {@code name}, at most so many: kernels call what belongs
     * together so. None that shares less than a word's beginning.
     */
    public List<String> nearest(String name, int most) {
        List<String> near = new ArrayList<>();
        for (int shared = name.length(); shared >= LEAST_SHARED && near.isEmpty(); shared--) {
            String beginning = name.substring(0, shared);
            byName.keySet().stream()
                    .filter(known -> known.startsWith(beginning))
                    .sorted()
                    .limit(most)
                    .forEach(near::add);
        }
        return near;
    }

    /** Every method that C code can call by a name. */
    public Collection<Method> all() {
        return byName.values();
    }

    private static String nameOf(Method method) {
        Routine routine = method.getAnnotation(Routine.class);
        if (routine != null) {
            return routine.name().isEmpty() ? method.getName() : routine.name();
        }
        Symbol symbol = method.getAnnotation(Symbol.class);
        if (symbol != null) {
            return symbol.name().isEmpty() ? method.getName() : symbol.name();
        }
        return null;
    }

    /** Of two that differ in comfort for Java only, the one with C's parameters. */
    private static Method closerToC(Method a, Method b) {
        int difference = likeness(a) - likeness(b);
        if (difference != 0) {
            return difference > 0 ? a : b;
        }
        return a.toGenericString().compareTo(b.toGenericString()) <= 0 ? a : b;
    }

    private static int likeness(Method method) {
        int likeness = 100 * method.getParameterCount();
        for (Class<?> type : method.getParameterTypes()) {
            if (type.isInterface() && type.getName().startsWith("java.")) {
                likeness -= 10;
            }
        }
        return likeness;
    }
}
