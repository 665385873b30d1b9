package triptych.explore.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.memory.SharedInt;
import triptych.core.observe.Observation;
import triptych.core.observe.Sight;
import triptych.core.scenario.Program;
import triptych.core.thread.SimThread;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.text.LikenessText;

/** What a comparison answers, and what it does not dare to. */
class ComparerTests {
    private static final Question EVERYTHING =
            Question.byDefault().withStrategy(StrategyName.EXHAUSTIVE).withBudgetMillis(600_000);

    private record Small(String name, MachineSettings settings, Consumer<Machine> threads)
            implements Program {
        @Override
        public String os() {
            return "core";
        }

        @Override
        public Outcome boot(Machine machine) {
            threads.accept(machine);
            return Outcome.NONE;
        }
    }

    private static Port port(String name, Consumer<Machine> threads) {
        return port(name, 0, threads);
    }

    private static Port port(String name, int earlyTimers, Consumer<Machine> threads) {
        MachineSettings settings = MachineSettings.DEFAULT.withEarlyTimers(earlyTimers);
        return new Port(name, new Small(name, settings, threads));
    }

    /** A process that shows something. */
    private static void shows(Machine machine, String by, String what) {
        machine.startUserProcess(by, () -> machine.observe(by, () -> what));
    }

    /** Shows two things in any order. */
    private static final Port EITHER =
            port(
                    "either",
                    m -> {
                        shows(m, "a", "1");
                        shows(m, "b", "2");
                    });

    /** Shows them in one order. */
    private static final Port ORDERED =
            port(
                    "ordered",
                    m ->
                            m.startUserProcess(
                                    "both",
                                    () -> {
                                        m.observe("a", () -> "1");
                                        m.observe("b", () -> "2");
                                    }));

    private static Likeness compare(Question question, boolean refining, Port... ports) {
        return new Comparer(List.of(ports), question, Sight.EFFECTS, refining).compare();
    }

    private static String text(Likeness likeness) {
        return String.join(
                "\n", new LikenessText(Finding::kind, token -> "run " + token).of(likeness));
    }

    // ---- answers ----

    @Test
    void what_shows_the_same_is_equal_whatever_it_does_inside() {
        Port busy =
                port(
                        "busy",
                        m -> {
                            SharedInt cell = new SharedInt();
                            m.startUserProcess("c", () -> cell.set(1));
                            m.startUserProcess("d", () -> cell.set(2));
                            shows(m, "a", "1");
                            shows(m, "b", "2");
                        });

        Likeness likeness = compare(EVERYTHING, false, EITHER, busy);

        assertThat(text(likeness))
                .startsWith(
                        "either, busy: proved equal (2 histories); time passes only when nothing can run\n");
    }

    @Test
    void an_order_that_only_one_shows_tells_them_apart() {
        Likeness likeness = compare(EVERYTHING, false, ORDERED, EITHER);

        Difference difference = ((Likeness.Different) likeness).difference();
        assertThat(difference.only()).isEqualTo(EITHER);
        assertThat(difference.lacking()).isEqualTo(ORDERED);
        assertThat(difference.history().observations())
                .containsExactly(new Observation("b", "2"), new Observation("a", "1"));
        assertThat(text(likeness))
                .startsWith(
                        """
                        DIFFERENT: only either shows a history that ordered never shows
                        from the beginning either has "b: 2", where ordered has "a: 1"

                             | either  | ordered
                        -----+---------+--------
                        1 *  | b: 2    | a: 1
                        2 *  | a: 1    | b: 2

                        replay: run either~~0o~""");
    }

    @Test
    void a_port_that_does_less_refines_and_one_that_does_more_does_not() {
        assertThat(text(compare(EVERYTHING, true, EITHER, ORDERED)))
                .startsWith("ordered (1 history): proved refines either (2 histories); ");
        assertThat(compare(EVERYTHING, true, ORDERED, EITHER))
                .isInstanceOf(Likeness.Different.class);
    }

    @Test
    void of_three_the_ones_that_show_it_are_named() {
        Port other =
                port(
                        "other",
                        m -> {
                            shows(m, "b", "2");
                            shows(m, "a", "1");
                        });

        Likeness likeness = compare(EVERYTHING, false, EITHER, ORDERED, other);

        assertThat(text(likeness))
                .startsWith(
                        "DIFFERENT: either, and other, show a history that ordered never shows\n");
    }

    @Test
    void a_panic_ends_the_history() {
        Port panics =
                port(
                        "panics",
                        m ->
                                m.startUserProcess(
                                        "both",
                                        () -> {
                                            m.observe("a", () -> "1");
                                            m.observe("b", () -> "2");
                                            throw m.fail("rule", "message");
                                        }));

        Difference difference =
                ((Likeness.Different) compare(EVERYTHING, true, ORDERED, panics)).difference();

        assertThat(difference.alike()).isEqualTo(2);
        assertThat(difference.history().observations().get(2).by()).isEqualTo("end");
        assertThat(difference.history().observations().get(2).what()).isNotEmpty();
    }

    @Test
    void a_thread_that_hangs_tells_ports_apart() {
        Port hangs =
                port(
                        "hangs",
                        m ->
                                m.startUserProcess(
                                        "both",
                                        () -> {
                                            m.observe("a", () -> "1");
                                            m.observe("b", () -> "2");
                                            SimThread self = m.running();
                                            m.sleepQueues()
                                                    .announce(
                                                            self,
                                                            m.sleepQueues().channelOf(self),
                                                            "w",
                                                            SimThread.NEVER,
                                                            false);
                                            m.sleepQueues().block(self);
                                        }));

        assertThat(text(compare(EVERYTHING, true, ORDERED, hangs)))
                .contains(
                        "after 2 alike, hangs has \"end: deadlock\", where ordered shows nothing more");
    }

    // ---- large ports ----

    /** More interleavings than a glance takes: those who come show themselves in any order. */
    private static Port crowd(String name, int comers, String tellTale) {
        return port(
                name,
                m -> {
                    StringBuilder order = new StringBuilder();
                    SharedInt door = new SharedInt();
                    for (int i = 1; i <= comers; i++) {
                        int who = i;
                        m.startUserProcess(
                                "comer" + i,
                                () -> {
                                    door.set(who);
                                    order.append(who);
                                    if (order.toString().equals(tellTale)) {
                                        m.observeInStep("crowd", () -> tellTale);
                                    }
                                });
                    }
                });
    }

    @Test
    void what_a_glance_at_a_large_port_shows_tells_it_from_a_small_one() {
        assumeFastFibers();
        Likeness likeness = compare(EVERYTHING, false, ORDERED, crowd("crowd", 9, "1"));

        Behaviour large = likeness.behaviours().get(1);
        assertThat(likeness).isInstanceOf(Likeness.Different.class);
        assertThat(large.reach()).isEqualTo(Reach.PART);
        assertThat(large.coverage().schedules()).isLessThanOrEqualTo(4_000);
        assertThat(text(likeness)).containsPattern("crowd: \\d+ histor(y|ies) so far;");
    }

    @Test
    void where_a_glance_does_not_decide_everything_is_looked_at() {
        assumeFastFibers();
        Port silent = crowd("silent", 7, "nobody");

        Likeness equal = compare(EVERYTHING, false, silent, crowd("other", 7, "no one"));
        assertThat(equal.label()).isEqualTo("proved");
        assertThat(equal.behaviours())
                .allSatisfy(b -> assertThat(b.coverage().schedules()).isEqualTo(5_040));
        for (String order : List.of("7162534", "4567321", "2134567")) {
            assertThat(compare(EVERYTHING, false, silent, crowd("tells", 7, order)))
                    .as(order)
                    .isInstanceOfSatisfying(
                            Likeness.Different.class,
                            d ->
                                    assertThat(d.difference().history().toString())
                                            .isEqualTo("crowd: " + order));
        }
    }

    @Test
    void a_large_difference_is_the_same_every_time() {
        assumeFastFibers();
        List<String> answers =
                Stream.generate(() -> compare(EVERYTHING, false, EITHER, crowd("crowd", 8, "12")))
                        .limit(3)
                        .map(ComparerTests::timeless)
                        .distinct()
                        .toList();

        assertThat(answers).hasSize(1);
    }

    private static String timeless(Likeness likeness) {
        return text(likeness).replaceAll("[0-9.]+ s, ", "");
    }

    /** Where fibers are threads, thousands of executions take too long. */
    private static void assumeFastFibers() {
        assumeTrue(FiberKind.best() != FiberKind.PLATFORM);
    }

    // ---- no answers ----

    @Test
    void a_budget_that_ends_in_a_glance_leaves_what_was_seen() {
        Likeness likeness =
                compare(
                        EVERYTHING.withBudgetMillis(1),
                        false,
                        crowd("one", 9, "1"),
                        crowd("other", 9, "1"));

        assertThat(likeness.label()).isEqualTo("sampled");
        assertThat(text(likeness))
                .startsWith("NOT DECIDED: one: the budget ran out before every interleaving");
        assertThat(likeness.behaviours()).allSatisfy(b -> assertThat(b.histories()).isNotEmpty());
    }

    @Test
    void random_schedules_decide_nothing() {
        Question drawn =
                EVERYTHING.withStrategy(StrategyName.RANDOM).withSchedules(50).withWorkers(1);

        Likeness alike = compare(drawn, false, EITHER, EITHER);
        Likeness apart = compare(drawn, false, EITHER, ORDERED);

        assertThat(alike.label()).isEqualTo("sampled");
        assertThat(((Likeness.Undecided) alike).difference()).isNull();
        assertThat(((Likeness.Undecided) apart).difference().only()).isEqualTo(EITHER);
        assertThat(text(apart)).startsWith("NOT DECIDED: either: schedules were drawn at random");
    }

    @Test
    void a_budget_that_ran_out_decides_nothing() {
        Likeness likeness =
                compare(EVERYTHING.withSchedules(1).withWorkers(1), false, EITHER, EITHER);

        assertThat(likeness).isInstanceOf(Likeness.Undecided.class);
        assertThat(text(likeness)).contains("the budget ran out");
    }

    @Test
    void what_few_preemptions_do_not_show_is_no_difference() {
        Question few = EVERYTHING.withPreemptions(0);

        assertThat(compare(few, false, reads("one"), reads("other")))
                .isInstanceOf(Likeness.Alike.class);
        assertThat(compare(few, false, reads("one"), reads("other")).label()).isEqualTo("bounded");
        assertThat(compare(few, false, chooses(), reads("one")))
                .isInstanceOfSatisfying(
                        Likeness.Undecided.class,
                        u ->
                                assertThat(u.difference().history().toString())
                                        .isEqualTo("reader: 1"));
        assertThat(compare(EVERYTHING, false, chooses(), reads("one")).label()).isEqualTo("proved");
    }

    /** Shows what another may write meanwhile. */
    private static Port reads(String name) {
        return port(
                name,
                m -> {
                    SharedInt cell = new SharedInt();
                    m.startUserProcess(
                            "reader",
                            () -> {
                                int sum = cell.get() + cell.get();
                                m.observe("reader", () -> "" + sum);
                            });
                    m.startUserProcess("writer", () -> cell.set(1));
                });
    }

    /** Shows any of the sums without being preempted. */
    private static Port chooses() {
        return port(
                "chooses",
                m ->
                        m.startUserProcess(
                                "reader",
                                () -> {
                                    int sum = m.choose(3);
                                    m.observe("reader", () -> "" + sum);
                                }));
    }

    @Test
    void the_bound_on_early_timers_is_named() {
        Likeness likeness = compare(EVERYTHING, false, sleeper("one"), sleeper("other"));

        assertThat(likeness.label()).isEqualTo("bounded");
        assertThat(text(likeness))
                .startsWith("one, other: bounded: equal (")
                .contains("at most 1 early timers");
    }

    /** Its time-outs may come early, oftener than they are let. */
    private static Port sleeper(String name) {
        return port(
                name,
                1,
                m -> {
                    for (String who : List.of("a", "b")) {
                        m.startUserProcess(
                                who,
                                () -> {
                                    SimThread self = m.running();
                                    m.sleepQueues()
                                            .announce(
                                                    self,
                                                    m.sleepQueues().channelOf(self),
                                                    "w",
                                                    m.clock().now() + 1,
                                                    false);
                                    m.sleepQueues().block(self);
                                    m.observe(who, () -> "late");
                                });
                    }
                });
    }

    @Test
    void what_looks_at_the_clock_of_the_world_is_unfit() {
        int[] runs = {0};
        Port counts = port("counts", m -> shows(m, "a", "" + runs[0]++));

        assertThat(compare(EVERYTHING, false, EITHER, counts))
                .isInstanceOfSatisfying(
                        Likeness.Unfit.class, unfit -> assertThat(unfit.port()).isEqualTo(counts));
    }

    @Test
    void one_port_alone_cannot_be_compared() {
        assertThatThrownBy(() -> compare(EVERYTHING, false, EITHER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ---- what is looked at ----

    @Test
    void the_console_counts_on_request_only() {
        Port prints =
                port(
                        "prints",
                        m ->
                                m.startUserProcess(
                                        "both",
                                        () -> {
                                            m.observe("a", () -> "1");
                                            m.standBeforePrinting();
                                            m.console().print(() -> "hello\n");
                                            m.observe("b", () -> "2");
                                        }));
        List<Port> both = List.of(ORDERED, prints);

        assertThat(new Comparer(both, EVERYTHING, Sight.EFFECTS, false).compare())
                .isInstanceOf(Likeness.Alike.class);
        assertThat(new Comparer(both, EVERYTHING, Sight.EFFECTS_AND_CONSOLE, false).compare())
                .isInstanceOfSatisfying(
                        Likeness.Different.class,
                        d ->
                                assertThat(
                                                d.difference().history().toString()
                                                        + d.difference().nearest())
                                        .contains("console: hello"));
    }

    @Test
    void the_order_of_printing_and_showing_is_not_lost() {
        Port prints =
                port(
                        "prints",
                        m -> {
                            shows(m, "a", "1");
                            m.startUserProcess(
                                    "p",
                                    () -> {
                                        m.standBeforePrinting();
                                        m.console().print(() -> "hello\n");
                                    });
                        });
        List<Port> both = List.of(prints, EITHER);

        Likeness likeness =
                new Comparer(both, EVERYTHING, Sight.EFFECTS_AND_CONSOLE, false).compare();

        assertThat(likeness.behaviours().get(0).histories()).hasSize(2);
    }
}
