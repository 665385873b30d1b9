package triptych.linux;

import java.util.List;
import triptych.linux.kernel.GpioLines;

/** Somebody who presses each button at the inputs that a module listens to, and lets go. */
final class ButtonUser {
    private final LinuxSystem os;

    ButtonUser(LinuxSystem os) {
        this.os = os;
    }

    /** Presses begin, if anything listens. */
    void start() {
        List<Integer> buttons = os.kernel().gpios().heard();
        if (!buttons.isEmpty()) {
            os.user("button-user", () -> buttons.forEach(this::press));
        }
    }

    private void press(int gpio) {
        GpioLines lines = os.kernel().gpios();
        lines.change(gpio, 1);
        lines.change(gpio, 0);
    }
}
