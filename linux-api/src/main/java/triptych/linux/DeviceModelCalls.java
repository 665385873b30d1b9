package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link DeviceModel} say, read once. */
@KernelText
final class DeviceModelCalls {
    static final RoutineInfo class_create = of("class_create");
    static final RoutineInfo class_destroy = of("class_destroy");
    static final RoutineInfo device_create = of("device_create");
    static final RoutineInfo device_destroy = of("device_destroy");

    private DeviceModelCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(DeviceModel.class, name);
    }
}
