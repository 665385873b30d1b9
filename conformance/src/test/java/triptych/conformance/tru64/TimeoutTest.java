package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static triptych.conformance.tru64.LocksKit.complexLock;
import static triptych.conformance.tru64.LocksKit.sleep;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.tru64.Tru64;
import triptych.tru64.struct.LockData;
import triptych.tru64.struct.TimeoutFunction;

@Explore(strategy = "exhaustive", requireProof = true)
class TimeoutTest {
    private final SharedInt calls = new SharedInt(0, "calls");
    private final TimeoutFunction count = arg -> calls.getAndAdd(1);

    @Nested
    @Conformance("timeout")
    class Arm {
        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S1")
        void runs_once_when_its_ticks_have_passed(Tru64 os, Machine machine) {
            os.timeout(
                    arg -> {
                        assertEquals("arg", arg);
                        assertEquals(3, machine.clock().now());
                        return calls.getAndAdd(1);
                    },
                    "arg",
                    3);
            sleep(os, 10);
            assertEquals(1, calls.get());
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("EMU T64-ISR01 lock_write called in sleeping prohibited")
        void must_not_block(Tru64 os) {
            LockData lock = complexLock(os);
            os.timeout(
                    arg -> {
                        os.lock_write(lock);
                        return 0;
                    },
                    null,
                    1);
            sleep(os, 2);
        }

        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S3")
        void wakes_a_thread(Tru64 os, Machine machine) {
            os.assert_wait_mesg(calls, false, "wait");
            os.timeout(
                    arg -> {
                        os.thread_wakeup(calls);
                        return 0;
                    },
                    null,
                    5);
            os.thread_block();
            assertEquals(5, machine.clock().now());
        }

        private TimeoutFunction again;

        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S3")
        void arms_itself_again(Tru64 os) {
            again =
                    arg -> {
                        if (calls.getAndAdd(1) < 2) {
                            os.timeout(again, null, 1);
                        }
                        return 0;
                    };
            os.timeout(again, null, 1);
            sleep(os, 9);
            assertEquals(3, calls.get());
        }

        @KernelTest
        @Clause("S4")
        void twice_is_two_calls(Tru64 os) {
            os.timeout(count, null, 1);
            os.timeout(count, null, 1);
            sleep(os, 3);
            assertEquals(2, calls.get());
        }

        @KernelTest
        @Clause("S5")
        @ExpectFinding("text-gone")
        void its_module_is_gone(Tru64 os) {
            LocksKit.Answering module = LocksKit.doing(m -> m.timeout(count, null, 5));
            os.sysconfig_c(module);
            os.sysconfig_u(module);
        }
    }

    @Nested
    @Conformance("untimeout")
    class Disarm {
        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S1")
        @Variation(
                routines = "untimeout",
                real = "which of two equal entries goes is not told",
                ours = "takes one, and answers FALSE once there is none",
                why = "a caller that wants both can ask again",
                source = "tru64.md 7.1")
        void takes_one_back(Tru64 os) {
            os.timeout(count, null, 1);
            os.timeout(count, null, 1);
            assertTrue(os.untimeout(count, null));
            assertFalse(os.untimeout(count, this));
            sleep(os, 3);
            assertEquals(1, calls.get());
            assertFalse(os.untimeout(count, null));
        }

        @KernelTest
        @Clause("S2")
        void does_not_wait(Tru64 os, Outcomes<String> outcomes) {
            SharedInt begun = new SharedInt(0, "begun");
            os.timeout(
                    arg -> {
                        begun.set(1);
                        return calls.getAndAdd(1);
                    },
                    null,
                    1);
            sleep(os, 1);
            outcomes.assertOutcomes(Set.of("0 0", "0 1", "1 0", "1 1"))
                    .saw(begun.get() + " " + calls.get());
        }
    }
}
