package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Sx;

/** What WITNESS prints of locks in the hands of who goes to sleep. */
@Conformance("checkSleep")
class WitnessSleepTest {
    private static final String HEADER =
            "Sleeping on \"p\" with the following non-sleepable locks held:";
    private static final String LOCK_A = "exclusive sleep mutex a r = 0 (0xA) locked @ F:L";

    /** Takes a mutex of this name, made with these options. */
    private static Mtx take(FreeBsd os, String name, String type, int opts) {
        Mtx mutex = new Mtx();
        os.mtx_init(mutex, name, type, opts);
        os.mtx_lock(mutex);
        return mutex;
    }

    private static void unlock(FreeBsd os, Mtx... mutexes) {
        for (Mtx mutex : mutexes) {
            os.mtx_unlock(mutex);
        }
    }

    @Nested
    @Clause("S1")
    class All_are_listed {
        @Test
        void with_name_type_recursion_and_place() {
            assertThat(ConsoleRun.lines(this::sleepWithTwo))
                    .containsExactly(
                            HEADER,
                            LOCK_A,
                            "exclusive sleep mutex b (tb) r = 1 (0xA) locked @ F:L");
        }

        private void sleepWithTwo(FreeBsd os) {
            Mtx a = take(os, "a", null, FreeBsd.MTX_DEF);
            Mtx b = take(os, "b", "tb", FreeBsd.MTX_RECURSE);
            os.mtx_lock(b);
            os.pause("p", 1);
            unlock(os, b, b, a);
        }

        @Test
        @GoldenTrace("G7")
        void and_whoever_wants_one_panics() {
            assertThat(ConsoleRun.lines(this::pauseWhileWanted))
                    .startsWith(HEADER, LOCK_A)
                    .anyMatch(l -> l.matches("Sleeping thread .tid \\d+, pid 0. owns .*"))
                    .contains("panic: sleeping thread");
        }

        private void pauseWhileWanted(FreeBsd os) {
            Mtx a = new Mtx();
            os.mtx_init(a, "a", null, FreeBsd.MTX_DEF);
            Runnable pausing =
                    () -> {
                        os.mtx_lock(a);
                        os.pause("p", 10);
                    };
            os.kthread_add(pausing, null, null, null, 0, 0, "T1");
            os.pause("order", 1);
            os.mtx_lock(a);
        }
    }

    @Nested
    @Clause("S2")
    class Left_out {
        @Test
        void are_the_interlock_Giant_sx_locks_and_unwatched_ones() {
            assertThat(ConsoleRun.lines(this::sleepWithHarmlessLocks)).isEmpty();
        }

        private void sleepWithHarmlessLocks(FreeBsd os) {
            Sx sx = new Sx();
            os.sx_init(sx, "sx");
            os.mtx_lock(os.Giant());
            os.sx_xlock(sx);
            Mtx hidden = take(os, "hidden", null, FreeBsd.MTX_NOWITNESS);
            Mtx interlock = take(os, "interlock", null, FreeBsd.MTX_DEF);
            os.mtx_sleep(this, interlock, 0, "p", 1);
            unlock(os, interlock, hidden);
            os.sx_xunlock(sx);
            os.mtx_unlock(os.Giant());
        }

        @Test
        void is_the_interlock_also_where_another_lock_is_listed() {
            assertThat(ConsoleRun.lines(this::sleepWithOneMore)).containsExactly(HEADER, LOCK_A);
        }

        private void sleepWithOneMore(FreeBsd os) {
            Mtx a = take(os, "a", null, FreeBsd.MTX_DEF);
            Mtx interlock = take(os, "interlock", null, FreeBsd.MTX_DEF);
            os.mtx_sleep(this, interlock, 0, "p", 1);
            unlock(os, interlock, a);
        }
    }

    @Nested
    @Clause("S3")
    class It_comes_first {
        @Test
        void before_the_panics_of_a_sleep() {
            assertThat(ConsoleRun.lines(os -> os.tsleep(null, 0, "p", takeOne(os))))
                    .startsWith(HEADER, LOCK_A, "panic: sleeping without a lock");
        }

        @Test
        void before_the_panics_of_a_wait() {
            Cv cv = new Cv();
            Mtx unowned = new Mtx();
            assertThat(ConsoleRun.lines(os -> waitUnowned(os, cv, unowned)))
                    .startsWith(
                            "Waiting on \"cv\" with the following non-sleepable locks held:",
                            LOCK_A,
                            "panic: mutex unowned not owned at F:L");
        }

        private void waitUnowned(FreeBsdSystem os, Cv cv, Mtx unowned) {
            takeOne(os);
            os.cv_init(cv, "cv");
            os.mtx_init(unowned, "unowned", null, FreeBsd.MTX_DEF);
            os.cv_wait(cv, unowned);
        }

        @Test
        void and_nothing_else_follows() {
            List<String> lines =
                    ConsoleRun.lines(
                            os -> {
                                Mtx a = take(os, "a", null, FreeBsd.MTX_DEF);
                                os.printf("%d\n", os.pause("p", 1));
                                os.mtx_unlock(a);
                            });
            assertThat(lines).containsExactly(HEADER, LOCK_A, "35");
        }

        private int takeOne(FreeBsdSystem os) {
            take(os, "a", null, FreeBsd.MTX_DEF);
            return 0;
        }
    }
}
