package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Callout;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Explore(strategy = "exhaustive", requireProof = true)
class CalloutTest {
    private final List<Object> log = new ArrayList<>();

    @Nested
    @Conformance("callout_init")
    class Init {
        @KernelTest
        @Clause("S1")
        void without_giant_the_function_runs_without_a_lock(FreeBsd os) {
            Callout c = DriverTrial.callout(os);
            os.callout_reset(c, 1, arg -> log.add(os.mtx_owned(os.kernel().giant())), null);
            os.pause("x", 3);
            assertEquals(List.of(0), log);
        }

        @KernelTest
        @Clause("S2")
        void else_giant_is_held(FreeBsd os) {
            Callout c = new Callout();
            os.callout_init(c, 0);
            os.callout_reset(c, 1, arg -> log.add(os.mtx_owned(os.kernel().giant())), null);
            os.pause("x", 3);
            assertEquals(List.of(1), log);
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("EMU callout-not-initialised")
        @Variation(
                routines = {"callout_init", "callout_reset"},
                real = "runs into whatever the memory holds",
                ours = "stops with a report of its own, `EMU callout-not-initialised`",
                why = "a Java object has no garbage to run into",
                source = "freebsd.md 4.1")
        void plain_memory_is_no_callout(FreeBsd os) {
            os.callout_reset(new Callout(), 1, arg -> {}, null);
        }
    }

    @Nested
    @Conformance("callout_init_mtx")
    class InitMtx {
        private Callout with(FreeBsd os, Mtx m, int flags) {
            Callout c = new Callout();
            os.callout_init_mtx(c, m, flags);
            return c;
        }

        @KernelTest
        @Clause("S1")
        void the_mutex_is_held_meanwhile_and_free_afterwards(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            os.callout_reset(with(os, m, 0), 1, arg -> log.add(os.mtx_owned(m)), null);
            os.pause("x", 3);
            os.mtx_lock(m);
            os.mtx_unlock(m);
            assertEquals(List.of(1), log);
        }

        @KernelTest
        @Clause("S1")
        void the_function_may_give_it_back_itself(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            Callout c = with(os, m, FreeBsd.CALLOUT_RETURNUNLOCKED);
            os.callout_reset(c, 1, arg -> os.mtx_unlock(m), null);
            os.pause("x", 3);
            os.mtx_lock(m);
            os.mtx_unlock(m);
        }

        @KernelTest
        @Clause("S2")
        void a_holder_that_stops_it_is_sure(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            Callout c = with(os, m, 0);
            os.callout_reset(c, 1, arg -> log.add("ran"), null);
            os.pause("x", 1);
            os.mtx_lock(m);
            boolean ran = !log.isEmpty();
            int stopped = os.callout_stop(c);
            os.mtx_unlock(m);
            os.pause("x", 3);
            assertEquals(ran ? 1 : 0, log.size());
            assertTrue(ran ? stopped <= 0 : stopped == 1);
        }
    }

    @Nested
    @Conformance("callout_reset")
    class Reset {
        @KernelTest
        @Clause("S1")
        void the_function_runs_once_when_its_time_has_come(FreeBsd os) {
            Callout c = DriverTrial.callout(os);
            os.callout_reset(c, 2, log::add, "a");
            os.pause("x", 1);
            assertEquals(List.of(), log);
            os.pause("x", 5);
            assertEquals(List.of("a"), log);
        }

        @KernelTest
        @Clause("S1")
        @ExpectPanic("to sleep on wchan")
        void the_function_must_not_sleep(FreeBsd os) {
            os.callout_reset(DriverTrial.callout(os), 1, arg -> os.pause("y", 1), null);
            os.pause("x", 3);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("instruction pointer in unloaded module trial")
        void a_module_that_forgets_it_traps(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            Callout c = new Callout();
            trial.at(
                    FreeBsd.MOD_LOAD,
                    () -> {
                        trial.callout_init(c, 1);
                        trial.callout_reset(c, 2, arg -> {}, null);
                    });
            os.kldload(trial);
            assertEquals(0, os.kldunload(trial));
            os.pause("x", 5);
        }

        @KernelTest
        @Clause("S3")
        void it_tells_whether_a_call_was_given_up(FreeBsd os) {
            Callout c = DriverTrial.callout(os);
            assertEquals(0, os.callout_reset(c, 5, log::add, "a"));
            assertEquals(1, os.callout_reset(c, 1, log::add, "b"));
            os.pause("x", 9);
            assertEquals(List.of("b"), log);
        }

        @KernelTest
        @Clause("S4")
        void what_is_drained_is_not_set_again(FreeBsd os) {
            Callout c = DriverTrial.callout(os);
            os.callout_reset(
                    c,
                    1,
                    arg -> {
                        log.add("ran");
                        os.callout_reset(c, 1, log::add, "again");
                    },
                    null);
            os.pause("x", 1);
            int was = os.callout_drain(c);
            int runs = log.size();
            os.pause("x", 5);
            assertEquals(runs, log.size());
            assertTrue(was >= 0);
        }
    }

    @Nested
    @Conformance("callout_schedule")
    class Schedule {
        @KernelTest
        @Clause("S1")
        void the_last_function_and_argument_count(FreeBsd os) {
            Callout c = DriverTrial.callout(os);
            os.callout_reset(c, 1, log::add, "a");
            os.pause("x", 3);
            os.callout_schedule(c, 1);
            os.pause("x", 3);
            assertEquals(List.of("a", "a"), log);
        }
    }

    @Nested
    @Conformance("callout_stop")
    class Stop {
        @KernelTest
        @Clause("S1")
        void a_pending_call_does_not_come(FreeBsd os) {
            Callout c = DriverTrial.callout(os);
            os.callout_reset(c, 2, log::add, "a");
            assertEquals(1, os.callout_stop(c));
            os.pause("x", 5);
            assertEquals(List.of(), log);
        }

        @KernelTest
        @Clause("S2")
        void a_function_that_runs_goes_on(FreeBsd os) {
            Callout c = DriverTrial.callout(os);
            List<Integer> answers = new ArrayList<>();
            os.callout_reset(c, 1, arg -> answers.add(os.callout_stop(c)), null);
            os.pause("x", 3);
            assertEquals(List.of(0), answers);
        }

        @KernelTest
        @Clause("S3")
        void nothing_to_give_up_is_minus_one(FreeBsd os) {
            assertEquals(-1, os.callout_stop(DriverTrial.callout(os)));
        }

        @KernelTest
        @Clause("S4")
        @ExpectPanic("mutex m not owned")
        void its_mutex_is_held(FreeBsd os) {
            Callout c = new Callout();
            os.callout_init_mtx(c, Workers.mutex(os), 0);
            os.callout_stop(c);
        }
    }

    @Nested
    @Conformance("callout_drain")
    class Drain {
        @KernelTest
        @Clause("S1")
        void afterwards_the_module_may_go(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            Callout c = new Callout();
            trial.answering(
                    what -> {
                        if (what == FreeBsd.MOD_LOAD) {
                            trial.callout_init(c, 1);
                            trial.callout_reset(c, 1, arg -> trial.wakeup(c), null);
                        } else if (what == FreeBsd.MOD_UNLOAD) {
                            trial.callout_drain(c);
                        }
                        return 0;
                    });
            os.kldload(trial);
            os.pause("x", 1);
            assertEquals(0, os.kldunload(trial));
            os.pause("x", 5);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("to sleep on wchan")
        void its_own_function_cannot_wait_for_itself(FreeBsd os) {
            Callout c = DriverTrial.callout(os);
            os.callout_reset(c, 1, arg -> os.callout_drain(c), null);
            os.pause("x", 3);
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("Calling \"callout_drain\" with the following non-sleepable locks held:")
        void a_mutex_in_hand_is_reported(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            os.mtx_lock(m);
            os.callout_drain(DriverTrial.callout(os));
            os.mtx_unlock(m);
        }
    }

    @Nested
    @Conformance("callout_pending")
    class Pending {
        @KernelTest
        @Clause("S1")
        void until_its_time_has_come(FreeBsd os) {
            Callout c = DriverTrial.callout(os);
            assertFalse(os.callout_pending(c));
            os.callout_reset(c, 1, log::add, "a");
            assertTrue(os.callout_pending(c));
            os.pause("x", 3);
            assertFalse(os.callout_pending(c));
        }
    }

    @Nested
    @Conformance("callout_active")
    class Active {
        @KernelTest
        @Clause("S1")
        void from_the_reset_to_the_stop(FreeBsd os) {
            Callout c = DriverTrial.callout(os);
            assertFalse(os.callout_active(c));
            os.callout_reset(c, 1, log::add, "a");
            os.pause("x", 3);
            assertTrue(os.callout_active(c));
            os.callout_stop(c);
            assertFalse(os.callout_active(c));
        }
    }

    @Nested
    @Conformance("callout_deactivate")
    class Deactivate {
        @KernelTest
        @Clause("S1")
        void the_call_comes_all_the_same(FreeBsd os) {
            Callout c = DriverTrial.callout(os);
            os.callout_reset(c, 1, log::add, "a");
            os.callout_deactivate(c);
            assertFalse(os.callout_active(c));
            os.pause("x", 3);
            assertEquals(List.of("a"), log);
        }
    }
}
