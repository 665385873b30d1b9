package triptych.freebsd.wiring;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.routine.SymbolInfo;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;

/** Everything that module code can name: what is annotated on the surface, and what it mentions. */
final class Symbols {
    private static final String OS = "freebsd";
    private static final String OWN_PACKAGE = "triptych.freebsd";

    private final Map<String, SymbolInfo> byName = new TreeMap<>();
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    private Symbols() {}

    /** By name. */
    static List<SymbolInfo> all() {
        Symbols symbols = new Symbols();
        symbols.collect(FreeBsd.class);
        symbols.collect(KldFile.class);
        return symbols.byName.values().stream()
                .sorted(Comparator.comparing(SymbolInfo::name))
                .toList();
    }

    private void collect(Class<?> type) {
        if (!type.getPackageName().startsWith(OWN_PACKAGE) || !seen.add(type)) {
            return;
        }
        Symbol symbol = type.getAnnotation(Symbol.class);
        if (symbol != null) {
            add(nameOf(symbol, type.getSimpleName()), "type", symbol.header());
        }
        for (Class<?> parent : type.getInterfaces()) {
            collect(parent);
        }
        if (type.getSuperclass() != null) {
            collect(type.getSuperclass());
        }
        for (Field field : type.getDeclaredFields()) {
            Symbol constant = field.getAnnotation(Symbol.class);
            if (constant != null) {
                add(nameOf(constant, field.getName()), "constant", constant.header());
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            collect(method);
        }
    }

    private void collect(Method method) {
        Routine routine = method.getAnnotation(Routine.class);
        Symbol variable = method.getAnnotation(Symbol.class);
        if (routine != null) {
            String name = routine.name().isEmpty() ? method.getName() : routine.name();
            add(name, routine.macro() ? "macro" : "routine", routine.header());
        } else if (variable != null) {
            add(nameOf(variable, method.getName()), "variable", variable.header());
        } else {
            return;
        }
        collect(method.getReturnType());
        for (Class<?> parameter : method.getParameterTypes()) {
            collect(parameter);
        }
        for (Type generic : method.getGenericParameterTypes()) {
            collectArguments(generic);
        }
    }

    /** A handle is passed as {@code Ref<Proc>}: the type behind it is a type of the surface. */
    private void collectArguments(Type generic) {
        if (generic instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                if (argument instanceof Class<?> type) {
                    collect(type);
                }
            }
        }
    }

    private static String nameOf(Symbol symbol, String javaName) {
        return symbol.name().isEmpty() ? javaName : symbol.name();
    }

    private void add(String name, String kind, String header) {
        byName.putIfAbsent(name, new SymbolInfo(OS, name, kind, header));
    }
}
