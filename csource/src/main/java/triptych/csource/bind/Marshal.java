package triptych.csource.bind;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import triptych.core.memory.Ref;
import triptych.core.memory.Span;
import triptych.core.routine.Points;

/** Makes calls of C code into calls of Java methods, and turns each argument by its type. */
final class Marshal {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle OS =
            handle(CCalls.class, "os", MethodType.methodType(Object.class));
    private static final MethodHandle INT =
            handle(CCalls.class, "intArgument", MethodType.methodType(int.class, int.class));
    private static final MethodHandle LONG =
            handle(CCalls.class, "longArgument", MethodType.methodType(long.class, int.class));
    private static final MethodHandle TRUTH =
            handle(CCalls.class, "truthArgument", MethodType.methodType(boolean.class, int.class));
    private static final MethodHandle STRING =
            handle(CCalls.class, "stringArgument", MethodType.methodType(String.class, int.class));
    private static final MethodHandle ANYTHING =
            handle(CCalls.class, "anyArgument", MethodType.methodType(Object.class, int.class));
    private static final MethodHandle SPAN =
            handle(CCalls.class, "spanArgument", MethodType.methodType(Span.class, int.class));
    private static final MethodHandle STRUCT =
            handle(
                    CCalls.class,
                    "structArgument",
                    MethodType.methodType(Object.class, Class.class, int.class));
    private static final MethodHandle FUNCTION =
            handle(
                    CCalls.class,
                    "functionArgument",
                    MethodType.methodType(Object.class, Class.class, int.class));
    private static final MethodHandle VARIABLE =
            handle(
                    CCalls.class,
                    "variableArgument",
                    MethodType.methodType(Ref.class, Class.class, int.class));
    private static final MethodHandle VARARGS =
            handle(
                    CCalls.class,
                    "varargs",
                    MethodType.methodType(Object[].class, int.class, int.class));
    private static final MethodHandle TO_C =
            handle(CCalls.class, "toC", MethodType.methodType(long.class, Object.class));

    private Marshal() {}

    private static MethodHandle handle(Class<?> owner, String name, MethodType type) {
        try {
            return LOOKUP.findVirtual(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * A handle of type {@code (CCalls)long} that calls {@code routine} with the arguments that
     * {@link CCalls} has at hand.
     */
    static MethodHandle handleOf(Method routine) {
        MethodHandle target;
        try {
            target = MethodHandles.publicLookup().unreflect(routine).asFixedArity();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("routine " + routine + " is not public", e);
        }
        Class<?> returned = target.type().returnType();
        Parameter[] parameters = routine.getParameters();
        MethodHandle[] filters = new MethodHandle[parameters.length + 1];
        filters[0] = OS.asType(OS.type().changeReturnType(target.type().parameterType(0)));
        int lastString = -1;
        for (int i = 0; i < parameters.length; i++) {
            Class<?> type = parameters[i].getType();
            filters[i + 1] =
                    argument(parameters[i], i, lastString)
                            .asType(MethodType.methodType(type, CCalls.class));
            lastString = type == String.class ? i : lastString;
        }
        MethodHandle filtered = MethodHandles.filterArguments(target, 0, filters);
        MethodHandle folded =
                MethodHandles.permuteArguments(
                        filtered,
                        MethodType.methodType(returned, CCalls.class),
                        new int[filters.length]);
        return withResult(folded, returned);
    }

    private static MethodHandle argument(Parameter parameter, int index, int lastString) {
        Class<?> type = parameter.getType();
        if (type == int.class || type == short.class || type == char.class || type == byte.class) {
            return at(INT, index);
        }
        if (type == long.class) {
            return at(LONG, index);
        }
        if (type == boolean.class) {
            return at(TRUTH, index);
        }
        if (type == String.class) {
            return at(STRING, index);
        }
        if (type == Object[].class) {
            return MethodHandles.insertArguments(VARARGS, 1, lastString, index);
        }
        if (type == Span.class) {
            return at(SPAN, index);
        }
        Points points = parameter.getAnnotation(Points.class);
        if (type == Object.class) {
            return points == null ? at(ANYTHING, index) : of(STRUCT, points.to(), index);
        }
        if (type == Ref.class) {
            return of(VARIABLE, pointedTo(parameter), index);
        }
        return of(type.isInterface() ? FUNCTION : STRUCT, type, index);
    }

    private static Class<?> pointedTo(Parameter parameter) {
        return parameter.getParameterizedType() instanceof java.lang.reflect.ParameterizedType p
                        && p.getActualTypeArguments()[0] instanceof Class<?> type
                ? type
                : Object.class;
    }

    private static MethodHandle at(MethodHandle getter, int index) {
        return MethodHandles.insertArguments(getter, 1, index);
    }

    private static MethodHandle of(MethodHandle getter, Class<?> type, int index) {
        return MethodHandles.insertArguments(getter, 1, type, index);
    }

    private static MethodHandle withResult(MethodHandle call, Class<?> returned) {
        MethodType plain = MethodType.methodType(long.class, CCalls.class);
        if (returned == void.class) {
            return MethodHandles.filterReturnValue(call, MethodHandles.constant(long.class, 0L));
        }
        if (returned.isPrimitive()) {
            return returned == boolean.class
                    ? MethodHandles.explicitCastArguments(call, plain)
                    : call.asType(plain);
        }
        // toC(CCalls, Object) after call(CCalls): the first argument of both is the same.
        MethodHandle any = call.asType(MethodType.methodType(Object.class, CCalls.class));
        MethodHandle swapped =
                MethodHandles.permuteArguments(
                        TO_C, MethodType.methodType(long.class, Object.class, CCalls.class), 1, 0);
        return MethodHandles.foldArguments(swapped, any);
    }
}
