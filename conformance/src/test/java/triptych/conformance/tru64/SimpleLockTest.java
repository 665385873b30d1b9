package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static triptych.conformance.tru64.LocksKit.interrupt;
import static triptych.conformance.tru64.LocksKit.simpleLock;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.tru64.Tru64;
import triptych.tru64.Tru64System;
import triptych.tru64.struct.SimpleLockData;

@Explore(strategy = "exhaustive", requireProof = true)
class SimpleLockTest {
    @Nested
    @Conformance({"decl_simple_lock_data", "simple_lock_addr"})
    class Declare {
        @KernelTest
        @Clause("S1")
        void memory_for_a_lock(Tru64 os) {
            SimpleLockData lock = os.decl_simple_lock_data("static", "lk");
            assertEquals("lk", lock.label());
            assertSame(lock, os.simple_lock_addr(lock));
        }
    }

    @Nested
    @Conformance("simple_lock_init")
    @Clause("S1")
    class Init {
        @KernelTest
        @ExpectFinding("lock-not-initialized")
        void memory_that_nobody_has_made_a_lock(Tru64 os) {
            SimpleLockData lock = new SimpleLockData();
            os.simple_lock(lock);
            os.simple_unlock(lock);
        }

        @KernelTest
        @ExpectFinding("lock-not-initialized")
        void another_user_may_come_first(Tru64System os) {
            SimpleLockData lock = new SimpleLockData();
            os.user("early", () -> os.simple_lock(lock));
            os.simple_lock_init(lock);
        }
    }

    @Nested
    @Conformance("simple_lock")
    class Lock {
        private int guarded;

        @KernelTest
        @Clause("S1")
        void excludes_others(Tru64System os, Outcomes<Integer> outcomes) {
            SimpleLockData lock = simpleLock(os);
            os.user("other", () -> count(os, lock));
            count(os, lock);
            outcomes.assertOutcomes(Set.of(1, 2)).saw(guarded);
        }

        private void count(Tru64 os, SimpleLockData lock) {
            os.simple_lock(lock);
            int before = guarded;
            os.getspl();
            guarded = before + 1;
            os.simple_unlock(lock);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("EMU simple-lock-recursion simple_lock of lk")
        @Variation(
                routines = "simple_lock",
                real = "spins, and panics after a while (`a_lock timeout`)",
                ours = "is told at once, in our words",
                why = "spinning takes no time",
                source = "tru64.md 6.1, 6.6")
        void its_holder_would_spin_for_ever(Tru64 os) {
            SimpleLockData lock = simpleLock(os);
            os.simple_lock(lock);
            os.simple_lock(lock);
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("a_lock timeout")
        void its_holder_has_blocked(Tru64System os) {
            SimpleLockData lock = simpleLock(os);
            os.user(
                    "holder",
                    () -> {
                        os.simple_lock(lock);
                        os.assert_wait_mesg(lock, false, "wait");
                        os.thread_block();
                    });
            LocksKit.sleep(os, 1);
            os.simple_lock(lock);
        }

        @KernelTest
        @Clause("S4")
        @ExpectPanic("EMU T64-SPL01 simple lock lk is held at level 0")
        @Variation(
                routines = "simple_lock",
                real =
                        "on a uniprocessor without lock debugging simple locks are "
                                + "compiled to nothing",
                ours =
                        "as on a multiprocessor: a handler runs while others run, and "
                                + "sharing a lock with it below its level is reported as T64-SPL01",
                why = "a module that is right there is right on one processor",
                source = "tru64.md 6.1, 6.5")
        void shared_with_a_handler_below_its_level(Tru64 os, Machine machine) {
            SimpleLockData lock = simpleLock(os);
            interrupt(os, machine, () -> lockAndUnlock(os, lock));
            lockAndUnlock(os, lock);
        }

        @KernelTest
        @Clause("S4")
        void shared_with_a_handler_at_its_level(Tru64 os, Machine machine) {
            SimpleLockData lock = simpleLock(os);
            interrupt(os, machine, () -> lockAndUnlock(os, lock));
            int s = os.splimp();
            lockAndUnlock(os, lock);
            os.splx(s);
        }

        private void lockAndUnlock(Tru64 os, SimpleLockData lock) {
            os.simple_lock(lock);
            os.simple_unlock(lock);
        }

        @KernelTest
        @Clause("S5")
        @ExpectPanic("EMU lock-terminated simple_lock of lk")
        void is_no_more(Tru64 os) {
            SimpleLockData lock = simpleLock(os);
            os.simple_lock_terminate(lock);
            os.simple_lock(lock);
        }
    }

    @Nested
    @Conformance("simple_lock_try")
    @Clause("S1")
    class Try {
        @KernelTest
        void fails_while_somebody_holds_it(Tru64System os, Outcomes<Boolean> outcomes) {
            SimpleLockData lock = simpleLock(os);
            os.user(
                    "other",
                    () -> {
                        os.simple_lock(lock);
                        os.simple_unlock(lock);
                    });
            boolean taken = os.simple_lock_try(lock);
            if (taken) {
                os.simple_unlock(lock);
            }
            outcomes.assertOutcomes(Set.of(true, false)).saw(taken);
        }

        @KernelTest
        void fails_for_its_holder(Tru64 os) {
            SimpleLockData lock = simpleLock(os);
            assertTrue(os.simple_lock_try(lock));
            assertFalse(os.simple_lock_try(lock));
            os.simple_unlock(lock);
        }
    }

    @Nested
    @Conformance("simple_unlock")
    class Unlock {
        @KernelTest
        @Clause("S1")
        void it_is_free(Tru64 os) {
            SimpleLockData lock = simpleLock(os);
            os.simple_lock(lock);
            os.simple_unlock(lock);
            assertTrue(os.simple_lock_try(lock));
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("T64-REL01")
        void of_a_free_lock(Tru64 os) {
            os.simple_unlock(simpleLock(os));
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("T64-REL01")
        void of_what_another_one_holds(Tru64System os, Outcomes<Integer> outcomes) {
            SimpleLockData lock = simpleLock(os);
            SharedInt taken = new SharedInt(0, "taken");
            os.user(
                    "holder",
                    () -> {
                        os.simple_lock(lock);
                        taken.set(1);
                    });
            int held = taken.get();
            os.simple_unlock(lock);
            if (held == 1) {
                assertTrue(os.simple_lock_try(lock));
            }
            outcomes.assertOutcomes(Set.of(0, 1)).saw(held);
        }
    }

    @Nested
    @Conformance("simple_lock_terminate")
    @Clause("S1")
    class Terminate {
        @KernelTest
        @ExpectFinding("lock-terminated-while-held")
        void of_a_lock_that_is_held(Tru64 os) {
            SimpleLockData lock = simpleLock(os);
            os.simple_lock(lock);
            os.simple_lock_terminate(lock);
        }
    }
}
