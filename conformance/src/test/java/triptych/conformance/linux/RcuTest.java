package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static triptych.conformance.linux.DeferredKit.await;
import static triptych.conformance.linux.DeferredKit.complete;
import static triptych.conformance.linux.DeferredKit.completion;

import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Allocation;
import triptych.core.memory.SharedInt;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.junit.ExpectFinding;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.LinuxModule;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.Completion;
import triptych.linux.struct.RcuHead;

@Explore(strategy = "exhaustive", requireProof = true)
class RcuTest {
    private final SharedInt begun = new SharedInt(0, "begun");
    private final SharedInt ended = new SharedInt(0, "ended");
    private final Completion done = completion("done");

    private void startReader(Linux os) {
        os.kthread_run(
                data -> {
                    os.rcu_read_lock();
                    os.rcu_read_lock();
                    begun.set(1);
                    os.rcu_read_unlock();
                    ended.set(1);
                    os.rcu_read_unlock();
                    complete(os, done);
                    return 0;
                },
                null,
                "reader");
    }

    @Nested
    @Conformance({"synchronize_rcu", "rcu_read_lock", "rcu_read_unlock"})
    class Old_sections {
        @KernelTest
        @Clause("S1")
        void sections_that_have_begun_are_over_to_the_outermost_end(Linux os) {
            startReader(os);
            int before = begun.get();
            os.synchronize_rcu();
            if (before == 1) {
                assertEquals(1, ended.get());
            }
            await(os, done);
        }
    }

    @Nested
    @Conformance("synchronize_rcu")
    class New_sections {
        @KernelTest
        @Clause("S2")
        void sections_that_begin_later_are_not_waited_for(Linux os, Outcomes<String> outcomes) {
            startReader(os);
            os.synchronize_rcu();
            String seen = begun.get() + " " + ended.get();
            await(os, done);
            outcomes.assertOutcomes(Set.of("0 0", "0 1", "1 0", "1 1")).saw(seen);
        }
    }

    @Nested
    @Conformance({"call_rcu", "kfree_rcu"})
    class Callbacks {
        @KernelTest
        @Clause("S1")
        void old_sections_are_over(Linux os, Outcomes<String> outcomes) {
            startReader(os);
            int before = begun.get();
            boolean[] ran = new boolean[1];
            os.call_rcu(
                    new RcuHead(),
                    head -> {
                        ran[0] = true;
                        assertTrue(before == 0 || ended.get() == 1);
                    });
            String seen = begun.get() + " " + ended.get();
            os.rcu_barrier();
            assertTrue(ran[0]);
            await(os, done);
            outcomes.assertOutcomes(Set.of("0 0", "0 1", "1 0", "1 1")).saw(seen);
        }

        @KernelTest
        @Clause("S1")
        void memory_stays_while_they_read(Linux os) {
            Allocation memory = os.kmalloc(8, Linux.GFP_KERNEL);
            SharedInt published = new SharedInt(1, "published");
            os.kthread_run(
                    data -> {
                        os.rcu_read_lock();
                        if (published.get() == 1) {
                            os.kernel().machine().operate(Operation.READ, memory, Access.READ);
                            assertFalse(memory.isFreed());
                        }
                        os.rcu_read_unlock();
                        complete(os, done);
                        return 0;
                    },
                    null,
                    "reader");
            published.set(0);
            os.kfree_rcu(memory, new RcuHead());
            os.rcu_barrier();
            assertTrue(memory.isFreed());
            await(os, done);
        }
    }

    @Nested
    @Conformance("call_rcu")
    class Functions {
        private final RcuHead head = new RcuHead("own");

        @KernelTest
        @Clause("S2")
        void get_the_head_in_softirq_context(Linux os) {
            os.call_rcu(
                    head,
                    h -> {
                        assertSame(head, h);
                        assertTrue(os.in_softirq());
                    });
            os.rcu_barrier();
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("sleep-in-atomic")
        void must_not_sleep(Linux os) {
            os.call_rcu(head, h -> os.might_sleep());
            os.rcu_barrier();
        }

        @KernelTest
        @Clause("S3")
        void run_in_order(Linux os) {
            StringBuilder order = new StringBuilder();
            os.call_rcu(head, h -> order.append('a'));
            os.call_rcu(new RcuHead(), h -> order.append('b'));
            os.rcu_barrier();
            assertEquals("ab", order.toString());
        }

        @Test
        @Clause("S4")
        void twice_with_one_head() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        os.rcu_read_lock();
                                        os.call_rcu(head, h -> {});
                                        os.call_rcu(head, h -> {});
                                        os.rcu_read_unlock();
                                    }))
                    .containsExactly("__call_rcu_common(): Double-freed CB own");
        }

        @KernelTest
        @Clause("S5")
        @ExpectFinding("text-gone")
        void are_not_waited_for_by_an_unload(LinuxSystem os) {
            loadAndUnload(os, exit -> {});
        }
    }

    /** A module that hands a function over, and does something at its end. */
    private static void loadAndUnload(LinuxSystem os, Consumer<Linux> atExit) {
        LinuxModule module =
                new DeferredKit.Parts(
                        start ->
                                start.call_rcu(
                                        new RcuHead(),
                                        h -> start.complete(start.DECLARE_COMPLETION("end"))),
                        atExit);
        os.user(
                "user",
                () -> {
                    os.insmod(module);
                    os.rmmod(module);
                });
    }

    @Nested
    @Conformance("rcu_barrier")
    class Barrier {
        @KernelTest
        @Clause("S1")
        void lets_a_module_go(LinuxSystem os) {
            loadAndUnload(os, Linux::rcu_barrier);
        }

        @KernelTest
        @Clause("S2")
        void heeds_no_reader_alone(Linux os) {
            os.rcu_read_lock();
            os.rcu_barrier();
            os.rcu_read_unlock();
        }
    }
}
