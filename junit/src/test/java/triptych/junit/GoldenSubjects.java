package triptych.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.mockito.Mock;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;

/** Red tests whose whole messages are golden files; run by {@link GoldenMessageTests}. */
class GoldenSubjects {
    @Mock Heater.Device device;

    private final Mtx left = new Mtx();
    private final Mtx right = new Mtx();

    @KernelTest
    void panic(FreeBsd os, Heater.Hasty heater) {
        os.kldload(heater);
        os.kldunload(heater);
    }

    @KernelTest
    void unexpected_outcome(FreeBsd os, Machine machine, Outcomes<Integer> outcomes) {
        SharedInt cell = new SharedInt();
        machine.startUserProcess("other", () -> cell.set(1));
        outcomes.assertOutcomes(Set.of(1)).saw(cell.get());
    }

    @KernelTest
    void missing_outcome(FreeBsd os, Outcomes<Integer> outcomes) {
        outcomes.assertOutcomes(Set.of(FreeBsd.EWOULDBLOCK, 0)).saw(os.pause("p", 1));
    }

    @KernelTest
    void failed_assertion(FreeBsd os, Machine machine) {
        SharedInt cell = new SharedInt();
        machine.startUserProcess("other", () -> cell.set(1));
        assertEquals(0, cell.get());
    }

    @KernelTest
    void deadlock(FreeBsd os) {
        os.mtx_init(left, "left", null, FreeBsd.MTX_DEF);
        os.mtx_lock(left);
        os.mtx_sleep(this, left, 0, "never", 0);
    }

    @KernelTest
    void lock_order(FreeBsd os, Machine machine) {
        os.mtx_init(left, "left", null, FreeBsd.MTX_DEF);
        os.mtx_init(right, "right", null, FreeBsd.MTX_DEF);
        machine.startUserProcess("other", () -> both(os, right, left));
        both(os, left, right);
    }

    private static void both(FreeBsd os, Mtx first, Mtx second) {
        os.mtx_lock(first);
        os.mtx_lock(second);
        os.mtx_unlock(second);
        os.mtx_unlock(first);
    }

    @KernelTest
    void nothing_explored(FreeBsd os, Machine machine) {
        machine.startUserProcess("other", () -> {});
    }

    @KernelTest
    @ExpectPanic("Fatal trap 12")
    void expected_panic_missing(FreeBsd os, Heater heater) {
        os.kldload(heater);
        os.kldunload(heater);
    }

    @KernelTest
    @CModule("../examples/c/freebsd/forum_unload.c")
    void module_in_c() {}
}
