package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.event.Event;
import triptych.core.machine.Machine;
import triptych.explore.replay.Story;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.EventHandlerTag;
import triptych.junit.ExpectFinding;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("EVENTHANDLER_DEREGISTER")
@Explore(strategy = "exhaustive", requireProof = true)
class EventhandlerDeregisterTest {
    @Nested
    @Clause("S1")
    class An_invocation_that_runs {
        @WorkerInOneOrder
        void is_waited_for(FreeBsd os) {
            WorkerLog log = new WorkerLog();
            EventHandlerTag tag =
                    os.EVENTHANDLER_REGISTER(
                            "e",
                            (arg, of) -> {
                                os.pause("slow", 5);
                                log.add("handler ends");
                            },
                            null,
                            0);
            Workers.thread(os, () -> os.EVENTHANDLER_INVOKE("e"));
            os.pause("x", 1);
            os.EVENTHANDLER_DEREGISTER("e", tag);
            log.add("deregistered");
            os.EVENTHANDLER_INVOKE("e");
            assertEquals(List.of("handler ends", "deregistered"), log.notes());
        }

        @WorkerInOneOrder
        void is_waited_for_whichever_function_it_is_in(FreeBsd os, Machine machine) {
            EventHandlerTag tag = os.EVENTHANDLER_REGISTER("e", (arg, of) -> {}, null, 0);
            os.EVENTHANDLER_REGISTER("e", (arg, of) -> os.pause("slow", 5), null, 1);
            Workers.thread(os, () -> os.EVENTHANDLER_INVOKE("e"));
            os.pause("x", 1);
            os.EVENTHANDLER_DEREGISTER("e", tag);
            assertEquals(5, machine.clock().now());
        }

        @WorkerInOneOrder
        void of_another_list_is_not_waited_for(FreeBsd os, Machine machine) {
            os.EVENTHANDLER_REGISTER("e", (arg, of) -> os.pause("slow", 5), null, 0);
            Workers.thread(os, () -> os.EVENTHANDLER_INVOKE("e"));
            os.pause("x", 1);
            os.EVENTHANDLER_DEREGISTER("other", null);
            assertEquals(1, machine.clock().now());
        }

        @KernelTest
        void leaves_a_module_that_deregisters_safe_to_unload(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            EventHandlerTag[] tag = new EventHandlerTag[1];
            trial.answering(
                    what -> {
                        if (what == FreeBsd.MOD_LOAD) {
                            tag[0] =
                                    trial.EVENTHANDLER_REGISTER(
                                            "e", (arg, of) -> trial.pause("x", 1), null, 0);
                        } else if (what == FreeBsd.MOD_UNLOAD) {
                            trial.EVENTHANDLER_DEREGISTER("e", tag[0]);
                        }
                        return 0;
                    });
            os.kldload(trial);
            Workers.thread(os, () -> os.EVENTHANDLER_INVOKE("e"));
            assertEquals(0, os.kldunload(trial));
        }

        @Test
        void is_what_the_sleeper_tells() {
            Story story =
                    WorkerStory.of(
                            os -> {
                                os.EVENTHANDLER_REGISTER(
                                        "e", (arg, of) -> os.pause("slow", 5), null, 0);
                                Workers.thread(os, () -> os.EVENTHANDLER_INVOKE("e"));
                                os.pause("x", 1);
                                os.EVENTHANDLER_DEREGISTER("e", null);
                            });
            WorkerStory.at(
                    story, e -> e instanceof Event.Slept s && s.waitMessage().equals("evhrm"));
        }
    }

    @Nested
    @Clause("S2")
    class A_handler_of_the_same_list {
        @KernelTest
        @ExpectFinding("deadlock")
        void waits_for_itself(FreeBsd os) {
            os.EVENTHANDLER_REGISTER(
                    "e", (arg, of) -> os.EVENTHANDLER_DEREGISTER("e", null), null, 0);
            os.EVENTHANDLER_INVOKE("e");
        }
    }

    @Nested
    @Clause("S3")
    class What_is_removed {
        private final List<Object> log = new ArrayList<>();

        private EventHandlerTag note(FreeBsd os, String name) {
            return os.EVENTHANDLER_REGISTER("e", (arg, of) -> log.add(arg), name, 0);
        }

        @KernelTest
        void is_one_function_by_its_tag(FreeBsd os) {
            note(os, "a");
            EventHandlerTag b = note(os, "b");
            note(os, "c");
            os.EVENTHANDLER_DEREGISTER("e", b);
            os.EVENTHANDLER_INVOKE("e");
            assertEquals(List.of("a", "c"), log);
        }

        @KernelTest
        void is_every_function_by_a_null_tag(FreeBsd os) {
            note(os, "a");
            note(os, "b");
            os.EVENTHANDLER_DEREGISTER("e", null);
            os.EVENTHANDLER_INVOKE("e");
            assertEquals(List.of(), log);
        }
    }

    @Nested
    @Clause("S4")
    class A_function_removed_while_the_list_runs {
        @WorkerInOneOrder
        void is_not_called_any_more(FreeBsd os) {
            WorkerLog log = new WorkerLog();
            os.EVENTHANDLER_REGISTER("e", (arg, of) -> os.pause("slow", 5), null, 0);
            EventHandlerTag tag =
                    os.EVENTHANDLER_REGISTER("e", (arg, of) -> log.add("called"), null, 1);
            Workers.thread(os, () -> os.EVENTHANDLER_INVOKE("e"));
            os.pause("x", 1);
            os.EVENTHANDLER_DEREGISTER("e", tag);
            assertEquals(List.of(), log.notes());
        }
    }
}
