package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static triptych.conformance.tru64.LocksKit.LINE;
import static triptych.conformance.tru64.LocksKit.add;
import static triptych.conformance.tru64.LocksKit.interrupt;
import static triptych.conformance.tru64.LocksKit.raise;

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
import triptych.tru64.struct.HandlerIntrInfo;
import triptych.tru64.struct.IhandlerIdT;
import triptych.tru64.struct.IhandlerT;

@Explore(strategy = "exhaustive", requireProof = true)
class HandlerTest {
    private final SharedInt calls = new SharedInt(0, "calls");
    private int inside;

    private void count() {
        assertEquals(0, inside++);
        calls.getAndAdd(1);
        inside--;
    }

    @Nested
    @Conformance("handler_add")
    class Add {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void delivers_nothing_yet(Tru64 os, Machine machine) {
            assertNotNull(add(os, HandlerTest.this::count));
            raise(machine);
            assertEquals(0, calls.get());
        }

        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        @Variation(
                routines = "handler_add",
                real = "has as many lines as the hardware",
                ours =
                        "has 16 lines with one handler each; a device is whoever raises "
                                + "its `InterruptLine`",
                why = "contexts are threads of the machine, which has room for 63",
                source = "tru64.md 7.3; core, InterruptLines.COUNT")
        void what_cannot_be(Tru64 os) {
            IhandlerT handler = new IhandlerT();
            assertNull(os.handler_add(handler));
            handler.ih_bus_info(new HandlerIntrInfo(99, param -> 0, null));
            assertNull(os.handler_add(handler));
            assertNotNull(add(os, HandlerTest.this::count));
            handler.ih_bus_info(new HandlerIntrInfo(LINE, param -> 0, null));
            assertNull(os.handler_add(handler));
        }

        @KernelTest
        @Clause("S2")
        void one_call_at_a_time(Tru64 os, Machine machine, Outcomes<Integer> outcomes) {
            interrupt(os, machine, HandlerTest.this::count);
            raise(machine);
            outcomes.assertOutcomes(Set.of(0, 1, 2)).saw(calls.get());
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("EMU T64-ISR01 thread_block called in interrupt handler")
        void must_not_block(Tru64 os, Machine machine) {
            interrupt(os, machine, os::thread_block);
        }

        @KernelTest
        @Clause("S4")
        @ExpectFinding("text-gone")
        void its_module_is_gone(Tru64 os, Machine machine) {
            LocksKit.Answering module =
                    LocksKit.doing(m -> m.handler_enable(add(m, HandlerTest.this::count)));
            os.sysconfig_c(module);
            os.sysconfig_u(module);
            raise(machine);
        }
    }

    @Nested
    @Conformance("handler_enable")
    class Enable {
        @KernelTest
        @Clause("S1")
        void answers_from_now_on(Tru64 os, Machine machine, Outcomes<Integer> outcomes) {
            IhandlerIdT id = add(os, HandlerTest.this::count);
            assertEquals(0, os.handler_enable(id));
            assertEquals(-1, os.handler_enable(id));
            raise(machine);
            outcomes.assertOutcomes(Set.of(0, 1)).saw(calls.get());
        }

        @KernelTest
        @Clause("S2")
        void answers_what_was_raised_before(Tru64 os, Machine machine, Outcomes<Integer> outcomes) {
            IhandlerIdT id = add(os, HandlerTest.this::count);
            raise(machine);
            os.handler_enable(id);
            outcomes.assertOutcomes(Set.of(0, 1)).saw(calls.get());
        }
    }

    @Nested
    @Conformance("handler_disable")
    class Disable {
        private final SharedInt ended = new SharedInt(0, "ended");

        /** The routine's last act can be seen. */
        private String beginsAndEnds(Tru64 os, Machine machine) {
            IhandlerIdT id =
                    add(
                            os,
                            () -> {
                                calls.set(1);
                                ended.set(1);
                            });
            os.handler_enable(id);
            raise(machine);
            assertEquals(0, os.handler_disable(id));
            return calls.get() + " " + ended.get();
        }

        @KernelTest
        @Clause("S1")
        @Variation(
                routines = "handler_disable",
                real =
                        "whether it waits for a call that has begun is unverified, as is "
                                + "its signature",
                ours = "does not wait, but for the profile mach3",
                why = "the harder case for a module",
                source = "tru64.md 7.3; docs/conformance/tru64-profiles.md")
        void a_call_may_go_on(Tru64 os, Machine machine, Outcomes<String> outcomes) {
            outcomes.assertOutcomes(Set.of("0 0", "0 1", "1 0", "1 1"))
                    .saw(beginsAndEnds(os, machine));
        }

        @KernelTest
        @Clause("S2")
        @Explore(strategy = "exhaustive", requireProof = true, profile = "mach3")
        void a_call_has_ended_or_does_not_begin(
                Tru64 os, Machine machine, Outcomes<String> outcomes) {
            outcomes.assertOutcomes(Set.of("0 0", "1 1")).saw(beginsAndEnds(os, machine));
        }

        private IhandlerIdT own;

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        @Explore(strategy = "exhaustive", requireProof = true, profile = "mach3")
        void a_call_does_not_wait_for_itself(Tru64 os, Machine machine) {
            own = add(os, () -> ended.set(os.handler_disable(own) + 1));
            os.handler_enable(own);
            raise(machine);
            LocksKit.sleep(os, 1);
            assertEquals(1, ended.get());
        }

        @KernelTest
        @Clause("S1")
        void no_call_begins_any_more(Tru64 os, Machine machine, Outcomes<String> outcomes) {
            IhandlerIdT id = add(os, HandlerTest.this::count);
            os.handler_enable(id);
            raise(machine);
            assertEquals(0, os.handler_disable(id));
            assertEquals(-1, os.handler_disable(id));
            int before = calls.get();
            LocksKit.sleep(os, 1);
            outcomes.assertOutcomes(Set.of("0 0", "0 1", "1 1")).saw(before + " " + calls.get());
        }
    }

    @Nested
    @Conformance("handler_del")
    class Delete {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void the_line_is_free(Tru64 os) {
            IhandlerIdT id = add(os, HandlerTest.this::count);
            assertEquals(0, os.handler_del(id));
            assertEquals(-1, os.handler_del(id));
            assertEquals(-1, os.handler_enable(id));
            assertNotNull(add(os, HandlerTest.this::count));
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void one_that_is_enabled_stays(Tru64 os) {
            IhandlerIdT id = add(os, HandlerTest.this::count);
            os.handler_enable(id);
            assertEquals(-1, os.handler_del(id));
            assertEquals(0, os.handler_disable(id));
        }
    }
}
