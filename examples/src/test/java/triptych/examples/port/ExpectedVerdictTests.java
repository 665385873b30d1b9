package triptych.examples.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import triptych.core.observe.Sight;
import triptych.core.scenario.Scenario;
import triptych.examples.Expected;
import triptych.examples.port.freebsd.FreeBsdPortShelf;
import triptych.examples.port.linux.LinuxPortShelf;
import triptych.examples.port.tru64.Tru64PortShelf;
import triptych.explore.Explorer;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.compare.Comparer;
import triptych.explore.compare.History;
import triptych.explore.compare.Likeness;
import triptych.explore.compare.Port;
import triptych.freebsd.dialect.FreeBsdDialect;
import triptych.linux.dialect.LinuxDialect;
import triptych.tru64.dialect.Tru64Dialect;

/** Every port comes out as its shelf says, and the right ones show the same. */
class ExpectedVerdictTests {
    private static final Question EXHAUSTIVE =
            Question.byDefault()
                    .withStrategy(StrategyName.EXHAUSTIVE)
                    .withBudgetMillis(Expected.PATIENCE_MILLIS);

    private static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>(new Tru64PortShelf().scenarios());
        all.addAll(new FreeBsdPortShelf().scenarios());
        all.addAll(new LinuxPortShelf().scenarios());
        return all;
    }

    private static List<Port> right() {
        return all().stream()
                .filter(s -> s.name().equals("port-driver"))
                .<Port>map(Port::of)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> every_port_comes_out_as_its_shelf_says() {
        return all().stream()
                .map(s -> DynamicTest.dynamicTest(Port.of(s).name(), () -> requireExpected(s)));
    }

    private static void requireExpected(Scenario scenario) {
        Expected.requireOf(
                scenario,
                new Explorer(
                                scenario,
                                switch (scenario.os()) {
                                    case "freebsd" -> new FreeBsdDialect();
                                    case "linux" -> new LinuxDialect();
                                    default -> new Tru64Dialect();
                                },
                                EXHAUSTIVE)
                        .explore());
    }

    @Test
    void the_right_ones_show_the_same_and_the_races_are_in_it() {
        Likeness likeness = new Comparer(right(), EXHAUSTIVE, Sight.EFFECTS, false).compare();

        assertThat(likeness).isInstanceOf(Likeness.Alike.class);
        assertThat(likeness.label()).isEqualTo("proved");
        String histories =
                likeness.behaviours().get(0).histories().stream()
                        .map(History::toString)
                        .reduce("", String::concat);
        assertThat(histories)
                .contains("alice: timed out", "alice: done", "alice: gone", "bob: done");
    }
}
