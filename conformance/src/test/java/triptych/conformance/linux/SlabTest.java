package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Allocation;
import triptych.junit.ExpectFinding;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;

@Explore(strategy = "exhaustive", requireProof = true)
class SlabTest {
    @Nested
    @Conformance({"kmalloc", "kzalloc", "kcalloc"})
    class Given {
        @KernelTest
        @Clause("S1")
        void memory_has_its_size(Linux os) {
            assertEquals(5, os.kmalloc(5, Linux.GFP_ATOMIC).bytes());
            assertEquals(6, os.kzalloc(6, Linux.GFP_KERNEL).bytes());
            assertEquals(14, os.kcalloc(7, 2, Linux.GFP_NOWAIT).bytes());
        }

        @Test
        @Clause("S2")
        void in_atomic_context_only_GFP_KERNEL_is_told() {
            List<BiFunction<Linux, Integer, Allocation>> calls =
                    List.of(
                            (os, flags) -> os.kmalloc(8, flags),
                            (os, flags) -> os.kzalloc(8, flags),
                            (os, flags) -> os.kcalloc(2, 8, flags));
            assertThat(calls)
                    .allSatisfy(
                            call ->
                                    assertThat(LockRun.titles(os -> atomically(os, call)))
                                            .containsExactly(
                                                    "BUG: sleeping function called from invalid"
                                                            + " context at include/linux/sched/mm.h"));
        }

        private void atomically(Linux os, BiFunction<Linux, Integer, Allocation> call) {
            os.preempt_disable();
            assertNotNull(call.apply(os, Linux.GFP_ATOMIC));
            assertNotNull(call.apply(os, Linux.GFP_NOWAIT));
            assertNotNull(call.apply(os, Linux.GFP_KERNEL));
        }

        @KernelTest
        @Clause("S3")
        void failures_are_explored(Linux os, Outcomes<String> outcomes) {
            os.kernel().slab().failslab(1);
            String failed =
                    (os.kmalloc(8, Linux.GFP_KERNEL) == null ? "m" : "")
                            + (os.kzalloc(8, Linux.GFP_KERNEL) == null ? "z" : "")
                            + (os.kcalloc(2, 8, Linux.GFP_KERNEL) == null ? "c" : "");
            outcomes.assertOutcomes(Set.of("", "m", "z", "c")).saw(failed);
        }

        @KernelTest
        @Clause("S3")
        void one_of_two_tasks_fails(Linux os, Outcomes<Integer> outcomes) {
            os.kernel().slab().failslab(1);
            int[] failures = new int[1];
            Runnable allocate =
                    () -> {
                        if (os.kmalloc(8, Linux.GFP_KERNEL) == null) {
                            failures[0]++;
                        }
                    };
            LockHands.user(os, "other", allocate);
            allocate.run();
            LockHands.letOthersRun(os);
            outcomes.assertOutcomes(Set.of(0, 1)).saw(failures[0]);
        }
    }

    @Nested
    @Conformance("kcalloc")
    class An_array {
        @KernelTest
        @Clause("S4")
        void that_does_not_fit(Linux os) {
            assertNull(os.kcalloc(Long.MAX_VALUE, 2, Linux.GFP_KERNEL));
        }
    }

    @Nested
    @Conformance("kfree")
    class Taken_back {
        @KernelTest
        @Clause("S1")
        void null_is_fine(Linux os) {
            os.kfree(null);
        }

        @Test
        @Clause("S2")
        void twice() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Allocation memory = os.kmalloc(8, Linux.GFP_KERNEL);
                                        os.kfree(memory);
                                        os.kfree(memory);
                                    }))
                    .containsExactly("kernel BUG at mm/slub.c:550!");
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("double-free")
        void by_two_tasks(Linux os) {
            Allocation memory = os.kmalloc(8, Linux.GFP_KERNEL);
            LockHands.user(os, "other", () -> os.kfree(memory));
            os.kfree(memory);
        }
    }
}
