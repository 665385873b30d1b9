package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Td;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("EVENTHANDLER_INVOKE")
@Explore(strategy = "exhaustive", requireProof = true)
class EventhandlerInvokeTest {
    @Nested
    @Clause("S1")
    class The_list {
        @WorkerInOneOrder
        void may_be_changed_and_invoked_while_a_handler_sleeps(FreeBsd os, Machine machine) {
            WorkerLog log = new WorkerLog();
            os.EVENTHANDLER_REGISTER(
                    "e",
                    (arg, of) -> {
                        os.pause("slow", (int) of[0]);
                        log.add(of[0]);
                    },
                    null,
                    0);
            Workers.thread(os, () -> os.EVENTHANDLER_INVOKE("e", 5));
            os.pause("x", 1);
            os.EVENTHANDLER_REGISTER("e", (arg, of) -> {}, null, 1);
            os.EVENTHANDLER_INVOKE("e", 1);
            assertEquals(2, machine.clock().now());
            os.pause("x", 9);
            assertEquals(List.of(1, 5), log.notes());
        }
    }

    @Nested
    @Clause("S2")
    class Its_functions {
        @KernelTest
        void run_in_the_calling_thread(FreeBsd os) {
            Td self = os.curthread();
            SharedInt runs = new SharedInt();
            for (int i = 0; i < 2; i++) {
                os.EVENTHANDLER_REGISTER(
                        "e",
                        (arg, of) -> {
                            assertSame(self, os.curthread());
                            runs.getAndAdd(1);
                        },
                        null,
                        0);
            }
            os.EVENTHANDLER_INVOKE("e");
            assertEquals(2, runs.get());
        }

        @KernelTest
        void may_be_none(FreeBsd os) {
            os.EVENTHANDLER_INVOKE("nobody's");
        }
    }
}
