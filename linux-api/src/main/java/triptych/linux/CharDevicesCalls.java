package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link CharDevices} say, read once. */
@KernelText
final class CharDevicesCalls {
    static final RoutineInfo register_chrdev = of("register_chrdev");
    static final RoutineInfo unregister_chrdev = of("unregister_chrdev");
    static final RoutineInfo register_chrdev_region = of("register_chrdev_region");
    static final RoutineInfo alloc_chrdev_region = of("alloc_chrdev_region");
    static final RoutineInfo unregister_chrdev_region = of("unregister_chrdev_region");
    static final RoutineInfo cdev_add = of("cdev_add");
    static final RoutineInfo cdev_del = of("cdev_del");
    static final RoutineInfo misc_register = of("misc_register");
    static final RoutineInfo misc_deregister = of("misc_deregister");

    private CharDevicesCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(CharDevices.class, name);
    }
}
