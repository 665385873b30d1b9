package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;

/** What an onlooker sees of a sleep. */
@Conformance("tsleep")
class SleepShownTest {
    @Test
    @Clause("S6")
    void its_message_and_its_limit() {
        assertEquals(
                List.of("wmesg 7", "(null) 1"),
                ConsoleRun.sleeps(
                        os -> {
                            os.tsleep(this, 0, "wmesg", 7);
                            os.tsleep(this, 0, null, 1);
                        }));
    }
}
