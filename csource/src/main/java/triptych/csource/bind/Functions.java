package triptych.csource.bind;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import triptych.core.routine.KernelText;
import triptych.core.wait.WaitChannel;

/** C functions as Java objects of the types that routines take; one object for one pointer. */
@KernelText
final class Functions {
    private final CCalls calls;
    private final Map<Class<?>, AddressTable<Object>> byType = new HashMap<>();

    Functions(CCalls calls) {
        this.calls = calls;
    }

    /** Null for a null pointer. */
    <F> F at(long pointer, Class<F> type) {
        if (pointer == 0) {
            return null;
        }
        AddressTable<Object> known = byType.computeIfAbsent(type, t -> new AddressTable<>());
        Object function = known.get(pointer);
        if (function == null) {
            function = make(type, new Function(calls, pointer, Function.BY_POINTER));
            known.put(pointer, function);
        }
        return type.cast(function);
    }

    /** The function of this index, which C code may have no pointer to. */
    <F> F ofIndex(int index, Class<F> type) {
        return make(type, new Function(calls, 0, index));
    }

    private static <F> F make(Class<F> type, Function function) {
        // Java's own interfaces come from a loader that does not know ours.
        ClassLoader ofType = type.getClassLoader();
        return type.cast(
                Proxy.newProxyInstance(
                        ofType == null ? Functions.class.getClassLoader() : ofType,
                        new Class<?>[] {type, WaitChannel.Named.class},
                        function));
    }

    /** The pointer behind an object that {@link #at} has made; 0 if it is another. */
    static long pointerOf(Object function) {
        return function != null
                        && Proxy.isProxyClass(function.getClass())
                        && Proxy.getInvocationHandler(function) instanceof Function f
                ? f.pointer
                : 0;
    }

    private static final class Function implements InvocationHandler {
        private static final int BY_POINTER = -1;

        private final CCalls calls;
        private final long pointer;
        private final int index;

        Function(CCalls calls, long pointer, int index) {
            this.calls = calls;
            this.pointer = pointer;
            this.index = index;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> Long.hashCode(pointer + index);
                    default -> name();
                };
            }
            if (method.getDeclaringClass() == WaitChannel.Named.class) {
                return name();
            }
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            long[] words = calls.wordsOf(arguments);
            long result =
                    index == BY_POINTER
                            ? calls.callPointer(pointer, words)
                            : calls.callFunction(index, words);
            return inJava(result, method.getReturnType());
        }

        private String name() {
            return index == BY_POINTER ? calls.nameOfPointer(pointer) : calls.nameOfFunction(index);
        }

        private Object inJava(long result, Class<?> type) {
            if (type == void.class) {
                return null;
            }
            if (type == int.class) {
                return (int) result;
            }
            if (type == boolean.class) {
                return (int) result != 0;
            }
            if (type == long.class) {
                return result;
            }
            if (type.isEnum()) {
                return type.getEnumConstants()[(int) result];
            }
            return calls.objectAt(result, type);
        }
    }
}
