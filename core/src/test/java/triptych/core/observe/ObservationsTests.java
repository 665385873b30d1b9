package triptych.core.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import triptych.core.event.Event;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.memory.SharedInt;
import triptych.core.sched.Scheduler;
import triptych.core.thread.Footprint;

/** What a machine shows, who hears of it, and what it costs. */
class ObservationsTests {
    private final List<Event> events = new ArrayList<>();
    private Footprint footprint;

    private Machine run(Sight sight, boolean watched, Consumer<Machine> boot) {
        try (Workbench workbench = new Workbench(FiberKind.best(), true)) {
            footprint = workbench.footprint();
            Scheduler scheduler = new Scheduler(1);
            Machine machine =
                    new Machine(
                            MachineSettings.DEFAULT.withSight(sight),
                            scheduler,
                            workbench,
                            watched ? events::add : null);
            scheduler.govern(machine.threads(), machine.clock());
            boot.accept(machine);
            machine.run();
            return machine;
        }
    }

    private static void showTwice(Machine machine) {
        machine.startUserProcess(
                "user",
                () -> {
                    machine.observe("device", () -> "start");
                    machine.observe("user", () -> "done");
                });
    }

    @Test
    void what_is_shown_is_kept_in_order() {
        Machine machine = run(Sight.EFFECTS, false, ObservationsTests::showTwice);

        assertThat(machine.observed())
                .containsExactly(
                        new Observation("device", "start"), new Observation("user", "done"));
    }

    @Test
    void showing_is_an_operation_of_its_own_when_somebody_looks() {
        int blind = run(Sight.NOTHING, false, ObservationsTests::showTwice).step();
        int seen = run(Sight.EFFECTS, false, ObservationsTests::showTwice).step();

        assertThat(seen).isEqualTo(blind + 2);
    }

    @Test
    void what_nobody_looks_at_is_not_even_put_into_words() {
        Machine machine =
                run(
                        Sight.NOTHING,
                        true,
                        m ->
                                m.startUserProcess(
                                        "user",
                                        () -> {
                                            m.observe("a", () -> fail());
                                            m.observeInStep("a", () -> fail());
                                        }));

        assertThat(machine.observed()).isEmpty();
        assertThat(machine.findings()).isEmpty();
    }

    private static String fail() {
        throw new AssertionError("nobody looks");
    }

    @Test
    void all_observations_touch_one_object() {
        run(
                Sight.EFFECTS,
                false,
                m -> {
                    SharedInt cell = new SharedInt();
                    m.startUserProcess("a", () -> m.observe("a", () -> "1"));
                    m.startUserProcess(
                            "b",
                            () -> {
                                cell.set(1);
                                m.observeInStep("b", () -> "2");
                            });
                });

        List<Integer> touched = new ArrayList<>();
        for (int i = 0; i < footprint.size(); i++) {
            touched.add(Footprint.idOf(footprint.at(i)));
        }
        assertThat(touched).anyMatch(id -> touched.indexOf(id) != touched.lastIndexOf(id));
    }

    @Test
    void a_watcher_is_told_as_well() {
        run(Sight.EFFECTS, true, ObservationsTests::showTwice);

        assertThat(events)
                .filteredOn(Event.Shown.class::isInstance)
                .extracting(e -> ((Event.Shown) e).what())
                .containsExactly("start", "done");
    }

    @Test
    void what_is_printed_is_shown_on_request() {
        Consumer<Machine> prints =
                m ->
                        m.startUserProcess(
                                "user",
                                () -> {
                                    m.standBeforePrinting();
                                    m.console().print(() -> "one\ntwo\n");
                                });

        assertThat(run(Sight.EFFECTS, false, prints).observed()).isEmpty();
        assertThat(run(Sight.EFFECTS_AND_CONSOLE, false, prints).observed())
                .containsExactly(
                        new Observation("console", "one"), new Observation("console", "two"));
    }

    @ParameterizedTest
    @EnumSource
    void a_sight_is_known_by_its_mark(Sight sight) {
        assertThat(Sight.marked(sight.mark())).isEqualTo(sight);
    }

    @Test
    void an_unknown_mark_is_refused() {
        assertThatThrownBy(() -> Sight.marked("z")).isInstanceOf(IllegalArgumentException.class);
    }
}
