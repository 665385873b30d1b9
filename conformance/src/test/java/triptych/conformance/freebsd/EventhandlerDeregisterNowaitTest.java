package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.EventHandlerTag;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("EVENTHANDLER_DEREGISTER_NOWAIT")
@Explore(strategy = "exhaustive", requireProof = true)
class EventhandlerDeregisterNowaitTest {
    private final List<Object> log = new ArrayList<>();

    @Nested
    @Clause("S1")
    class A_function_that_runs {
        @WorkerInOneOrder
        void may_end_afterwards(FreeBsd os, Machine machine) {
            EventHandlerTag tag =
                    os.EVENTHANDLER_REGISTER("e", (arg, of) -> os.pause("slow", 5), null, 0);
            SharedInt over = new SharedInt();
            Runnable invoker =
                    () -> {
                        os.EVENTHANDLER_INVOKE("e");
                        over.set(1);
                    };
            Workers.thread(os, invoker);
            os.pause("x", 1);
            os.EVENTHANDLER_DEREGISTER_NOWAIT("e", tag);
            assertEquals(0, over.get());
            assertEquals(1, machine.clock().now());
        }

        @KernelTest
        @ExpectPanic(
                "Fatal trap 12: page fault while in kernel mode (instruction pointer in unloaded module trial)")
        void traps_if_its_module_is_unloaded_meanwhile(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            trial.answering(
                    what -> {
                        if (what == FreeBsd.MOD_LOAD) {
                            trial.EVENTHANDLER_REGISTER(
                                    "e", (arg, of) -> trial.pause("slow", 5), null, 0);
                        } else if (what == FreeBsd.MOD_UNLOAD) {
                            trial.EVENTHANDLER_DEREGISTER_NOWAIT("e", null);
                        }
                        return 0;
                    });
            os.kldload(trial);
            Workers.thread(os, () -> os.EVENTHANDLER_INVOKE("e"));
            os.pause("x", 1);
            os.kldunload(trial);
        }
    }

    @Nested
    @Clause("S2")
    class A_handler_of_the_same_list {
        @KernelTest
        void may_remove_itself(FreeBsd os) {
            EventHandlerTag[] tag = new EventHandlerTag[1];
            tag[0] =
                    os.EVENTHANDLER_REGISTER(
                            "e",
                            (arg, of) -> {
                                log.add("once");
                                os.EVENTHANDLER_DEREGISTER_NOWAIT("e", tag[0]);
                            },
                            null,
                            0);
            os.EVENTHANDLER_INVOKE("e");
            os.EVENTHANDLER_INVOKE("e");
            assertEquals(List.of("once"), log);
        }
    }

    @Nested
    @Clause("S3")
    class What_is_removed {
        private EventHandlerTag note(FreeBsd os, String name) {
            return os.EVENTHANDLER_REGISTER("e", (arg, of) -> log.add(arg), name, 0);
        }

        @KernelTest
        void is_one_function_by_its_tag(FreeBsd os) {
            EventHandlerTag a = note(os, "a");
            note(os, "b");
            os.EVENTHANDLER_DEREGISTER_NOWAIT("e", a);
            os.EVENTHANDLER_INVOKE("e");
            assertEquals(List.of("b"), log);
        }

        @KernelTest
        void is_every_function_by_a_null_tag(FreeBsd os) {
            note(os, "a");
            note(os, "b");
            os.EVENTHANDLER_DEREGISTER_NOWAIT("e", null);
            os.EVENTHANDLER_INVOKE("e");
            assertEquals(List.of(), log);
        }
    }

    @Nested
    @Clause("S4")
    class Functions_removed_while_the_list_runs {
        @KernelTest
        void are_not_called_any_more(FreeBsd os) {
            os.EVENTHANDLER_REGISTER(
                    "e",
                    (arg, of) -> {
                        log.add("first");
                        os.EVENTHANDLER_DEREGISTER_NOWAIT("e", null);
                    },
                    null,
                    0);
            os.EVENTHANDLER_REGISTER("e", (arg, of) -> log.add("second"), null, 1);
            os.EVENTHANDLER_INVOKE("e");
            os.EVENTHANDLER_INVOKE("e");
            assertEquals(List.of("first"), log);
        }
    }
}
