package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.LockObject;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Sx;

/** Panics that tell where a routine was called, in full. */
@Conformance("cv_wait")
class CvWaitPlaceTest {
    private final Cv cv = new Cv();
    private final Mtx m = new Mtx();
    private final Sx sx = new Sx();

    private List<String> lines(Consumer<FreeBsd> body) {
        return ConsoleRun.lines(
                os -> {
                    os.cv_init(cv, "cv");
                    os.mtx_init(m, "m", null, FreeBsd.MTX_RECURSE);
                    os.sx_init(sx, "sx");
                    body.accept(os);
                });
    }

    @Test
    @Clause("S2")
    void mutex_not_owned() {
        assertThat(lines(os -> os.cv_wait(cv, m))).startsWith("panic: mutex m not owned at F:L");
    }

    @Test
    @Clause("S2")
    void mutex_recursed() {
        assertThat(
                        lines(
                                os -> {
                                    os.mtx_lock(m);
                                    os.mtx_lock(m);
                                    os.cv_wait(cv, m);
                                }))
                .startsWith("panic: mutex m recursed at F:L");
    }

    @Test
    @Clause("S2")
    void sx_not_locked() {
        assertThat(lines(os -> os.cv_wait(cv, sx)))
                .startsWith("panic: Lock (sx) sx not locked @ F:L.");
    }

    @Test
    @Clause("S5")
    void queue_of_another_lock() {
        assertThat(lines(os -> waitBehind(os, () -> os.cv_timedwait(cv, m, 9), sx)))
                .startsWith("panic: Assertion lock == sq->sq_lock failed at F:L");
    }

    @Test
    @Clause("S5")
    void queue_of_another_kind() {
        assertThat(lines(os -> waitBehind(os, () -> os.mtx_sleep(cv, m, 0, "x", 9), m)))
                .startsWith("panic: Assertion (flags & SLEEPQ_TYPE) == sq->sq_type failed at F:L");
    }

    /** Waits where another thread already runs {@code sleep} with the mutex. */
    private void waitBehind(FreeBsd os, Runnable sleep, LockObject lock) {
        Runnable first =
                () -> {
                    os.mtx_lock(m);
                    sleep.run();
                };
        os.kthread_add(first, null, null, null, 0, 0, "first");
        os.pause("order", 1);
        os.mtx_lock(m);
        if (lock == sx) {
            os.mtx_unlock(m);
            os.sx_xlock(sx);
        }
        os.cv_wait(cv, lock);
    }

    @Test
    @Clause("S4")
    void other_locks_held() {
        assertThat(
                        lines(
                                os -> {
                                    Mtx other = new Mtx();
                                    os.mtx_init(other, "other", null, FreeBsd.MTX_DEF);
                                    os.mtx_lock(other);
                                    os.mtx_lock(m);
                                    os.cv_timedwait(cv, m, 1);
                                    os.mtx_unlock(m);
                                    os.mtx_unlock(other);
                                }))
                .containsExactly(
                        "Waiting on \"cv\" with the following non-sleepable locks held:",
                        "exclusive sleep mutex other r = 0 (0xA) locked @ F:L");
    }
}
