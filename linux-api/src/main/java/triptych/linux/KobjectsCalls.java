package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Kobjects} say, read once. */
@KernelText
final class KobjectsCalls {
    static final RoutineInfo kobject_create_and_add = of("kobject_create_and_add");
    static final RoutineInfo kobject_get = of("kobject_get");
    static final RoutineInfo kobject_put = of("kobject_put");
    static final RoutineInfo sysfs_create_file = of("sysfs_create_file");
    static final RoutineInfo sysfs_remove_file = of("sysfs_remove_file");

    private KobjectsCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Kobjects.class, name);
    }
}
