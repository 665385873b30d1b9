package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;

/** {@code linux/gpio.h}: lines to the outside, by number. */
@KernelText
public interface Gpios extends Surface {
    /**
     * Takes a line for the caller.
     *
     * <p><b>C:</b> {@code int gpio_request(unsigned int gpio, const char *label);}
     * &lt;linux/gpio.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code -EBUSY} until whoever has it gives it back.
     *   <li id="S2">{@code -EPROBE_DEFER} of a number that no line has; there are 32.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @return 0, or the error of S1 or S2
     * @source drivers/gpio/gpiolib.c, gpiolib-legacy.c [6.12];
     *     Documentation/driver-api/gpio/legacy.rst
     */
    @Routine(header = "linux/gpio.h", sleeps = true)
    default int gpio_request(int gpio, String label) {
        SimThread sim = enter(GpiosCalls.gpio_request, gpio, label);
        int error = kernel().gpios().request(gpio);
        sim.leave();
        return error;
    }

    /**
     * Gives a line back.
     *
     * <p><b>C:</b> {@code void gpio_free(unsigned int gpio);} &lt;linux/gpio.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Somebody else can take it.
     *   <li id="S2">One that nobody has is told of by a warning.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source drivers/gpio/gpiolib.c, gpiolib-legacy.c [6.12];
     *     Documentation/driver-api/gpio/legacy.rst
     */
    @Routine(header = "linux/gpio.h", sleeps = true)
    default void gpio_free(int gpio) {
        SimThread sim = enter(GpiosCalls.gpio_free, gpio);
        kernel().gpios().free(gpio);
        sim.leave();
    }

    /**
     * Makes a line one that the outside sets.
     *
     * <p><b>C:</b> {@code int gpio_direction_input(unsigned int gpio);} &lt;linux/gpio.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@link #gpio_get_value} gives what is outside from here on.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return 0; {@code -EINVAL} no such line
     * @source drivers/gpio/gpiolib.c, gpiolib-legacy.c [6.12];
     *     Documentation/driver-api/gpio/legacy.rst
     */
    @Routine(header = "linux/gpio.h")
    default int gpio_direction_input(int gpio) {
        SimThread sim = enter(GpiosCalls.gpio_direction_input, gpio);
        int error = kernel().gpios().direction(gpio, false, 0);
        sim.leave();
        return error;
    }

    /**
     * Makes a line one that the caller sets, to {@code value} at first.
     *
     * <p><b>C:</b> {@code int gpio_direction_output(unsigned int gpio, int value);}
     * &lt;linux/gpio.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@link #gpio_get_value} gives what was set last.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return 0; {@code -EINVAL} no such line
     * @source drivers/gpio/gpiolib.c, gpiolib-legacy.c [6.12];
     *     Documentation/driver-api/gpio/legacy.rst
     */
    @Routine(header = "linux/gpio.h")
    default int gpio_direction_output(int gpio, int value) {
        SimThread sim = enter(GpiosCalls.gpio_direction_output, gpio, value);
        int error = kernel().gpios().direction(gpio, true, value);
        sim.leave();
        return error;
    }

    /**
     * Reads a line.
     *
     * <p><b>C:</b> {@code int gpio_get_value(unsigned int gpio);} &lt;linux/gpio.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">0 or 1.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return the level; 0 also of a number that no line has
     * @source drivers/gpio/gpiolib.c, gpiolib-legacy.c [6.12];
     *     Documentation/driver-api/gpio/legacy.rst
     */
    @Routine(header = "linux/gpio.h")
    default int gpio_get_value(int gpio) {
        SimThread sim = enter(GpiosCalls.gpio_get_value, gpio);
        int value = kernel().gpios().get(gpio);
        sim.leave();
        return value;
    }

    /**
     * Sets a line.
     *
     * <p><b>C:</b> {@code void gpio_set_value(unsigned int gpio, int value);} &lt;linux/gpio.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">All but 0 is 1; a line that is an input keeps its level.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @source drivers/gpio/gpiolib.c, gpiolib-legacy.c [6.12];
     *     Documentation/driver-api/gpio/legacy.rst
     */
    @Routine(header = "linux/gpio.h")
    default void gpio_set_value(int gpio, int value) {
        SimThread sim = enter(GpiosCalls.gpio_set_value, gpio, value);
        kernel().gpios().set(gpio, value);
        sim.leave();
    }

    /**
     * Gives the interrupt that changes of a line make.
     *
     * <p><b>C:</b> {@code int gpio_to_irq(unsigned int gpio);} &lt;linux/gpio.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A handler of that interrupt is called when the outside changes an input in the
     *       direction that it was requested for: {@code IRQF_TRIGGER_RISING}, {@code
     *       IRQF_TRIGGER_FALLING}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return its number; {@code -EINVAL} no such line
     * @source drivers/gpio/gpiolib.c, gpiolib-legacy.c [6.12];
     *     Documentation/driver-api/gpio/legacy.rst
     */
    @Routine(header = "linux/gpio.h")
    default int gpio_to_irq(int gpio) {
        SimThread sim = enter(GpiosCalls.gpio_to_irq, gpio);
        int irq = kernel().gpios().irqOf(gpio);
        sim.leave();
        return irq;
    }
}
