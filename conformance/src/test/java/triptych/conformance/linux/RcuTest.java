package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static triptych.conformance.linux.DeferredKit.await;
import static triptych.conformance.linux.DeferredKit.complete;
import static triptych.conformance.linux.DeferredKit.completion;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;

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
}
