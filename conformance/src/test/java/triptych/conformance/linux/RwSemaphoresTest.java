package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static triptych.conformance.linux.DeferredKit.await;
import static triptych.conformance.linux.DeferredKit.complete;
import static triptych.conformance.linux.DeferredKit.completion;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;
import triptych.linux.struct.RwSemaphore;

@Explore(strategy = "exhaustive", requireProof = true)
class RwSemaphoresTest {
    private static final String INVALID_CONTEXT =
            "BUG: sleeping function called from invalid context at kernel/locking/rwsem.c";
    private static final String RECURSION = "possible recursive locking detected";
    private static final String BAD_BALANCE = "bad unlock balance";

    private final RwSemaphore sem = new RwSemaphore("sem");
    private final Completion done = completion("done");
    private final SharedInt inside = new SharedInt(0, "inside");
    private int most;

    /** A visit during which others can run. */
    private void visit() {
        most = Math.max(most, inside.getAndAdd(1) + 1);
        inside.getAndAdd(-1);
    }

    private void read(Linux os) {
        os.down_read(sem);
        visit();
        os.up_read(sem);
    }

    private void write(Linux os) {
        os.down_write(sem);
        visit();
        os.up_write(sem);
    }

    /** Both at once; gives how many were inside together. */
    private int together(Linux os, Consumer<Linux> here, Consumer<Linux> there) {
        os.init_rwsem(sem);
        LockHands.user(
                os,
                "other",
                () -> {
                    there.accept(os);
                    complete(os, done);
                });
        here.accept(os);
        await(os, done);
        return most;
    }

    /** Somebody else wants the semaphore alone, and waits for it. */
    private void startWriter(Linux os) {
        LockHands.user(os, "writer", () -> write(os));
        LockHands.letOthersRun(os);
    }

    /** What another task gets by {@code attempt}. */
    private static int tried(Linux os, IntSupplier attempt) {
        int[] result = {-1};
        LockHands.user(os, "other", () -> result[0] = attempt.getAsInt());
        LockHands.letOthersRun(os);
        return result[0];
    }

    private static void assertTold(String words, Consumer<Linux> body) {
        assertThat(LockRun.told(body)).anyMatch(line -> line.contains(words));
    }

    @Nested
    @Conformance({"DECLARE_RWSEM", "init_rwsem"})
    class Memory {
        @KernelTest
        @Clause("S1")
        void becomes_free(Linux os) {
            RwSemaphore declared = os.DECLARE_RWSEM("declared");
            os.down_write(declared);
            assertTrue(os.rwsem_is_locked(declared));
            os.up_write(declared);
            os.init_rwsem(sem);
            assertFalse(os.rwsem_is_locked(sem));
        }
    }

    @Nested
    @Conformance("down_read")
    class Down_read {
        @KernelTest
        @Clause("S1")
        void readers_share_it(Linux os, Outcomes<Integer> outcomes) {
            int seen = together(os, o -> read(o), o -> read(o));
            outcomes.assertOutcomes(Set.of(1, 2)).saw(seen);
        }

        @KernelTest
        @Clause("S1")
        void a_writer_keeps_them_out_even_asleep(Linux os) {
            int seen =
                    together(
                            os,
                            o -> read(o),
                            o -> {
                                o.down_write(sem);
                                visit();
                                o.msleep(20);
                                o.up_write(sem);
                            });
            assertEquals(1, seen);
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("deadlock")
        void twice_around_a_writer_waits_for_ever(Linux os) {
            os.init_rwsem(sem);
            os.down_read(sem);
            startWriter(os);
            os.down_read(sem);
        }

        @Test
        @Clause("S3")
        void twice_is_told_before() {
            assertTold(
                    RECURSION,
                    os -> {
                        RwSemaphore own = os.DECLARE_RWSEM("own");
                        os.down_read(own);
                        os.down_read(own);
                        os.up_read(own);
                        os.up_read(own);
                    });
        }

        @Test
        @Clause("S4")
        void in_atomic_context() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        os.preempt_disable();
                                        os.down_read(os.DECLARE_RWSEM("own"));
                                        os.preempt_enable();
                                    }))
                    .contains(INVALID_CONTEXT);
        }
    }

    @Nested
    @Conformance("down_write")
    class Down_write {
        @KernelTest
        @Clause("S1")
        void one_has_it_alone(Linux os) {
            assertEquals(1, together(os, o -> write(o), o -> write(o)));
        }

        @KernelTest
        @Clause("S1")
        @Variation(
                routines = {"down_read", "down_write"},
                real = "those who wait go first in the order in which they came",
                ours = "which of several that wait goes first is open",
                why = "more orders are possible so; a module must not rely on one",
                source = "linux.md 5.6; kernel/locking/rwsem.c")
        void any_of_several_goes_first(Linux os, Outcomes<String> outcomes) {
            StringBuilder order = new StringBuilder();
            os.init_rwsem(sem);
            os.down_write(sem);
            for (String name : new String[] {"a", "b"}) {
                LockHands.user(
                        os,
                        name,
                        () -> {
                            os.down_write(sem);
                            order.append(name);
                            os.up_write(sem);
                        });
                LockHands.letOthersRun(os);
            }
            os.up_write(sem);
            LockHands.letOthersRun(os);
            outcomes.assertOutcomes(Set.of("ab", "ba")).saw(order.toString());
        }

        @KernelTest
        @Clause("S1")
        void its_holder_may_sleep(Linux os) {
            os.init_rwsem(sem);
            os.down_write(sem);
            assertEquals(0, os.preempt_count());
            os.msleep(20);
            os.up_write(sem);
        }

        @Test
        @Clause("S2")
        void by_a_reader_is_told() {
            assertTold(
                    RECURSION,
                    os -> {
                        RwSemaphore own = os.DECLARE_RWSEM("own");
                        os.down_read(own);
                        os.down_write(own);
                    });
        }

        @Test
        @Clause("S3")
        void in_atomic_context() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        os.preempt_disable();
                                        os.down_write(os.DECLARE_RWSEM("own"));
                                        os.preempt_enable();
                                    }))
                    .contains(INVALID_CONTEXT);
        }
    }

    @Nested
    @Conformance("down_read_trylock")
    class Down_read_trylock {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void joins_readers_only(Linux os) {
            os.init_rwsem(sem);
            os.down_read(sem);
            assertEquals(1, os.down_read_trylock(sem));
            os.up_read(sem);
            startWriter(os);
            assertEquals(0, os.down_read_trylock(sem));
            os.up_read(sem);
            LockHands.letOthersRun(os);
            os.down_write(sem);
            assertEquals(0, tried(os, () -> os.down_read_trylock(sem)));
            os.up_write(sem);
        }
    }

    @Nested
    @Conformance("down_write_trylock")
    class Down_write_trylock {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void takes_what_is_free(Linux os) {
            os.init_rwsem(sem);
            assertEquals(1, os.down_write_trylock(sem));
            assertEquals(0, tried(os, () -> os.down_write_trylock(sem)));
            os.up_write(sem);
            os.down_read(sem);
            assertEquals(0, tried(os, () -> os.down_write_trylock(sem)));
            os.up_read(sem);
        }
    }

    @Nested
    @Conformance("up_read")
    class Up_read {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void by_the_last_reader_lets_a_writer_in(Linux os) {
            os.init_rwsem(sem);
            os.down_read(sem);
            LockHands.user(os, "reader", () -> read(os));
            LockHands.letOthersRun(os);
            assertEquals(1, most);
            startWriter(os);
            assertEquals(1, most);
            os.up_read(sem);
            LockHands.letOthersRun(os);
            assertFalse(os.rwsem_is_locked(sem));
        }

        @Test
        @Clause("S2")
        void by_somebody_else_is_told() {
            assertTold(BAD_BALANCE, os -> os.up_read(os.DECLARE_RWSEM("own")));
        }
    }

    @Nested
    @Conformance("up_write")
    class Up_write {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void lets_others_in(Linux os) {
            os.init_rwsem(sem);
            os.down_write(sem);
            LockHands.user(os, "reader", () -> read(os));
            LockHands.letOthersRun(os);
            assertEquals(0, most);
            os.up_write(sem);
            LockHands.letOthersRun(os);
            assertEquals(1, most);
        }

        @Test
        @Clause("S2")
        @Variation(
                routines = {"up_read", "up_write"},
                real = "after a release by who does not hold it, the count is out of balance",
                ours = "the semaphore is as it was: its holder can release it",
                why = "what a wrong count leads to is chance",
                source = "linux.md 5.6; kernel/locking/rwsem.c")
        void by_a_reader_is_told() {
            assertTold(
                    BAD_BALANCE,
                    os -> {
                        RwSemaphore own = os.DECLARE_RWSEM("own");
                        os.down_read(own);
                        os.up_write(own);
                        assertTrue(os.rwsem_is_locked(own));
                        os.up_read(own);
                        assertFalse(os.rwsem_is_locked(own));
                    });
        }
    }

    @Nested
    @Conformance("downgrade_write")
    class Downgrade_write {
        @KernelTest
        @Clause("S1")
        void lets_readers_in_and_no_writer(Linux os) {
            os.init_rwsem(sem);
            os.down_write(sem);
            LockHands.user(os, "reader", () -> read(os));
            LockHands.letOthersRun(os);
            os.downgrade_write(sem);
            assertEquals(0, tried(os, () -> os.down_write_trylock(sem)));
            assertEquals(1, most);
            os.up_read(sem);
            os.down_write(sem);
            os.up_write(sem);
        }

        @Test
        @Clause("S2")
        void by_a_reader_is_told() {
            assertTold(
                    BAD_BALANCE,
                    os -> {
                        RwSemaphore own = os.DECLARE_RWSEM("own");
                        os.down_read(own);
                        os.downgrade_write(own);
                        os.up_read(own);
                    });
        }
    }

    @Nested
    @Conformance("rwsem_is_locked")
    class Rwsem_is_locked {
        @KernelTest
        @Clause("S1")
        void by_readers_as_by_a_writer(Linux os) {
            os.init_rwsem(sem);
            os.down_read(sem);
            assertTrue(os.rwsem_is_locked(sem));
            os.up_read(sem);
            os.down_write(sem);
            assertTrue(os.rwsem_is_locked(sem));
            os.up_write(sem);
            assertFalse(os.rwsem_is_locked(sem));
        }
    }
}
