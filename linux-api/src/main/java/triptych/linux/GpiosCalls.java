package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Gpios} say, read once. */
@KernelText
final class GpiosCalls {
    static final RoutineInfo gpio_request = of("gpio_request");
    static final RoutineInfo gpio_free = of("gpio_free");
    static final RoutineInfo gpio_direction_input = of("gpio_direction_input");
    static final RoutineInfo gpio_direction_output = of("gpio_direction_output");
    static final RoutineInfo gpio_get_value = of("gpio_get_value");
    static final RoutineInfo gpio_set_value = of("gpio_set_value");
    static final RoutineInfo gpio_to_irq = of("gpio_to_irq");

    private GpiosCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Gpios.class, name);
    }
}
