package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.AtomicT;

@Explore(strategy = "exhaustive", requireProof = true)
class AtomicTest {
    /** What two tasks that both do {@code change} leave. */
    private static int twice(Linux os, Consumer<AtomicT> change) {
        AtomicT v = os.ATOMIC_INIT(1);
        LockHands.user(os, "other", () -> change.accept(v));
        change.accept(v);
        LockHands.letOthersRun(os);
        return os.atomic_read(v);
    }

    @Nested
    @Conformance({
        "ATOMIC_INIT",
        "atomic_read",
        "atomic_set",
        "atomic_add",
        "atomic_sub",
        "atomic_inc",
        "atomic_dec"
    })
    class Without_a_value {
        @KernelTest
        @Clause("S1")
        void nothing_is_lost_in_between(Linux os) {
            assertEquals(3, twice(os, os::atomic_inc));
            assertEquals(-1, twice(os, os::atomic_dec));
            assertEquals(11, twice(os, v -> os.atomic_add(5, v)));
            assertEquals(-9, twice(os, v -> os.atomic_sub(5, v)));
            assertEquals(7, twice(os, v -> os.atomic_set(v, 7)));
        }

        @KernelTest
        @Clause("S1")
        void a_read_and_a_write_are_two(Linux os, Outcomes<Integer> outcomes) {
            outcomes.assertOutcomes(Set.of(2, 3))
                    .saw(twice(os, v -> os.atomic_set(v, os.atomic_read(v) + 1)));
        }
    }

    @Nested
    @Conformance({
        "atomic_add_return",
        "atomic_sub_return",
        "atomic_inc_return",
        "atomic_dec_return",
        "atomic_dec_and_test",
        "atomic_xchg",
        "atomic_cmpxchg",
        "atomic_add_unless",
        "atomic_inc_not_zero"
    })
    class With_a_value {
        @KernelTest
        @Clause("S1")
        void it_is_that_of_the_one_operation(Linux os) {
            AtomicT v = os.ATOMIC_INIT(1);
            assertEquals(6, os.atomic_add_return(5, v));
            assertEquals(4, os.atomic_sub_return(2, v));
            assertEquals(5, os.atomic_inc_return(v));
            assertEquals(4, os.atomic_dec_return(v));
            assertEquals(4, os.atomic_xchg(v, 1));
            assertEquals(1, os.atomic_cmpxchg(v, 0, 9));
            assertEquals(1, os.atomic_cmpxchg(v, 1, 2));
            assertFalse(os.atomic_add_unless(v, 3, 2));
            assertTrue(os.atomic_add_unless(v, -1, 0));
            assertTrue(os.atomic_dec_and_test(v));
            assertFalse(os.atomic_inc_not_zero(v));
            os.atomic_set(v, 2);
            assertTrue(os.atomic_inc_not_zero(v));
            assertFalse(os.atomic_dec_and_test(v));
        }

        @KernelTest
        @Clause("S1")
        void only_one_is_the_last(Linux os, Outcomes<Integer> outcomes) {
            AtomicT references = os.ATOMIC_INIT(2);
            int[] last = new int[1];
            Runnable put =
                    () -> {
                        if (os.atomic_dec_and_test(references)) {
                            last[0]++;
                        }
                    };
            LockHands.user(os, "other", put);
            put.run();
            LockHands.letOthersRun(os);
            outcomes.assertOutcomes(Set.of(1)).saw(last[0]);
        }
    }

    @Nested
    @Conformance({"READ_ONCE", "WRITE_ONCE"})
    class Marked {
        @KernelTest
        @Clause("S1")
        void accesses_are_operations(Linux os, Outcomes<String> outcomes) {
            SharedInt number = new SharedInt();
            Ref<String> pointer = new Ref<>();
            LockHands.user(
                    os,
                    "writer",
                    () -> {
                        os.WRITE_ONCE(number, 1);
                        os.WRITE_ONCE(pointer, "p");
                    });
            String seen = os.READ_ONCE(pointer) + os.READ_ONCE(number);
            outcomes.assertOutcomes(Set.of("null0", "null1", "p1")).saw(seen);
        }
    }

    @Nested
    @Conformance({"set_bit", "clear_bit", "test_bit", "test_and_set_bit", "test_and_clear_bit"})
    class Bits {
        @KernelTest
        @Clause("S1")
        void are_changed_alone(Linux os) {
            SharedInt word = new SharedInt(1);
            os.set_bit(3, word);
            assertTrue(os.test_bit(3, word));
            assertTrue(os.test_and_set_bit(3, word));
            assertFalse(os.test_and_set_bit(31, word));
            os.clear_bit(0, word);
            assertTrue(os.test_and_clear_bit(31, word));
            assertFalse(os.test_and_clear_bit(31, word));
            assertFalse(os.test_bit(0, word));
            assertEquals(8, word.get());
        }

        @Test
        @Clause("S2")
        @Variation(
                routines = {
                    "set_bit",
                    "clear_bit",
                    "test_bit",
                    "test_and_set_bit",
                    "test_and_clear_bit"
                },
                real = "go on in the words that follow; a word has 64 bits",
                ours = "a word has 32 bits, and beyond it is a report of KASAN",
                why = "the cell is an int",
                source = "linux.md 5.7")
        void beyond_the_word() {
            List<BiConsumer<Linux, SharedInt>> calls =
                    List.of(
                            (os, word) -> os.set_bit(32, word),
                            (os, word) -> os.clear_bit(32, word),
                            (os, word) -> os.test_bit(-1, word),
                            (os, word) -> os.test_and_set_bit(32, word),
                            (os, word) -> os.test_and_clear_bit(32, word));
            assertThat(calls)
                    .allSatisfy(
                            call ->
                                    assertThat(LockRun.told(os -> call.accept(os, new SharedInt())))
                                            .singleElement()
                                            .asString()
                                            .matches(
                                                    "BUG: KASAN: global-out-of-bounds in \\w+_bit"));
        }
    }
}
