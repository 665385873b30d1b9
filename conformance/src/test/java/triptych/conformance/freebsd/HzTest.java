package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.MachineSettings;
import triptych.freebsd.FreeBsd;

/** Machines whose clock ticks otherwise, which kernel tests have not. */
@Conformance({"hz", "ticks"})
class HzTest {
    @ParameterizedTest
    @Clause("S1")
    @CsvSource({"100", "128", "1000"})
    void so_many_ticks_are_a_second(int hz) {
        assertEquals(
                List.of(hz + " " + (Integer.MAX_VALUE - 600 * hz), "599 false", "600 true"),
                ConsoleRun.lines(MachineSettings.DEFAULT.withHz(hz), this::printTime));
    }

    private void printTime(FreeBsd os) {
        os.printf("%d %d\n", os.hz(), os.ticks());
        os.pause("x", 600 * os.hz() - 1);
        os.printf("%d %s\n", os.time_uptime(), os.ticks() < 0);
        os.pause("x", 2);
        os.printf("%d %s\n", os.time_uptime(), os.ticks() < 0);
    }
}
