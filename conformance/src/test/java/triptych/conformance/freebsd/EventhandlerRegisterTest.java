package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("EVENTHANDLER_REGISTER")
@Explore(strategy = "exhaustive", requireProof = true)
class EventhandlerRegisterTest {
    private final List<Object> log = new ArrayList<>();

    private void note(FreeBsd os, Object arg, int priority) {
        os.EVENTHANDLER_REGISTER("e", (a, of) -> log.add(a), arg, priority);
    }

    @Nested
    @Clause("S1")
    class Functions {
        @KernelTest
        void run_by_priority(FreeBsd os) {
            note(os, "last", FreeBsd.EVENTHANDLER_PRI_LAST);
            note(os, "any", FreeBsd.EVENTHANDLER_PRI_ANY);
            note(os, "first", FreeBsd.EVENTHANDLER_PRI_FIRST);
            note(os, "before", -1);
            os.EVENTHANDLER_INVOKE("e");
            assertEquals(List.of("before", "first", "any", "last"), log);
        }

        @KernelTest
        void of_one_priority_run_in_the_order_of_their_registration(FreeBsd os) {
            note(os, "a", 10);
            note(os, "b", 10);
            note(os, "late", 11);
            note(os, "c", 10);
            os.EVENTHANDLER_INVOKE("e");
            assertEquals(List.of("a", "b", "c", "late"), log);
        }
    }

    @Nested
    @Clause("S2")
    class A_function_of_a_module {
        @KernelTest
        @ExpectPanic(
                "Fatal trap 12: page fault while in kernel mode (instruction pointer in unloaded module trial)")
        void traps_after_the_module_is_gone(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            trial.at(
                    FreeBsd.MOD_LOAD,
                    () -> trial.EVENTHANDLER_REGISTER("e", (arg, of) -> {}, null, 0));
            os.kldload(trial);
            os.EVENTHANDLER_INVOKE("e");
            assertEquals(0, os.kldunload(trial));
            os.EVENTHANDLER_INVOKE("e");
        }
    }

    @Nested
    @Clause("S3")
    class A_function {
        @KernelTest
        void gets_its_own_argument_and_those_of_the_event(FreeBsd os) {
            os.EVENTHANDLER_REGISTER(
                    "e", (arg, of) -> log.addAll(List.of(arg, of[0], of[1])), "own", 0);
            os.EVENTHANDLER_INVOKE("e", 1, "two");
            assertEquals(List.of("own", 1, "two"), log);
        }
    }

    @Nested
    @Clause("S4")
    class A_mutex_in_hand {
        @KernelTest
        @ExpectPanic(
                "uma_zalloc_debug: zone \"malloc-64\" with the following non-sleepable locks held:")
        void is_reported(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            os.mtx_lock(m);
            note(os, "x", 0);
            os.mtx_unlock(m);
        }
    }
}
