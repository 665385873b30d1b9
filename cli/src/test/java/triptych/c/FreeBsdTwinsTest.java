package triptych.c;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import triptych.core.scenario.Program;
import triptych.core.scenario.Scenario;
import triptych.examples.freebsd.FreeBsdShelf;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.UserScript;
import triptych.freebsd.c.FreeBsdC;
import triptych.freebsd.dialect.FreeBsdDialect;

/** What happens in a Java scenario of FreeBSD, happens with the same module in C as well. */
class FreeBsdTwinsTest {
    /**
     * A module in C and its scenario.
     *
     * @param sharesMemory whether variables of it are {@code SharedInt} in Java: before accesses to
     *     them a thread can be preempted, as in C once it is known that threads share them
     */
    private record Twin(String scenario, String file, boolean sharesMemory, UserScript user) {
        Program inC() {
            FreeBsdC kernel = new FreeBsdC(user);
            return CompiledC.program(
                    "freebsd",
                    kernel,
                    FreeBsd.class,
                    CompiledC.compile(
                            kernel, CompiledC.EXAMPLES.resolve("freebsd").resolve(file + ".c")));
        }

        Scenario inJava() {
            return new FreeBsdShelf()
                    .scenarios().stream()
                            .filter(s -> s.name().equals(scenario))
                            .findFirst()
                            .orElseThrow();
        }
    }

    private static Twin twin(String scenario, boolean shares, UserScript user) {
        return new Twin(scenario, scenario.replace('-', '_'), shares, user);
    }

    private static Stream<Twin> twins() {
        UserScript anyTime = UserScript.UNLOADS_AT_ANY_TIME;
        return Stream.of(
                twin("forum-pause", true, anyTime),
                twin("forum-unload", true, anyTime),
                twin("forum-unload-mutex", false, anyTime),
                twin("forum-unload-sx", true, UserScript.UNLOADS_A_SLEEPER),
                new Twin(
                        "forum-unload-sx-early",
                        "forum_unload_sx",
                        true,
                        UserScript.UNLOADS_AT_ONCE),
                twin("forum-unload-fixed", false, UserScript.UNLOADS_OR_SHUTS_DOWN),
                twin("answer-flag", true, anyTime),
                twin("answer-stype", false, anyTime),
                twin("answer-accepted", true, anyTime),
                twin("answer-accepted-kthread", true, anyTime),
                twin("answer-fixed", false, anyTime));
    }

    @TestFactory
    Stream<DynamicTest> the_same_happens_in_the_same_order() {
        return twins().map(t -> DynamicTest.dynamicTest(t.scenario(), () -> compare(t)));
    }

    private static void compare(Twin twin) {
        TwinEvents.requireSame(
                twin.inC(), twin.sharesMemory(), new FreeBsdDialect(), twin.inJava());
    }
}
