package triptych.core.routine;

import java.lang.reflect.Method;

/**
 * What {@link Routine} says of one routine, ready for use at every call.
 *
 * @param name C name
 * @param header declaring header
 * @param forbidden bits of {@link CallContext}
 * @param sleeps whether the caller may be put to sleep
 * @param macro whether C has it as a macro
 */
public record RoutineInfo(
        String name, String header, int forbidden, boolean sleeps, boolean macro) {
    /** Reads the annotation of the routine called {@code name} on {@code surface}. */
    public static RoutineInfo of(Class<?> surface, String name) {
        for (Method method : surface.getDeclaredMethods()) {
            Routine routine = method.getAnnotation(Routine.class);
            if (routine != null && nameOf(method, routine).equals(name)) {
                return new RoutineInfo(
                        name,
                        routine.header(),
                        routine.forbidden(),
                        routine.sleeps(),
                        routine.macro());
            }
        }
        throw new IllegalArgumentException(surface.getName() + " has no routine " + name);
    }

    private static String nameOf(Method method, Routine routine) {
        return routine.name().isEmpty() ? method.getName() : routine.name();
    }
}
