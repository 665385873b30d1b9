package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.thread.Text;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("mtx_init")
class MtxInitTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_node_of_the_order {
        @KernelTest
        @ExpectPanic("acquiring duplicate lock of same type: \"type\"")
        void is_the_type() {
            takeBoth(typed("a", "type"), typed("b", "type"));
        }

        @KernelTest
        @ExpectPanic("acquiring duplicate lock of same type: \"a\"")
        void is_the_name_without_a_type() {
            takeBoth(typed("a", null), typed("a", null));
        }

        @KernelTest
        void is_not_the_name_with_a_type() {
            takeBoth(typed("a", "one"), typed("a", "two"));
            assertEquals(List.of(), said());
        }

        private void takeBoth(Mtx first, Mtx second) {
            os.mtx_lock(first);
            os.mtx_lock(second);
            os.mtx_unlock(second);
            os.mtx_unlock(first);
        }
    }

    @Nested
    @Clause("S2")
    class Memory_that_is_a_lock {
        @KernelTest
        @ExpectPanic("panic: lock \"again\" 0x... already initialized")
        void panics() {
            os.mtx_init(m, "again", null, FreeBsd.MTX_DEF);
        }

        @KernelTest
        void becomes_another_with_MTX_NEW() {
            os.mtx_init(m, "again", null, FreeBsd.MTX_NEW | FreeBsd.MTX_RECURSE);
            os.mtx_lock(m);
            os.mtx_lock(m);
            assertEquals(1, os.mtx_recursed(m));
            os.mtx_unlock(m);
            os.mtx_unlock(m);
        }

        @KernelTest
        void becomes_another_once_it_is_destroyed() {
            os.mtx_destroy(m);
            os.mtx_init(m, "again", null, FreeBsd.MTX_DEF);
            assertEquals(1, os.mtx_initialized(m));
        }
    }

    @Nested
    @Clause("S3")
    class An_option_bit {

        @LockCases
        @ValueSource(ints = {0x80, 0x1000, 1 << 31, 0x81})
        @ExpectPanic(
                "panic: Assertion (opts & ~(MTX_SPIN | MTX_QUIET | MTX_RECURSE | MTX_NOWITNESS |"
                        + " MTX_DUPOK | MTX_NOPROFILE | MTX_NEW)) == 0 failed")
        void that_is_none_panics(int opts) {
            os.mtx_init(new Mtx(), "m", null, opts);
        }

        @KernelTest
        void that_is_one_is_taken() {
            int all =
                    FreeBsd.MTX_SPIN
                            | FreeBsd.MTX_QUIET
                            | FreeBsd.MTX_RECURSE
                            | FreeBsd.MTX_NOWITNESS
                            | FreeBsd.MTX_DUPOK
                            | FreeBsd.MTX_NOPROFILE
                            | FreeBsd.MTX_NEW;
            assertEquals(0x7f, all);
            assertEquals(1, os.mtx_initialized(newMutex("all", all)));
        }
    }

    @Nested
    @Clause("S4")
    class A_type_of_another_class {
        @KernelTest
        @ExpectPanic("panic: lock (x) sleep mutex does not match earlier (sx) lock")
        void panics() {
            os.mtx_init(new Mtx(), "new", "x", FreeBsd.MTX_DEF);
        }

        @KernelTest
        void is_nothing_to_a_spin_mutex() {
            assertEquals(1, os.mtx_initialized(newMutex("x", FreeBsd.MTX_SPIN)));
        }
    }

    @Nested
    @Clause("S5")
    class A_thread_that_is_there_already {

        @KernelTest
        @ExpectPanic("panic: mtx_lock() of spin mutex (null)")
        void can_come_too_early() {
            Mtx late = new Mtx();
            Text text = new Text("late.ko");
            Runnable load =
                    () -> {
                        machine.start(machine.createThread("worker", text, () -> takeOnce(late)));
                        os.mtx_init(late, "late", null, FreeBsd.MTX_DEF);
                    };
            machine.start(machine.createThread("loader", text, load));
            untilAllWait();
        }

        private void takeOnce(Mtx late) {
            os.mtx_lock(late);
            os.mtx_unlock(late);
        }
    }

    private Mtx typed(String name, String type) {
        Mtx made = new Mtx();
        os.mtx_init(made, name, type, FreeBsd.MTX_DEF);
        return made;
    }
}
