package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static triptych.conformance.tru64.LocksKit.complexLock;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.tru64.Tru64;
import triptych.tru64.Tru64System;
import triptych.tru64.struct.LockData;

@Explore(strategy = "exhaustive", requireProof = true)
class ComplexLockTest {
    private final StringBuilder order = new StringBuilder();
    private int inside;

    private void write(Tru64 os, LockData lock, String who) {
        os.lock_write(lock);
        assertEquals(0, inside++);
        order.append(who);
        inside--;
        os.lock_done(lock);
    }

    private void read(Tru64 os, LockData lock, String who) {
        os.lock_read(lock);
        assertEquals(0, inside);
        order.append(who);
        os.lock_done(lock);
    }

    @Nested
    @Conformance("lock_init")
    class Init {
        @KernelTest
        @Clause("S1")
        @ExpectFinding("lock-not-initialized")
        void memory_that_nobody_has_made_a_lock(Tru64 os) {
            write(os, new LockData(), "w");
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("lock-init-cannot-sleep")
        void only_true_is_allowed(Tru64 os) {
            os.lock_init(new LockData(), false);
        }
    }

    @Nested
    @Conformance("lock_read")
    class Read {
        @KernelTest
        @Clause("S1")
        void waits_for_the_writer(Tru64System os, Outcomes<String> outcomes) {
            LockData lock = complexLock(os);
            os.user("writer", () -> write(os, lock, "w"));
            read(os, lock, "r");
            write(os, lock, ".");
            outcomes.assertOutcomes(Set.of("wr.", "rw.", "r.")).saw(order.toString());
        }

        @KernelTest
        @Clause("S1")
        void reads_with_others(Tru64 os) {
            LockData lock = complexLock(os);
            os.lock_read(lock);
            os.lock_read(lock);
            os.lock_done(lock);
            os.lock_done(lock);
            assertTrue(os.lock_try_write(lock));
        }

        /** Once the try fails the writer has claimed, and from then on it comes first. */
        @KernelTest
        @Clause("S2")
        @GoldenTrace("C31")
        void waits_behind_a_writer_that_waits(Tru64System os, Outcomes<String> outcomes) {
            LockData lock = complexLock(os);
            os.lock_read(lock);
            os.user("writer", () -> write(os, lock, "w"));
            boolean claimed = !os.lock_try_read(lock);
            if (claimed) {
                os.user("reader", () -> read(os, lock, "r"));
                os.lock_done(lock);
                os.lock_write(lock);
            } else {
                os.lock_done(lock);
                order.append("-");
            }
            String seen = order.toString();
            outcomes.assertOutcomes(Set.of("w", "wr", "-")).saw(seen);
            os.lock_done(lock);
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("deadlock")
        void reading_again_behind_a_writer(Tru64System os) {
            LockData lock = complexLock(os);
            os.lock_read(lock);
            os.user("writer", () -> write(os, lock, "w"));
            os.lock_read(lock);
            os.lock_done(lock);
            os.lock_done(lock);
        }

        @KernelTest
        @Clause("S3")
        @ExpectFinding("deadlock")
        void of_the_writer_itself(Tru64 os) {
            LockData lock = complexLock(os);
            os.lock_write(lock);
            os.lock_read(lock);
        }

        @KernelTest
        @Clause("S4")
        @ExpectPanic("EMU lock-terminated lock_read of queue")
        void is_no_more(Tru64 os) {
            LockData lock = complexLock(os);
            os.lock_terminate(lock);
            os.lock_read(lock);
        }
    }

    @Nested
    @Conformance("lock_write")
    class Write {
        @KernelTest
        @Clause("S1")
        void excludes_all(Tru64System os, Outcomes<String> outcomes) {
            LockData lock = complexLock(os);
            os.user("writer", () -> write(os, lock, "a"));
            os.user("reader", () -> read(os, lock, "r"));
            write(os, lock, "b");
            os.lock_write(lock);
            outcomes.assertOutcomes(
                            Set.of(
                                    "b", "ab", "ba", "rb", "br", "abr", "arb", "bar", "bra", "rab",
                                    "rba"))
                    .saw(order.toString());
            os.lock_done(lock);
        }

        @KernelTest
        @Clause("S1")
        void claims_while_others_read(Tru64System os, Outcomes<Integer> outcomes) {
            LockData lock = complexLock(os);
            SharedInt failed = new SharedInt(0, "failed");
            os.lock_read(lock);
            os.user("writer", () -> write(os, lock, "w"));
            os.user("trier", () -> failed.set(os.lock_try_read(lock) ? 0 : 1));
            int seen = failed.get();
            os.lock_done(lock);
            LocksKit.sleep(os, 1);
            outcomes.assertOutcomes(Set.of(0, 1)).saw(seen);
            throw os.kernel().machine().powerOff();
        }

        @KernelTest
        @Clause("S2")
        void an_upgrading_reader_goes_first(Tru64System os, Outcomes<String> outcomes) {
            LockData lock = complexLock(os);
            os.lock_read(lock);
            os.user("writer", () -> write(os, lock, "w"));
            if (!os.lock_try_read(lock)) {
                assertFalse(os.lock_read_to_write(lock));
                order.append("u");
                os.lock_done(lock);
                write(os, lock, ".");
            } else {
                os.lock_done(lock);
                os.lock_done(lock);
            }
            outcomes.assertOutcomes(Set.of("", "uw.")).saw(order.toString());
        }

        @KernelTest
        @Clause("S3")
        void readers_and_writers_compete_for_what_a_writer_leaves(
                Tru64System os, Outcomes<String> outcomes) {
            LockData lock = complexLock(os);
            os.lock_write(lock);
            os.user("writer", () -> write(os, lock, "w"));
            os.user("reader", () -> read(os, lock, "r"));
            LocksKit.sleep(os, 1);
            os.lock_done(lock);
            LocksKit.sleep(os, 1);
            outcomes.assertOutcomes(Set.of("wr", "rw")).saw(order.toString());
        }
    }

    @Nested
    @Conformance({"lock_try_read", "lock_try_write"})
    @Clause("S1")
    class Try {
        @KernelTest
        void succeeds_where_nobody_is(Tru64 os) {
            LockData lock = complexLock(os);
            assertTrue(os.lock_try_read(lock));
            assertTrue(os.lock_try_read(lock));
            assertFalse(os.lock_try_write(lock));
            os.lock_done(lock);
            os.lock_done(lock);
            assertTrue(os.lock_try_write(lock));
            assertFalse(os.lock_try_write(lock));
            assertFalse(os.lock_try_read(lock));
        }

        @KernelTest
        void fails_while_somebody_is_there(Tru64System os, Outcomes<Boolean> outcomes) {
            LockData lock = complexLock(os);
            os.user("reader", () -> read(os, lock, "r"));
            boolean taken = os.lock_try_write(lock);
            if (taken) {
                os.lock_done(lock);
            }
            outcomes.assertOutcomes(Set.of(true, false)).saw(taken);
        }
    }

    @Nested
    @Conformance("lock_done")
    class Done {
        @KernelTest
        @Clause("S1")
        void gives_back_level_by_level(Tru64 os) {
            LockData lock = complexLock(os);
            os.lock_write(lock);
            os.lock_set_recursive(lock);
            os.lock_write(lock);
            os.lock_done(lock);
            os.lock_clear_recursive(lock);
            os.lock_done(lock);
            assertTrue(os.lock_try_write(lock));
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("T64-REL01")
        @Variation(
                routines = "lock_done",
                real = "Mach miscounts silently",
                ours = "is reported as T64-REL01",
                why = "who holds a lock is known",
                source = "tru64.md 6.2")
        void by_a_thread_that_does_not_hold_it(Tru64 os) {
            os.lock_done(complexLock(os));
        }

        @KernelTest
        @Clause("S3")
        @ExpectFinding("lock-left-recursive")
        @Variation(
                routines = {"lock_set_recursive", "lock_clear_recursive", "lock_read_to_write"},
                real =
                        "whether modules may call these is not known: no manual of Tru64 "
                                + "has them",
                ours = "they may, as in Mach",
                why = "the ancestor has them",
                source = "tru64.md 6.2, Q10")
        void while_it_is_recursive(Tru64 os) {
            LockData lock = complexLock(os);
            os.lock_write(lock);
            os.lock_set_recursive(lock);
            os.lock_done(lock);
        }
    }

    @Nested
    @Conformance("lock_read_to_write")
    class ReadToWrite {
        @KernelTest
        @Clause("S1")
        void waits_for_the_other_readers(Tru64System os, Outcomes<String> outcomes) {
            LockData lock = complexLock(os);
            os.lock_read(lock);
            os.user("reader", () -> read(os, lock, "r"));
            assertFalse(os.lock_read_to_write(lock));
            order.append("u");
            String seen = order.toString();
            os.lock_done(lock);
            outcomes.assertOutcomes(Set.of("u", "ru")).saw(seen);
        }

        @KernelTest
        @Clause("S2")
        @GoldenTrace("C32")
        void the_second_one_loses_its_lock(Tru64System os, Outcomes<String> outcomes) {
            LockData lock = complexLock(os);
            SharedInt failures = new SharedInt(0, "failures");
            os.lock_read(lock);
            os.user("reader", () -> upgrade(os, lock, failures));
            boolean failed = os.lock_read_to_write(lock);
            if (!failed) {
                order.append("u");
                os.lock_done(lock);
            }
            LocksKit.sleep(os, 1);
            assertTrue(os.lock_try_write(lock));
            int all = failures.peek() + (failed ? 1 : 0);
            outcomes.assertOutcomes(Set.of("uv 0", "u 1", "v 1")).saw(order + " " + all);
        }

        private void upgrade(Tru64 os, LockData lock, SharedInt failures) {
            os.lock_read(lock);
            if (os.lock_read_to_write(lock)) {
                failures.set(1);
            } else {
                order.append("v");
                os.lock_done(lock);
            }
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("T64-UPG01")
        void giving_back_what_is_lost(Tru64System os) {
            LockData lock = complexLock(os);
            os.lock_read(lock);
            os.user("reader", () -> readAndUpgradeBlindly(os, lock));
            os.lock_read_to_write(lock);
            os.lock_done(lock);
        }

        private void readAndUpgradeBlindly(Tru64 os, LockData lock) {
            os.lock_read(lock);
            os.lock_read_to_write(lock);
            os.lock_done(lock);
        }

        @KernelTest
        @Clause("S3")
        @ExpectFinding("T64-REL01")
        void by_a_thread_that_does_not_read(Tru64 os) {
            assertTrue(os.lock_read_to_write(complexLock(os)));
        }
    }

    @Nested
    @Conformance("lock_try_read_to_write")
    class TryReadToWrite {
        @KernelTest
        @Clause("S1")
        void waits_for_the_other_readers(Tru64System os, Outcomes<String> outcomes) {
            LockData lock = complexLock(os);
            os.lock_read(lock);
            os.user("reader", () -> read(os, lock, "r"));
            assertTrue(os.lock_try_read_to_write(lock));
            outcomes.assertOutcomes(Set.of("", "r")).saw(order.toString());
            os.lock_done(lock);
        }

        @KernelTest
        @Clause("S2")
        void the_second_one_stays_a_reader(Tru64System os, Outcomes<Boolean> outcomes) {
            LockData lock = complexLock(os);
            os.lock_read(lock);
            os.user(
                    "reader",
                    () -> {
                        os.lock_read(lock);
                        os.lock_try_read_to_write(lock);
                        os.lock_done(lock);
                    });
            outcomes.assertOutcomes(Set.of(true, false)).saw(os.lock_try_read_to_write(lock));
            os.lock_done(lock);
        }
    }

    @Nested
    @Conformance("lock_write_to_read")
    class WriteToRead {
        @KernelTest
        @Clause("S1")
        void lets_readers_in_and_no_writer(Tru64System os) {
            LockData lock = complexLock(os);
            os.lock_write(lock);
            order.append("w");
            os.user("writer", () -> write(os, lock, "x"));
            os.lock_write_to_read(lock);
            assertEquals("w", order.toString());
            os.lock_done(lock);
        }

        @KernelTest
        @Clause("S1")
        void is_a_reader(Tru64 os) {
            LockData lock = complexLock(os);
            os.lock_write(lock);
            os.lock_write_to_read(lock);
            assertTrue(os.lock_try_read(lock));
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("T64-REL01")
        void by_a_reader(Tru64 os) {
            LockData lock = complexLock(os);
            os.lock_read(lock);
            os.lock_write_to_read(lock);
        }
    }

    @Nested
    @Conformance("lock_set_recursive")
    class SetRecursive {
        @KernelTest
        @Clause("S1")
        void takes_it_again_in_any_mode(Tru64 os) {
            LockData lock = complexLock(os);
            os.lock_write(lock);
            os.lock_set_recursive(lock);
            os.lock_read(lock);
            assertTrue(os.lock_try_read(lock));
            assertTrue(os.lock_try_write(lock));
            assertFalse(os.lock_read_to_write(lock));
            assertTrue(os.lock_try_read_to_write(lock));
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("panic: lock_set_recursive: don't have write lock")
        void by_another_thread(Tru64 os) {
            os.lock_set_recursive(complexLock(os));
        }
    }

    @Nested
    @Conformance("lock_clear_recursive")
    class ClearRecursive {
        @KernelTest
        @Clause("S1")
        void only_at_the_first_level(Tru64 os) {
            LockData lock = complexLock(os);
            os.lock_write(lock);
            os.lock_set_recursive(lock);
            os.lock_write(lock);
            os.lock_clear_recursive(lock);
            assertTrue(os.lock_try_write(lock));
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("panic: lock_clear_recursive: wrong thread")
        void by_another_thread(Tru64 os) {
            os.lock_clear_recursive(complexLock(os));
        }
    }

    @Nested
    @Conformance("lock_terminate")
    @Clause("S1")
    class Terminate {
        @KernelTest
        @ExpectFinding("lock-terminated-while-held")
        void of_a_lock_that_is_held(Tru64 os) {
            LockData lock = complexLock(os);
            os.lock_read(lock);
            os.lock_terminate(lock);
        }
    }
}
