package triptych.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.core.scenario.Program;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.struct.Mtx;

/** The examples of docs/guide/testing.md. */
class GuideExampleTests {
    @KernelTest
    void late_wakeup(FreeBsd os, Machine machine, Outcomes<Integer> outcomes) {
        Mtx lock = new Mtx();
        os.mtx_init(lock, "lock", null, FreeBsd.MTX_DEF);
        machine.startUserProcess("waker", () -> os.wakeup(lock));
        os.mtx_lock(lock);
        int error = os.mtx_sleep(lock, lock, 0, "wait", 10);
        os.mtx_unlock(lock);
        outcomes.assertOutcomes(Set.of(0, FreeBsd.EWOULDBLOCK)).saw(error);
    }

    @KernelTest
    @ExpectInterleavings(2)
    void two_writers_of_one_cell(Machine machine) {
        SharedInt cell = new SharedInt();
        machine.startUserProcess("other", () -> cell.set(1));
        cell.set(2);
    }

    private int guarded;
    private final SharedInt shared = new SharedInt();

    @KernelTest
    void cells_and_plain_fields(FreeBsd os, Machine machine) {
        Mtx lock = new Mtx();
        os.mtx_init(lock, "lock", null, FreeBsd.MTX_DEF);
        machine.startUserProcess(
                "other",
                () -> {
                    os.mtx_lock(lock);
                    guarded++; // under the lock: a plain field will do
                    os.mtx_unlock(lock);
                    shared.set(1); // without a lock: a cell
                });
        while (shared.get() == 0) {
            os.pause("other", 1);
        }
        os.mtx_lock(lock);
        assertEquals(1, guarded);
        os.mtx_unlock(lock);
    }

    @ParameterizedTest
    @Explore(strategy = "exhaustive", requireProof = true)
    @ValueSource(ints = {1, 100})
    void pause_takes_its_ticks(int ticks, FreeBsd os, Machine machine) {
        assertEquals(FreeBsd.EWOULDBLOCK, os.pause("p", ticks));
        assertEquals(ticks, machine.clock().now());
    }

    private static final Program ORIGINAL =
            Comparison.scene("freebsd", "original", m -> ring(m, 1));
    private static final Program PORT = Comparison.scene("freebsd", "port", m -> ring(m, 2));

    /** A user waits for a bell that somebody rings so many times. */
    private static void ring(Machine machine, int times) {
        FreeBsdSystem os = FreeBsdSystem.on(machine);
        SharedInt bell = new SharedInt();
        os.user("ringer", () -> bell.set(times));
        os.user(
                "user",
                () -> {
                    while (bell.get() == 0) {
                        os.pause("bell", 1);
                    }
                    machine.observe("user", () -> "heard the bell");
                });
    }

    @Test
    void the_port_shows_what_the_original_shows() {
        Comparison.of(ORIGINAL, PORT).assertEqual();
    }
}
