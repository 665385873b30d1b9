package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;

@Explore(strategy = "exhaustive", requireProof = true)
class GpiosTest {
    private static final int LINE = 17;
    private static final int NONE = 32;

    @Nested
    @Conformance({"gpio_request", "gpio_free"})
    class Taking {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void is_refused_until_it_is_given_back(Linux os) {
            assertEquals(0, os.gpio_request(LINE, "a"));
            assertEquals(-Linux.EBUSY, os.gpio_request(LINE, "b"));
            assertEquals(0, os.gpio_request(LINE + 1, "c"));
            os.gpio_free(LINE);
            assertEquals(0, os.gpio_request(LINE, "b"));
        }
    }

    @Nested
    @Conformance("gpio_request")
    @Clause("S2")
    class What_is_not_there {
        @KernelTest
        void cannot_be_taken(Linux os) {
            assertEquals(-Linux.EPROBE_DEFER, os.gpio_request(NONE, "a"));
            assertEquals(-Linux.EINVAL, os.gpio_direction_input(NONE));
            assertEquals(-Linux.EINVAL, os.gpio_direction_output(-1, 1));
            assertEquals(-Linux.EINVAL, os.gpio_to_irq(NONE));
            os.gpio_set_value(NONE, 1);
            assertEquals(0, os.gpio_get_value(NONE));
        }
    }

    @Nested
    @Conformance("gpio_free")
    @Clause("S2")
    class What_nobody_has {
        @KernelTest
        @ExpectFinding("gpio-not-requested")
        void cannot_be_given_back(Linux os) {
            os.gpio_free(LINE);
        }
    }

    @Nested
    @Conformance({"gpio_direction_input", "gpio_get_value"})
    @Clause("S1")
    class Input {
        @KernelTest
        void is_what_is_outside(Linux os) {
            os.gpio_direction_input(LINE);
            assertEquals(0, os.gpio_get_value(LINE));
            os.kernel().gpios().change(LINE, 1);
            assertEquals(1, os.gpio_get_value(LINE));
        }
    }

    @Nested
    @Conformance({"gpio_direction_output", "gpio_set_value"})
    @Clause("S1")
    class Output {
        @KernelTest
        void is_what_was_set(Linux os) {
            os.gpio_direction_output(LINE, 5);
            os.kernel().gpios().change(LINE, 0);
            assertEquals(1, os.gpio_get_value(LINE));
            os.gpio_set_value(LINE, 0);
            assertEquals(0, os.gpio_get_value(LINE));
            os.gpio_direction_input(LINE);
            os.gpio_set_value(LINE, 1);
            assertEquals(0, os.gpio_get_value(LINE));
        }
    }

    @Nested
    @Conformance("gpio_to_irq")
    @Clause("S1")
    class Interrupt {
        private final SharedInt seen = new SharedInt(0, "seen");

        private void listen(Linux os, int flags) {
            os.gpio_direction_input(LINE);
            int error =
                    os.request_irq(
                            os.gpio_to_irq(LINE),
                            (irq, dev) -> {
                                seen.getAndAdd(1);
                                return Linux.IRQ_HANDLED;
                            },
                            flags,
                            "button",
                            null);
            assertEquals(0, error);
        }

        private void press(Linux os) {
            os.kernel().gpios().change(LINE, 1);
            os.kernel().gpios().change(LINE, 1);
            os.msleep(1);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_made_by_the_change_that_was_asked_for(Linux os) {
            listen(os, Linux.IRQF_TRIGGER_RISING);
            assertEquals(List.of(LINE), os.kernel().gpios().heard());
            press(os);
            assertEquals(1, seen.get());
            os.kernel().gpios().change(LINE, 0);
            os.msleep(1);
            assertEquals(1, seen.get());
        }

        @KernelTest
        void of_both_changes_is_two_or_one(Linux os, Outcomes<Integer> outcomes) {
            listen(os, Linux.IRQF_TRIGGER_RISING | Linux.IRQF_TRIGGER_FALLING);
            os.kernel().gpios().change(LINE, 1);
            os.kernel().gpios().change(LINE, 0);
            os.msleep(1);
            outcomes.assertOutcomes(Set.of(1, 2)).saw(seen.get());
        }

        @KernelTest
        @ExpectInterleavings(1)
        void of_other_lines_is_not_heard(Linux os) {
            listen(os, Linux.IRQF_TRIGGER_FALLING);
            press(os);
            os.kernel().gpios().change(LINE + 1, 1);
            assertEquals(0, seen.get());
        }
    }
}
