package triptych.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mock;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.Mtx;

/**
 * Test classes as module authors write them; run by the tests of the extension, not by themselves.
 */
final class Subjects {
    private Subjects() {}

    /** Life cycle of a module with a mocked device. */
    static class HeaterSubject {
        @Mock Heater.Device device;

        @KernelTest
        void stops_cleanly(FreeBsd os, Heater heater) {
            when(device.temperature()).thenReturn(15);
            assertEquals(0, os.kldload(heater));
            assertEquals(0, os.kldunload(heater));
            verify(device, atLeastOnce()).heat(false);
        }

        @KernelTest
        void hasty_unload_is_red(FreeBsd os, Heater.Hasty heater) {
            os.kldload(heater);
            os.kldunload(heater);
        }

        @KernelTest
        @ExpectPanic("Fatal trap 12")
        void hasty_unload_is_expected_to_panic(FreeBsd os, Heater.Hasty heater) {
            os.kldload(heater);
            os.kldunload(heater);
        }

        @KernelTest
        @ExpectPanic("sleeping thread")
        void another_panic_than_expected(FreeBsd os, Heater.Hasty heater) {
            os.kldload(heater);
            os.kldunload(heater);
        }

        @KernelTest
        @ExpectFinding("text-gone")
        void a_finding_that_does_not_come(FreeBsd os, Heater heater) {
            os.kldload(heater);
            os.kldunload(heater);
        }
    }

    /** A complaint does not end the schedule: what goes wrong after it is a matter of its own. */
    static class ComplaintSubject {
        private void complain(FreeBsd os) {
            Mtx m = new Mtx();
            os.mtx_init(m, "m", null, FreeBsd.MTX_DEF);
            os.mtx_lock(m);
            os.pause("x", 1);
            os.mtx_unlock(m);
        }

        @KernelTest
        @ExpectPanic("Sleeping on \"x\"")
        void an_expected_complaint(FreeBsd os) {
            complain(os);
        }

        @KernelTest
        @ExpectFinding("sleep-with-locks")
        void an_assertion_after_an_expected_complaint(FreeBsd os) {
            complain(os);
            assertEquals(1, 2);
        }

        @KernelTest
        @ExpectFinding("module-threw")
        void an_expected_assertion_after_a_complaint(FreeBsd os) {
            complain(os);
            assertEquals(1, 2);
        }
    }

    /** A collaborator made by hand, and what the life cycle does for each schedule. */
    static class LifeCycleSubject {
        @Collaborator final Heater.Device device = mock(Heater.Device.class);

        @Inject FreeBsd os;
        @Inject Machine machine;

        private int befores;
        private Heater heater;

        @BeforeEach
        void load(Heater given) {
            befores++;
            heater = given;
            assertEquals(0, os.kldload(heater));
        }

        @AfterEach
        void unload() {
            assertEquals(0, os.kldunload(heater));
        }

        @KernelTest
        void before_each_runs_once_for_every_schedule() {
            assertEquals(1, befores);
            assertEquals("heater", machine.threads().at(2).name());
        }

        @Test
        @DisplayName("an ordinary test beside it")
        void ordinary() {
            // Its life cycle is JUnit's own, which has no machine: nothing to load here.
        }

        @Nested
        class WithinIt {
            @KernelTest
            void nested_tests_have_their_outer_object() {
                assertEquals(1, befores);
            }
        }
    }

    /** Outcomes and counts over all schedules. */
    static class OutcomeSubject {
        private final SharedInt counter = new SharedInt();

        private void race(FreeBsd os, Machine machine, boolean atomic) {
            SharedInt left = new SharedInt(2);
            for (int i = 0; i < 2; i++) {
                machine.startUserProcess(
                        "adder",
                        () -> {
                            if (atomic) {
                                counter.getAndAdd(1);
                            } else {
                                counter.set(counter.get() + 1);
                            }
                            left.getAndAdd(-1);
                        });
            }
            while (left.get() > 0) {
                os.pause("wait", 1);
            }
        }

        @KernelTest
        void a_lost_update_has_two_outcomes(
                FreeBsd os, Machine machine, Outcomes<Integer> outcomes) {
            race(os, machine, false);
            outcomes.assertOutcomes(Set.of(1, 2)).saw(counter.get());
        }

        @KernelTest
        void an_outcome_is_never_seen(FreeBsd os, Machine machine, Outcomes<Integer> outcomes) {
            race(os, machine, true);
            outcomes.assertOutcomes(Set.of(1, 2)).saw(counter.get());
        }

        @KernelTest
        void an_outcome_is_not_expected(FreeBsd os, Machine machine, Outcomes<Integer> outcomes) {
            race(os, machine, false);
            outcomes.assertOutcomes(Set.of(2)).saw(counter.get());
        }

        @KernelTest
        void an_assertion_in_a_simulated_thread_fails_the_test(FreeBsd os, Machine machine) {
            race(os, machine, false);
            assertEquals(2, counter.get());
        }

        @KernelTest
        @ExpectInterleavings(2)
        void two_writers_of_one_cell_have_two_orders(FreeBsd os, Machine machine) {
            machine.startUserProcess("other", () -> counter.set(1));
            counter.set(2);
        }

        @KernelTest
        @ExpectInterleavings(5)
        void a_wrong_count_is_red(FreeBsd os, Machine machine) {
            machine.startUserProcess("other", () -> counter.set(1));
            counter.set(2);
        }

        @KernelTest
        void two_threads_that_never_meet_explore_nothing(FreeBsd os, Machine machine) {
            SharedInt own = new SharedInt();
            machine.startUserProcess("other", () -> own.set(1));
            counter.set(2);
        }

        @ParameterizedTest
        @Explore
        @ValueSource(ints = {1, 10, 100})
        void pause_takes_its_ticks(int ticks, FreeBsd os, Machine machine) {
            long before = machine.clock().now();
            assertEquals(FreeBsd.EWOULDBLOCK, os.pause("p", ticks));
            assertEquals(before + ticks, machine.clock().now());
        }

        @KernelTest
        void an_assumption_aborts(FreeBsd os) {
            assumeTrue(os.hz() == 7);
        }
    }

    /** Misuse that a test must be told of. */
    static class MisuseSubject {
        @KernelTest
        void reads_the_real_clock(FreeBsd os) {
            if (System.nanoTime() % 2 == 0) {
                os.pause("even", 1);
            }
            for (int i = 0; i < (int) (System.nanoTime() % 7); i++) {
                os.pause("odd", 1);
            }
        }

        @KernelTest
        void holds_a_mutex_asleep(FreeBsd os) {
            Mtx m = new Mtx();
            os.mtx_init(m, "m", null, FreeBsd.MTX_DEF);
            os.mtx_lock(m);
            os.pause("p", 1);
            os.mtx_unlock(m);
        }
    }

    /** For the rerun of one schedule. */
    static class ScheduleSubject {
        @Collaborator final Heater.Device device = mock(Heater.Device.class);

        @KernelTest
        void fails(FreeBsd os, Heater.Hasty heater) {
            os.kldload(heater);
            os.kldunload(heater);
        }

        @KernelTest
        void module_is_injected(FreeBsd os, Heater heater) {
            FreeBsdModule module = heater;
            assertEquals("heater", module.moduleName());
            os.pause("p", 1);
        }
    }
}
