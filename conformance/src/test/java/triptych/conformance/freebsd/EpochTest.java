package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Epoch;
import triptych.freebsd.struct.EpochTracker;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

class EpochTest extends SleeperSuite {
    private final List<String> log = new ArrayList<>();
    private final EpochTracker et = new EpochTracker();
    private final boolean[] inside = new boolean[2];
    private Epoch epoch;
    private Epoch plain;

    @BeforeEach
    void makeEpochs() {
        epoch = os.epoch_alloc("e", FreeBsd.EPOCH_PREEMPT);
        plain = os.epoch_alloc("p", 0);
    }

    /** A section of its own; {@code inside} tells others of it. */
    private void section(int who) {
        EpochTracker own = new EpochTracker();
        os.epoch_enter_preempt(epoch, own);
        inside[who] = true;
        os.DELAY(1000);
        inside[who] = false;
        os.epoch_exit_preempt(epoch, own);
    }

    /** As {@link #section}, of an epoch of the other kind. */
    private void plainSection(int who) {
        os.epoch_enter(plain);
        inside[who] = true;
        os.DELAY(1000);
        inside[who] = false;
        os.epoch_exit(plain);
    }

    /** Whether the thread is inside, told by a step that its sections come before or after. */
    private boolean looksInside(int who) {
        EpochTracker own = new EpochTracker();
        os.epoch_enter_preempt(epoch, own);
        os.epoch_exit_preempt(epoch, own);
        return inside[who];
    }

    @Nested
    @Conformance("epoch_alloc")
    class Alloc {
        @KernelTest
        @Clause("S1")
        void nobody_is_in_it() {
            os.epoch_wait_preempt(epoch);
            os.epoch_wait(plain);
            assertEquals(0, now());
        }
    }

    @Nested
    @Conformance("epoch_free")
    class Free {
        @KernelTest
        @Clause("S1")
        @ExpectPanic("Assertion TAILQ_EMPTY(&er->er_tdlist) failed at")
        @Variation(
                routines = "epoch_free",
                real = "frees the epoch under its readers, and what happens then is left open",
                ours = "panics",
                why = "a reader in an epoch that is gone is always a mistake",
                source = "FreeBSD epoch(9)")
        void it_must_be_empty() {
            os.epoch_free(plain);
            os.epoch_enter_preempt(epoch, et);
            os.epoch_free(epoch);
        }
    }

    @Nested
    @Conformance("epoch_enter")
    class Enter {
        @KernelTest
        @Clause("S1")
        void writers_wait(Outcomes<Boolean> outcomes) {
            start("reader", () -> plainSection(0));
            os.epoch_enter(plain);
            os.epoch_exit(plain);
            boolean waits = inside[0];
            os.epoch_wait(plain);
            assertEquals(false, waits && inside[0]);
            outcomes.assertOutcomes(Set.of(true, false)).saw(waits);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("mi_switch: switch in a critical section")
        void it_is_a_critical_section() {
            os.epoch_enter(plain);
            os.pause("x", 1);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("acquiring blockable sleep lock with spinlock or critical section held")
        void no_mutex_may_be_taken() {
            os.epoch_enter(plain);
            os.mtx_lock(m);
        }
    }

    @Nested
    @Conformance("epoch_exit")
    class Exit {
        @KernelTest
        @Clause("S1")
        void those_who_wait_go_on() {
            start(
                    "writer",
                    () -> {
                        os.pause("x", 1);
                        os.epoch_wait(plain);
                        log.add("goes on");
                    });
            os.epoch_enter(plain);
            os.DELAY(1000);
            os.DELAY(1000);
            log.add("leaves");
            os.epoch_exit(plain);
            os.pause("x", 3);
            assertEquals(List.of("leaves", "goes on"), log);
            locked(() -> {});
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("Assertion td->td_epochnest failed at")
        void only_who_has_entered_leaves() {
            os.epoch_exit(plain);
        }
    }

    @Nested
    @Conformance("epoch_enter_preempt")
    class EnterPreempt {
        @KernelTest
        @Clause("S1")
        void writers_wait(Outcomes<Boolean> outcomes) {
            start("reader", () -> section(0));
            boolean waits = looksInside(0);
            os.epoch_wait_preempt(epoch);
            assertEquals(false, waits && inside[0]);
            outcomes.assertOutcomes(Set.of(true, false)).saw(waits);
        }

        @KernelTest
        @Clause("S2")
        void a_mutex_may_be_waited_for() {
            start("owner", () -> locked(() -> os.DELAY(1000)));
            os.epoch_enter_preempt(epoch, et);
            os.mtx_lock(m);
            os.mtx_unlock(m);
            os.epoch_exit_preempt(epoch, et);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("with sleeping prohibited")
        void a_sleep_is_refused() {
            os.epoch_enter_preempt(epoch, et);
            os.pause("x", 1);
        }

        @KernelTest
        @Clause("S3")
        void it_nests() {
            EpochTracker inner = new EpochTracker();
            os.epoch_enter_preempt(epoch, et);
            os.epoch_enter_preempt(epoch, inner);
            os.epoch_exit_preempt(epoch, inner);
            assertEquals(1, os.in_epoch(epoch));
            os.epoch_exit_preempt(epoch, et);
            assertEquals(0, os.in_epoch(epoch));
            os.pause("x", 1);
        }

        @KernelTest
        @Clause("S4")
        @ExpectPanic("Assertion epoch->e_flags & EPOCH_PREEMPT failed at")
        void the_epoch_must_be_of_that_kind() {
            os.epoch_enter_preempt(plain, et);
        }
    }

    @Nested
    @Conformance("epoch_exit_preempt")
    class ExitPreempt {
        @KernelTest
        @Clause("S1")
        void those_who_wait_go_on(Outcomes<Boolean> outcomes) {
            boolean[] waited = new boolean[1];
            start(
                    "writer",
                    () -> {
                        waited[0] = looksInside(0);
                        os.epoch_wait_preempt(epoch);
                        log.add("goes on");
                        assertEquals(false, waited[0] && inside[0]);
                    });
            section(0);
            os.pause("x", 9);
            assertEquals(List.of("goes on"), log);
            outcomes.assertOutcomes(Set.of(true, false)).saw(waited[0]);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("Assertion et->et_td == td failed at")
        void another_thread_cannot_leave_for_it() {
            start(
                    "other",
                    () -> {
                        os.pause("x", 1);
                        os.epoch_exit_preempt(epoch, et);
                    });
            os.epoch_enter_preempt(epoch, et);
            os.DELAY(1000);
            os.DELAY(1000);
        }
    }

    @Nested
    @Conformance("epoch_wait")
    class Wait {
        @KernelTest
        @Clause("S1")
        void later_sections_do_not_count(Outcomes<String> outcomes) {
            start("reader", () -> plainSection(0));
            start("later", () -> plainSection(1));
            os.epoch_wait(plain);
            // Inside at this moment: it has come in since the wait began.
            outcomes.assertOutcomes(Set.of("later inside", "later outside"))
                    .saw(inside[1] ? "later inside" : "later outside");
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("Assertion epoch->e_flags == 0 failed at")
        void the_epoch_must_be_of_that_kind() {
            os.epoch_wait(epoch);
        }

        @KernelTest
        @Clause("S1")
        @Variation(
                routines = "epoch_wait",
                real = "spins until the readers have left",
                ours = "sleeps, whatever locks are held; the thread must be allowed to sleep",
                why = "who spins in a simulated machine keeps nobody from running",
                source = "FreeBSD epoch(9), subr_epoch.c")
        void a_mutex_in_hand_is_no_matter() {
            start("reader", () -> plainSection(0));
            os.mtx_lock(m);
            os.epoch_wait(plain);
            os.mtx_unlock(m);
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("EMU epoch-wait-inside")
        void nobody_waits_for_himself() {
            os.epoch_enter(plain);
            os.epoch_wait(plain);
        }
    }

    @Nested
    @Conformance("epoch_wait_preempt")
    class WaitPreempt {
        @KernelTest
        @Clause("S1")
        void later_sections_do_not_count(Outcomes<String> outcomes) {
            start("reader", () -> section(0));
            start("later", () -> section(1));
            os.epoch_wait_preempt(epoch);
            outcomes.assertOutcomes(Set.of("later inside", "later outside"))
                    .saw(inside[1] ? "later inside" : "later outside");
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("epoch_wait_preempt() called in the middle of an epoch section of the same")
        void nobody_waits_for_himself() {
            os.epoch_enter_preempt(epoch, et);
            os.epoch_wait_preempt(epoch);
        }

        @KernelTest
        @Clause("S1")
        @Variation(
                routines = "epoch_wait_preempt",
                real =
                        "lends the readers its priority, and can be called in a section of another"
                                + " epoch",
                ours = "lends none, and is refused there as any sleep is",
                why = "it waits as a sleeper does",
                source = "FreeBSD epoch(9), subr_epoch.c")
        @ExpectPanic("with sleeping prohibited")
        void a_section_of_another_epoch_forbids_it() {
            start("reader", () -> section(0));
            Epoch other = os.epoch_alloc("o", FreeBsd.EPOCH_PREEMPT);
            os.epoch_enter_preempt(other, et);
            os.epoch_wait_preempt(epoch);
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic(
                "epoch_wait() can be long running with the following non-sleepable locks held:")
        void a_mutex_is_reported() {
            os.mtx_lock(m);
            os.epoch_wait_preempt(epoch);
        }

        @KernelTest
        @Clause("S3")
        void a_mutex_is_not_reported_for_epochs_that_permit_it() {
            Epoch locked = os.epoch_alloc("l", FreeBsd.EPOCH_PREEMPT | FreeBsd.EPOCH_LOCKED);
            os.mtx_lock(m);
            os.epoch_wait_preempt(locked);
            os.mtx_unlock(m);
        }

        @KernelTest
        @Clause("S4")
        void giant_is_given_up_meanwhile(Outcomes<String> outcomes) {
            Mtx giant = os.kernel().giant();
            start("reader", () -> looksInside(0));
            start(
                    "other",
                    () -> {
                        os.mtx_lock(giant);
                        log.add("giant");
                        os.mtx_unlock(giant);
                    });
            os.mtx_lock(giant);
            boolean before = !log.isEmpty();
            os.epoch_wait_preempt(epoch);
            boolean meanwhile = !before && !log.isEmpty();
            assertEquals(1, os.mtx_owned(giant));
            os.mtx_unlock(giant);
            outcomes.assertOutcomes(Set.of("before", "meanwhile", "later"))
                    .saw(before ? "before" : meanwhile ? "meanwhile" : "later");
        }
    }

    @Nested
    @Conformance("in_epoch")
    class In {
        @KernelTest
        @Clause("S1")
        void it_tells_of_the_caller_and_this_epoch() {
            int[] others = {-1};
            start(
                    "other",
                    () -> {
                        os.pause("x", 1);
                        others[0] = os.in_epoch(epoch);
                    });
            os.epoch_enter_preempt(epoch, et);
            os.DELAY(1000);
            assertEquals(1, os.in_epoch(epoch));
            assertEquals(0, os.in_epoch(plain));
            os.epoch_exit_preempt(epoch, et);
            os.pause("x", 2);
            assertEquals(0, others[0]);
        }
    }
}
