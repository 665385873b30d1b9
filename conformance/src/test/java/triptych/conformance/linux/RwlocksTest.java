package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static triptych.conformance.linux.DeferredKit.await;
import static triptych.conformance.linux.DeferredKit.complete;
import static triptych.conformance.linux.DeferredKit.completion;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;
import triptych.linux.struct.Rwlock;

@Explore(strategy = "exhaustive", requireProof = true)
class RwlocksTest {
    private final Rwlock lock = new Rwlock("lock");
    private final SharedInt inside = new SharedInt(0, "inside");
    private final Completion done = completion("done");
    private int most;

    private void comeAndGo() {
        most = Math.max(most, inside.getAndAdd(1) + 1);
        inside.getAndAdd(-1);
    }

    private void read(Linux os) {
        os.read_lock(lock);
        comeAndGo();
        os.read_unlock(lock);
    }

    private void write(Linux os) {
        os.write_lock(lock);
        comeAndGo();
        os.write_unlock(lock);
    }

    /** Both at once; gives how many were inside together. */
    private int together(Linux os, Runnable here, Runnable there) {
        os.rwlock_init(lock);
        os.kthread_run(
                data -> {
                    there.run();
                    complete(os, done);
                    return 0;
                },
                null,
                "other");
        here.run();
        await(os, done);
        return most;
    }

    @Nested
    @Conformance("rwlock_init")
    class Init {
        @KernelTest
        @Clause("S1")
        void makes_a_free_lock(Linux os) {
            os.rwlock_init(lock);
            write(os);
            assertEquals(0, os.preempt_count());
        }
    }

    @Nested
    @Conformance({"read_lock", "read_unlock"})
    class Readers {
        @KernelTest
        @Clause("S1")
        void share_it(Linux os, Outcomes<Integer> outcomes) {
            int seen = together(os, () -> read(os), () -> read(os));
            outcomes.assertOutcomes(Set.of(1, 2)).saw(seen);
        }

        @KernelTest
        @Clause("S1")
        void keep_a_writer_out_until_they_have_gone(Linux os) {
            assertEquals(1, together(os, () -> read(os), () -> write(os)));
        }
    }

    @Nested
    @Conformance("write_lock")
    class Writers {
        @KernelTest
        @Clause("S1")
        void have_it_alone(Linux os) {
            assertEquals(1, together(os, () -> write(os), () -> write(os)));
        }

        @KernelTest
        @Clause("S1")
        @ExpectFinding("sleep-in-atomic")
        void must_not_sleep(Linux os) {
            os.rwlock_init(lock);
            os.write_lock(lock);
            os.might_sleep();
        }
    }

    @Nested
    @Conformance("write_unlock")
    class Unlock_of_a_free_lock {
        @Test
        @Clause("S1")
        void is_a_bad_balance() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        os.rwlock_init(lock);
                                        os.preempt_disable();
                                        os.write_unlock(lock);
                                    }))
                    .anyMatch(line -> line.contains("bad unlock balance"));
        }
    }
}
