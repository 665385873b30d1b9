package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.Mtx;

/** The order in which threads become runnable, which only an onlooker sees. */
@Conformance({"wakeup", "cv_broadcast"})
class WakeupOrderTest {
    private final Object x = new Object();
    private final Cv cv = new Cv();
    private final Mtx m = new Mtx();

    @Test
    @Clause("S1")
    void wakeup_goes_by_the_order_in_which_they_fell_asleep() {
        List<String> woken =
                ConsoleRun.wokenByTest(
                        os -> {
                            queueUp(os, () -> os.tsleep(x, 0, "x", 9));
                            os.wakeup(x);
                        });
        assertEquals(List.of("T100", "T90", "T95"), woken);
    }

    @Test
    @Clause("S1")
    void cv_broadcast_goes_by_the_order_in_which_they_came() {
        List<String> woken =
                ConsoleRun.wokenByTest(
                        os -> {
                            os.cv_init(cv, "cv");
                            os.mtx_init(m, "m", null, FreeBsdSystem.MTX_DEF);
                            queueUp(os, () -> waitOnce(os));
                            os.cv_broadcast(cv);
                        });
        assertEquals(List.of("T100", "T90", "T95"), woken);
    }

    private void waitOnce(FreeBsdSystem os) {
        os.mtx_lock(m);
        os.cv_wait(cv, m);
        os.mtx_unlock(m);
    }

    private static void queueUp(FreeBsdSystem os, Runnable sleep) {
        for (int priority : new int[] {100, 90, 95}) {
            os.user("T" + priority, sleep).setPriority(priority);
            os.pause("order", 1);
        }
    }
}
