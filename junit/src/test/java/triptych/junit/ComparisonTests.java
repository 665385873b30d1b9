package triptych.junit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.freebsd.FreeBsdSystem;

/** Comparing in a test: what is green, what is red, and what a red one says. */
class ComparisonTests {
    private static final Program EITHER =
            Comparison.scene(
                    "freebsd",
                    "either",
                    machine -> {
                        shows(machine, "a");
                        shows(machine, "b");
                    });
    private static final Program ORDERED =
            Comparison.scene(
                    "freebsd",
                    "ordered",
                    machine ->
                            machine.startUserProcess(
                                    "both",
                                    () -> {
                                        machine.observe("a", () -> "here");
                                        machine.observe("b", () -> "here");
                                    }));

    private static void shows(Machine machine, String who) {
        machine.startUserProcess(who, () -> machine.observe(who, () -> "here"));
    }

    @Test
    void a_difference_is_told() {
        assertThatThrownBy(() -> Comparison.of(EITHER, ORDERED).assertEqual())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        """
                        DIFFERENT: only freebsd:either shows a history that freebsd:ordered never shows
                        from the beginning freebsd:either has "b: here", where freebsd:ordered has "a: here"
                        """);
    }

    @Test
    void a_port_may_do_less_when_it_refines() {
        Comparison.of(EITHER, ORDERED).assertRefined();
        assertThatThrownBy(() -> Comparison.of(ORDERED, EITHER).assertRefined())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void what_is_not_proved_is_red() {
        assertThatThrownBy(() -> Comparison.of(many("one"), many("other")).within(1).assertEqual())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the budget ran out");
    }

    /** Has more schedules than fit a millisecond. */
    private static Program many(String name) {
        return Comparison.scene(
                "freebsd",
                name,
                machine -> {
                    for (int i = 0; i < 8; i++) {
                        shows(machine, "p" + i);
                    }
                });
    }

    @Test
    void the_console_counts_when_asked_for() {
        Program prints =
                Comparison.scene(
                        "freebsd",
                        "prints",
                        machine -> {
                            FreeBsdSystem os = FreeBsdSystem.on(machine);
                            os.user("a", () -> os.printf("hello\n"));
                        });
        Program quiet =
                Comparison.scene(
                        "freebsd",
                        "quiet",
                        machine -> FreeBsdSystem.on(machine).user("a", () -> {}));

        Comparison.of(prints, quiet).assertEqual();
        assertThatThrownBy(() -> Comparison.of(prints, quiet).withConsole().assertEqual())
                .hasMessageContaining("console: hello");
    }
}
