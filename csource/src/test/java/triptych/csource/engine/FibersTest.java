package triptych.csource.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.core.fiber.Fiber;
import triptych.core.fiber.FiberKind;
import triptych.core.fiber.Fibers;
import triptych.csource.memory.Stack;

/** Threads of C stand in the middle of calls, through the kernel and back, and go on. */
class FibersTest {
    static Stream<FiberKind> kinds() {
        return Arrays.stream(FiberKind.values()).filter(FiberKind::isAvailable);
    }

    private final List<String> order = new ArrayList<>();
    private Runner running;

    private final CProgram c =
            CProgram.of(
                    """
                    IMPORT(pause) long pause(long);
                    IMPORT(call_back) long call_back(void *f, long a);
                    static long inner(long a) { volatile long kept[20]; kept[a % 20] = a; long r = pause(a); return r + kept[a % 20]; }
                    API long outer(long a) { volatile long kept = a * 3; return call_back(inner, a) + kept; }
                    """,
                    Map.of(
                            "pause", arguments -> pause(arguments[0]),
                            "call_back", a -> callBack(a[0], a[1])));

    private final class Runner {
        final Fiber fiber;
        final Stack stack;
        long stackPointer;
        long result;

        Runner(Fibers fibers, int number) {
            stack = c.stacks.take(number).orElseThrow();
            stackPointer = stack.to();
            fiber = fibers.create(() -> result = c.call("outer", number));
        }

        void step() {
            running = this;
            c.instance.stackPointer().switchTo(stack, stackPointer);
            fiber.resume();
            stackPointer = c.instance.stackPointer().value();
        }
    }

    private long pause(long number) {
        order.add("pause " + number);
        running.fiber.suspend();
        order.add("go on " + number);
        return 100;
    }

    private long callBack(long function, long argument) {
        return c.instance.callPointer(function, argument);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nested_calls_survive_switches(FiberKind kind) {
        try (Fibers fibers = kind.open()) {
            Runner one = new Runner(fibers, 1);
            Runner two = new Runner(fibers, 2);
            one.step();
            two.step();
            one.step();
            two.step();

            assertThat(one.result).isEqualTo(100 + 1 + 3);
            assertThat(two.result).isEqualTo(100 + 2 + 6);
            assertThat(order).containsExactly("pause 1", "pause 2", "go on 1", "go on 2");
            assertThat(one.stackPointer).isEqualTo(one.stack.to());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_thread_that_stands_in_C_can_be_given_up(FiberKind kind) {
        try (Fibers fibers = kind.open()) {
            Runner one = new Runner(fibers, 1);
            one.step();
            one.fiber.abandon();

            assertThat(order).containsExactly("pause 1");
        }
    }
}
