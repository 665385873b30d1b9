package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.tru64.Tru64;
import triptych.tru64.struct.LockData;
import triptych.tru64.struct.LockInfo;
import triptych.tru64.struct.SimpleLockData;

@Conformance("LockClasses")
@Explore(strategy = "exhaustive", requireProof = true)
class LockClassesTest {
    private final LockInfo domain = new LockInfo("domain", 1);
    private final LockInfo buffer = new LockInfo("buffer", 2);
    private final LockData outer = new LockData("outer");
    private final LockData inner = new LockData("inner");
    private final SimpleLockData slock = new SimpleLockData("slock");

    private void setUp(Tru64 os) {
        assertEquals(4, os.lockmode());
        os.lock_setup(outer, domain, true);
        os.lock_setup(inner, buffer, true);
    }

    @Nested
    @Clause("S1")
    class The_hierarchy {
        @KernelTest
        void is_ascended(Tru64 os) {
            setUp(os);
            os.lock_write(outer);
            os.lock_read(inner);
            os.lock_done(inner);
            os.lock_done(outer);
            os.lock_read(inner);
            os.lock_done(inner);
        }

        @KernelTest
        @ExpectPanic("EMU lock-hierarchy a lock of class domain is taken while one of class buffer")
        @Variation(
                routines = {"lock_setup", "simple_lock"},
                real = "the text of this panic was not found in any document",
                ours = "is ours, and begins with EMU and the rule",
                why = "a text that nobody has read is not invented as the kernel's",
                source = "tru64.md 6.6, Q3")
        void is_not_descended(Tru64 os) {
            setUp(os);
            os.lock_read(inner);
            os.lock_write(outer);
        }

        @KernelTest
        @ExpectFinding("lock-hierarchy")
        void is_not_descended_by_readers(Tru64 os) {
            setUp(os);
            os.lock_write(inner);
            os.lock_read(outer);
        }

        @KernelTest
        void may_be_left_by_a_try(Tru64 os) {
            setUp(os);
            os.lock_write(inner);
            assertTrue(os.lock_try_write(outer));
            os.lock_done(outer);
            assertTrue(os.lock_try_read(outer));
            os.lock_done(outer);
            os.lock_done(inner);
        }

        @KernelTest
        @ExpectFinding("lock-hierarchy")
        void has_one_lock_of_a_class_at_a_time(Tru64 os) {
            os.lock_setup(outer, domain, true);
            os.lock_setup(inner, domain, true);
            os.lock_write(outer);
            os.lock_write(inner);
        }
    }

    @Nested
    @Clause("S2")
    class The_level {
        private void setUp(Tru64 os) {
            int bio = os.splbio();
            int level = os.splx(bio);
            os.simple_lock_setup(slock, new LockInfo("queue", 1, level));
        }

        @KernelTest
        void is_high_enough(Tru64 os) {
            setUp(os);
            int s = os.splimp();
            os.simple_lock(slock);
            os.simple_unlock(slock);
            os.splx(s);
        }

        @KernelTest
        @ExpectFinding("lock-minimum-spl")
        void is_too_low(Tru64 os) {
            setUp(os);
            os.simple_lock(slock);
            os.simple_unlock(slock);
        }

        @KernelTest
        @ExpectFinding("lock-minimum-spl")
        void is_too_low_for_a_try(Tru64 os) {
            setUp(os);
            os.simple_lock_try(slock);
            os.simple_unlock(slock);
        }
    }

    @Nested
    @Clause("S3")
    class Without_a_class {
        @KernelTest
        void any_order_is_right(Tru64 os) {
            setUp(os);
            os.lock_init(outer, true);
            os.lock_write(inner);
            os.lock_write(outer);
            os.lock_done(outer);
            os.lock_done(inner);
        }
    }

    @Nested
    @Conformance("lock_setup")
    @Clause("S1")
    class Lock_setup {
        @KernelTest
        @ExpectFinding("lock-init-cannot-sleep")
        void is_lock_init(Tru64 os) {
            os.lock_setup(outer, domain, false);
        }
    }

    @Nested
    @Conformance("simple_lock_setup")
    @Clause("S1")
    class Simple_lock_setup {
        @KernelTest
        @ExpectFinding("lock-hierarchy")
        void makes_a_lock_of_the_class(Tru64 os) {
            SimpleLockData second = new SimpleLockData("second");
            os.simple_lock_setup(slock, buffer);
            os.simple_lock_setup(second, domain);
            os.simple_lock(slock);
            os.simple_lock(second);
        }
    }
}
