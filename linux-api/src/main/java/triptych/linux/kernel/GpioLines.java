package triptych.linux.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.irq.InterruptLines;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.linux.struct.Errno;
import triptych.linux.struct.IrqReturn;

/** {@code drivers/gpio}: a bank of lines to the outside, each with an interrupt of its own. */
@KernelText
public final class GpioLines {
    private static final int COUNT = 32;

    /** The lines below are those of other devices. */
    private static final int FIRST_IRQ = InterruptLines.COUNT - COUNT;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final Line[] lines = new Line[COUNT];

    private static final class Line extends SimObject {
        private final int number;
        private boolean taken;
        private boolean output;
        private int level;

        Line(int number) {
            this.number = number;
        }

        @Override
        public String label() {
            return "gpio " + number;
        }
    }

    GpioLines(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    private static boolean exists(int gpio) {
        return gpio >= 0 && gpio < COUNT;
    }

    private Line at(int gpio) {
        if (lines[gpio] == null) {
            lines[gpio] = machine.named(new Line(gpio));
        }
        return lines[gpio];
    }

    // ---- routines ----

    /** {@code gpio_request}. */
    public int request(int gpio) {
        if (!exists(gpio)) {
            return -Errno.EPROBE_DEFER;
        }
        machine.operate(Operation.WRITE, at(gpio), Access.WRITE);
        if (at(gpio).taken) {
            return -Errno.EBUSY;
        }
        at(gpio).taken = true;
        return 0;
    }

    /** {@code gpio_free}. */
    public void free(int gpio) {
        if (exists(gpio)) {
            machine.operate(Operation.WRITE, at(gpio), Access.WRITE);
        }
        if (!exists(gpio) || !at(gpio).taken) {
            kernel.warnOn("gpio-not-requested", "drivers/gpio/gpiolib.c", "gpiod_free");
            return;
        }
        at(gpio).taken = false;
    }

    /** {@code gpio_direction_input}, {@code gpio_direction_output}. */
    public int direction(int gpio, boolean output, int value) {
        if (!exists(gpio)) {
            return -Errno.EINVAL;
        }
        machine.operate(Operation.WRITE, at(gpio), Access.WRITE);
        at(gpio).output = output;
        at(gpio).level = value == 0 ? 0 : 1;
        return 0;
    }

    /** {@code gpio_get_value}. */
    public int get(int gpio) {
        if (!exists(gpio)) {
            return 0;
        }
        machine.operate(Operation.READ, at(gpio), Access.READ);
        return at(gpio).level;
    }

    /** {@code gpio_set_value}. */
    public void set(int gpio, int value) {
        if (exists(gpio)) {
            machine.operate(Operation.WRITE, at(gpio), Access.WRITE);
            if (at(gpio).output) {
                at(gpio).level = value == 0 ? 0 : 1;
            }
        }
    }

    /** {@code gpio_to_irq}. */
    public int irqOf(int gpio) {
        return exists(gpio) ? FIRST_IRQ + gpio : -Errno.EINVAL;
    }

    // ---- the outside ----

    /** The inputs whose changes somebody wants to hear of, within the step that runs. */
    public List<Integer> heard() {
        List<Integer> heard = new ArrayList<>();
        for (Line line : lines) {
            if (line != null) {
                machine.touch(line, Access.READ);
                if (!line.output && kernel.irqs().triggers(FIRST_IRQ + line.number) != 0) {
                    heard.add(line.number);
                }
            }
        }
        return heard;
    }

    /** Somebody outside sets an input; a step of the thread that stands for him. */
    public void change(int gpio, int level) {
        Line line = at(gpio);
        machine.operate(Operation.WRITE, line, Access.WRITE);
        if (line.output || line.level == level) {
            return;
        }
        line.level = level;
        int edge = level == 0 ? IrqReturn.IRQF_TRIGGER_FALLING : IrqReturn.IRQF_TRIGGER_RISING;
        if ((kernel.irqs().triggers(FIRST_IRQ + gpio) & edge) != 0) {
            InterruptLines.of(machine).at(FIRST_IRQ + gpio).raise();
        }
    }
}
