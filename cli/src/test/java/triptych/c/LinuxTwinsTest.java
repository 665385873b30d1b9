package triptych.c;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import triptych.core.scenario.Program;
import triptych.core.scenario.Scenario;
import triptych.examples.linux.LinuxShelf;
import triptych.linux.Linux;
import triptych.linux.UserScript;
import triptych.linux.c.LinuxC;
import triptych.linux.dialect.LinuxDialect;

/** What happens in a Java scenario of Linux, happens with the same module in C as well. */
class LinuxTwinsTest {
    /**
     * A module in C and its scenario.
     *
     * @param sharesMemory whether variables of it are {@code SharedInt} in Java: before accesses to
     *     them a thread can be preempted, as in C once it is known that threads share them
     * @param waitsByMacro whether it calls what is a routine in Java and a macro in C, which calls
     *     the parts of it
     */
    private record Twin(
            String scenario, boolean sharesMemory, boolean waitsByMacro, UserScript user) {
        Program inC() {
            LinuxC kernel = new LinuxC(user);
            String file = scenario.replace('-', '_') + ".c";
            return CompiledC.program(
                    "linux",
                    kernel,
                    Linux.class,
                    CompiledC.compile(kernel, CompiledC.EXAMPLES.resolve("linux").resolve(file)));
        }

        Scenario inJava() {
            return new LinuxShelf()
                    .scenarios().stream()
                            .filter(s -> s.name().equals(scenario))
                            .findFirst()
                            .orElseThrow();
        }
    }

    private static Stream<Twin> twins() {
        UserScript anyTime = UserScript.UNLOADS_AT_ANY_TIME;
        UserScript sleeper = UserScript.UNLOADS_A_SLEEPER;
        return Stream.of(
                new Twin("kthread-stop", false, false, anyTime),
                new Twin("kthread-no-stop", false, false, anyTime),
                new Twin("workqueue-unload", false, false, anyTime),
                new Twin("workqueue-unload-fixed", false, false, anyTime),
                new Twin("wait-state-late", true, true, sleeper),
                new Twin("wait-event-fixed", true, true, anyTime),
                new Twin("completion-reinit-race", false, false, sleeper));
    }

    @TestFactory
    Stream<DynamicTest> the_same_happens_in_the_same_order() {
        return twins().map(t -> DynamicTest.dynamicTest(t.scenario(), () -> compare(t)));
    }

    private static void compare(Twin twin) {
        Predicate<String> calls = line -> line.contains(" calls ");
        TwinEvents.requireSame(
                twin.inC(),
                twin.sharesMemory(),
                new LinuxDialect(),
                twin.inJava(),
                twin.waitsByMacro() ? calls : line -> false);
    }
}
