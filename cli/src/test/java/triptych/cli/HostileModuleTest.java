package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.core.fiber.FiberKind;
import triptych.fake.Hostile;

/** A module that does what none may do ends in a finding or a complaint, and in time. */
class HostileModuleTest {
    private static final String PATIENCE = "triptych.stuckMillis";
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final List<String> STUCK = List.of("Sleeps", "Waits", "Takes", "Spins");

    @BeforeEach
    void holdThemUp() {
        Hostile.release(false);
    }

    /**
     * Only where somebody is stuck: whoever is merely slow, on a busy machine, is not to be told
     * so.
     */
    private static void losePatienceSoon() {
        System.setProperty(PATIENCE, "300");
    }

    @AfterEach
    void letGo() {
        Hostile.release(true);
        System.clearProperty(PATIENCE);
    }

    static Stream<Arguments> everyFiber() {
        return fibers().flatMap(f -> Stream.of("explore", "run").map(c -> Arguments.of(c, f)));
    }

    private static Stream<String> fibers() {
        return Stream.of(FiberKind.values())
                .filter(FiberKind::isAvailable)
                .map(FiberKind::toString);
    }

    static Stream<Arguments> stuck() {
        return STUCK.stream()
                .flatMap(m -> everyFiber().map(a -> Arguments.of(m, a.get()[0], a.get()[1])));
    }

    private static Ran ran(String command, String module, String... more) {
        return Assertions.assertTimeoutPreemptively(
                BOUND,
                () -> {
                    String[] words = new String[more.length + 2];
                    words[0] = command;
                    words[1] = "triptych.fake.Hostile$" + module;
                    System.arraycopy(more, 0, words, 2, more.length);
                    return Ran.triptych(words);
                });
    }

    private static void assertNamed(Ran ran, String words) {
        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(Exit.FAILURE);
        assertThat(ran.out()).contains(words);
        assertThat(ran.err()).doesNotContain("\tat ");
    }

    @ParameterizedTest(name = "{1} {0} on {2}")
    @MethodSource("stuck")
    void who_blocks_or_spins_in_java_is_named_with_the_place(
            String module, String command, String fiber) {
        losePatienceSoon();
        Ran ran = ran(command, module, "--fiber", fiber);
        assertNamed(ran, "\"hostile\" has taken no step for 300 ms");
        assertThat(ran.out()).contains("Hostile.java:");
    }

    @ParameterizedTest(name = "on {0}")
    @MethodSource("fibers")
    void a_replay_of_who_blocks_ends_too(String fiber) {
        losePatienceSoon();
        Ran ran =
                Assertions.assertTimeoutPreemptively(
                        BOUND,
                        () ->
                                Ran.triptych(
                                        "replay",
                                        "triptych.fake.Hostile$Sleeps~~0~~l~4tqe~"
                                                + fingerprint(
                                                        "triptych.fake.Hostile$Sleeps~~0~~l~4tqe"),
                                        "--fiber",
                                        fiber));
        assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.DIVERGED);
        assertThat(ran.err()).contains("left the simulated machine").hasLineCount(1);
    }

    private static String fingerprint(String body) {
        return triptych.explore.replay.ReplayToken.fingerprint(body);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("everyFiber")
    void endless_recursion_is_an_exception_of_the_module(String command, String fiber) {
        assertNamed(ran(command, "Recurses", "--fiber", fiber), "java.lang.StackOverflowError");
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("everyFiber")
    void what_modevent_throws_is_told(String command, String fiber) {
        assertNamed(ran(command, "ThrowsInEvent", "--fiber", fiber), "no such event");
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("everyFiber")
    void a_real_thread_is_found_out(String command, String fiber) {
        if (command.equals("run") && fiber.equals("virtual")) {
            // Not seen there: what a virtual thread starts is in no group of ours.
            return;
        }
        assertNamed(
                ran(command, "StartsThread", "--fiber", fiber),
                "\"real\" started a real Java thread");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fibers")
    void what_differs_from_run_to_run_is_found_out(String fiber) {
        for (String module : List.of("CountsLoads", "AsksClock", "SeldomDiffers")) {
            assertNamed(ran("explore", module, "--fiber", fiber), "not deterministic");
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("everyFiber")
    void a_monitor_held_asleep_ends_in_a_finding(String command, String fiber) {
        losePatienceSoon();
        Ran ran = ran(command, "HoldsMonitor", "--fiber", fiber);
        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(Exit.FAILURE);
        assertThat(ran.out()).containsPattern("has taken no step|holds a Java monitor");
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("everyFiber")
    void who_swallows_everything_is_run_to_the_end(String command, String fiber) {
        Ran ran = ran(command, "Swallows", "--fiber", fiber);
        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(Exit.NO_FAILURE);
    }
}
