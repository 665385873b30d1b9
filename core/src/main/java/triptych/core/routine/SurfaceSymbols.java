package triptych.core.routine;

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

/** Everything that module code can name: what is annotated on the surface, and what it mentions. */
public final class SurfaceSymbols {
    private final String os;
    private final String ownPackage;
    private final Map<String, SymbolInfo> byName = new TreeMap<>();
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    private SurfaceSymbols(String os, String ownPackage) {
        this.os = os;
        this.ownPackage = ownPackage;
    }

    /**
     * By name.
     *
     * @param ownPackage types outside of it and of what lies under it are none of the kernel's
     * @param roots where to begin
     */
    public static List<SymbolInfo> of(String os, String ownPackage, Class<?>... roots) {
        SurfaceSymbols symbols = new SurfaceSymbols(os, ownPackage);
        for (Class<?> root : roots) {
            symbols.collect(root);
        }
        return symbols.byName.values().stream()
                .sorted(Comparator.comparing(SymbolInfo::name))
                .toList();
    }

    private void collect(Class<?> mentioned) {
        Class<?> type = mentioned.isArray() ? mentioned.getComponentType() : mentioned;
        if (!type.getPackageName().startsWith(ownPackage) || !seen.add(type)) {
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
        byName.putIfAbsent(name, new SymbolInfo(os, name, kind, header));
    }
}
