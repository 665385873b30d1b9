package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Slab} say, read once. */
@KernelText
final class SlabCalls {
    static final RoutineInfo kmalloc = of("kmalloc");
    static final RoutineInfo kzalloc = of("kzalloc");
    static final RoutineInfo kcalloc = of("kcalloc");
    static final RoutineInfo kfree = of("kfree");

    private SlabCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Slab.class, name);
    }
}
