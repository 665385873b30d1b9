package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("Sleep")
class ChannelIdentityTest extends SleeperSuite {
    @Nested
    @Clause("S1")
    class A_value {
        @KernelTest
        @ExpectPanic("a wait channel is the identity of an object, which a String")
        @Variation(
                routines = {"tsleep", "wakeup"},
                real = "takes any address",
                ours = "refuses strings and boxed numbers as channels",
                why = "whether two equal ones are one object is up to the Java machine",
                source = "freebsd.md 2.2")
        void is_no_channel_to_sleep_on() {
            os.tsleep("worker", 0, "x", 1);
        }

        @KernelTest
        @ExpectPanic("a wait channel is the identity of an object, which a Integer")
        void is_no_channel_for_wakeup() {
            os.wakeup(1);
        }

        @KernelTest
        @ExpectPanic("a wait channel is the identity of an object, which a Boolean")
        void is_no_channel_for_wakeup_one() {
            os.wakeup_one(true);
        }

        @KernelTest
        @ExpectPanic("a wait channel is the identity of an object, which a Long")
        void is_no_channel_for_wakeup_any() {
            os.wakeup_any(1L);
        }
    }

    @Nested
    @Clause("S2")
    class Equal_objects {
        @KernelTest
        @ExpectInterleavings(1)
        void are_two_channels() {
            List<String> one = List.of("same");
            List<String> other = List.of("same");
            start("waker", () -> wakeLater(other));
            assertEquals(one, other);
            assertEquals(FreeBsd.EWOULDBLOCK, os.tsleep(one, 0, "x", 10));
        }

        private void wakeLater(Object chan) {
            settle();
            os.wakeup(chan);
        }
    }
}
