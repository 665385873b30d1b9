package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListCommandTest {
    @Test
    void scenarios_are_listed_with_what_they_come_to() {
        Ran ran = Ran.triptych("list", "--os", "fake");
        assertThat(ran.code()).isEqualTo(Exit.NO_FAILURE);
        assertThat(ran.out())
                .isEqualTo(
                        """
                        fake-sum        fake  fails: an addition is lost
                        fake-sum-fixed  fake  proved: every addition counts
                        fake-crowd      fake  proved: every addition counts
                        """);
    }

    @Test
    void json_of_scenarios_has_lesson_and_expectation() throws IOException {
        Ran ran = Ran.triptych("list", "scenarios", "--os=fake", "--format=json");
        assertThat(ran.array().get(0))
                .isEqualTo(
                        Map.of(
                                "name",
                                "fake-sum",
                                "os",
                                "fake",
                                "lesson",
                                "Reading and writing back are two steps.",
                                "expected",
                                Map.of(
                                        "fails",
                                        true,
                                        "kind",
                                        "panic",
                                        "words",
                                        "an addition is lost")));
    }

    @Test
    void json_of_routines_is_everything_that_a_module_can_name() throws IOException {
        Ran ran = Ran.triptych("list", "routines", "--os", "fake", "--format", "json");
        assertThat(ran.array())
                .containsExactly(
                        symbol("fk_sleep", "routine", "fake/sleep.h"),
                        symbol("FK_MAX", "constant", "fake/param.h"));
    }

    @Test
    void Linux_has_its_routines_there() throws IOException {
        Ran ran = Ran.triptych("list", "routines", "--os", "linux", "--format", "json");
        assertThat(ran.array())
                .hasSizeGreaterThan(60)
                .contains(
                        Map.of(
                                "os",
                                "linux",
                                "name",
                                "try_module_get",
                                "kind",
                                "routine",
                                "header",
                                "linux/module.h"));
    }

    @Test
    void Tru64_has_its_routines_there() {
        assertThat(Ran.triptych("list", "routines", "--os", "tru64").out())
                .contains("thread_block", "mpsleep", "lock_read_to_write", "kern/sched_prim.h");
    }

    private static Map<String, Object> symbol(String name, String kind, String header) {
        return Map.of("os", "fake", "name", name, "kind", kind, "header", header);
    }

    @Test
    void strategies_tell_which_are_not_there_yet() {
        Ran ran = Ran.triptych("list", "strategies");
        assertThat(ran.out().lines().filter(line -> line.contains("not implemented")))
                .hasSize(3)
                .allMatch(line -> line.matches("(pct|pos|surw) .*"));
    }

    @Test
    void checkers_are_listed_one_a_line() {
        Ran ran = Ran.triptych("list", "checkers", "--os", "fake");
        assertThat(ran.out().lines()).hasSize(Checkers.all().size());
        Ran linux = Ran.triptych("list", "checkers", "--os", "linux");
        assertThat(linux.out()).contains("null-dereference  ", "linux: ");
    }
}
