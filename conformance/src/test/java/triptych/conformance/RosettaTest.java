package triptych.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;
import triptych.core.wiring.Personality;
import triptych.rosetta.Difference;
import triptych.rosetta.Entry;
import triptych.rosetta.Idea;
import triptych.rosetta.Proof;
import triptych.rosetta.Rosetta;
import triptych.rosetta.Side;

/** That Rosetta names what there is: routines, clauses, scenarios, tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosettaTest {
    private static final List<String> THREE = List.of("freebsd", "linux", "tru64");

    private static final Pattern FIRST_CELL = Pattern.compile("^\\| `(\\w+)` ");

    private final Rosetta rosetta = Rosetta.load();
    private final Map<String, Set<String>> symbols = new HashMap<>();
    private final Map<String, Set<String>> clauses = new HashMap<>();
    private final Set<String> scenarios = new HashSet<>();

    RosettaTest() {
        for (Personality kernel : ServiceLoader.load(Personality.class)) {
            Set<String> names = symbols.computeIfAbsent(kernel.os(), os -> new HashSet<>());
            kernel.symbols().forEach(symbol -> names.add(symbol.name()));
        }
        for (String os : THREE) {
            Set<String> stated = clauses.computeIfAbsent(os + ".md", page -> new HashSet<>());
            for (Documented d :
                    DocumentedClauses.under(Path.of("..", os + "-api", "src/main/java"))) {
                d.statements().forEach(s -> stated.add(d.name() + "#" + s.id()));
            }
        }
        for (ScenarioShelf shelf : ServiceLoader.load(ScenarioShelf.class)) {
            for (Scenario scenario : shelf.scenarios()) {
                scenarios.add(scenario.os() + ":" + scenario.name());
            }
        }
    }

    @Test
    void it_tells_of_every_kernel() {
        assertThat(rosetta.kernels()).containsExactlyInAnyOrderElementsOf(symbols.keySet());
    }

    @Test
    void every_routine_that_thread_modules_need_has_an_entry() {
        List<String> missing = new ArrayList<>();
        for (String os : rosetta.kernels()) {
            assertThat(rosetta.coreRoutines(os)).isNotEmpty();
            for (String routine : rosetta.coreRoutines(os)) {
                if (rosetta.entries(os, routine).isEmpty()) {
                    missing.add(os + ":" + routine);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Of the first checklist, but for behaviour that has no name. */
    @Test
    void the_routines_that_thread_modules_need_are_those_of_the_first_checklist()
            throws IOException {
        List<String> lines =
                Files.readAllLines(Path.of("..", "docs", "conformance", "freebsd-p1.md"));
        Set<String> listed = new TreeSet<>();
        int row = lines.indexOf("| P1 line | where it is decided | known variations |") + 2;
        for (; !lines.get(row).isEmpty(); row++) {
            Matcher cell = FIRST_CELL.matcher(lines.get(row));
            if (cell.find() && symbols.get("freebsd").contains(cell.group(1))) {
                listed.add(cell.group(1));
            }
        }
        assertThat(listed).hasSizeGreaterThan(40);
        assertThat(rosetta.coreRoutines("freebsd")).containsAll(listed);
    }

    @Test
    void every_idea_tells_of_the_three_kernels() {
        Set<String> silent = new TreeSet<>();
        for (Entry entry : entries()) {
            Set<String> told = new HashSet<>(Set.of(entry.os()));
            entry.counterparts().forEach(c -> told.add(c.os()));
            if (!told.containsAll(THREE)) {
                silent.add(entry.idea().name() + ": " + told);
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void every_routine_named_is_a_symbol_of_its_kernel() {
        Set<String> unknown = new TreeSet<>();
        for (String os : rosetta.kernels()) {
            rosetta.coreRoutines(os).forEach(routine -> note(os, routine, unknown));
        }
        for (Entry entry : entries()) {
            note(entry.os(), entry.routine(), unknown);
            entry.counterparts()
                    .forEach(c -> c.routines().forEach(routine -> note(c.os(), routine, unknown)));
        }
        assertThat(unknown).isEmpty();
    }

    private void note(String os, String routine, Set<String> unknown) {
        if (!symbols.get(os).contains(routine)) {
            unknown.add(os + ":" + routine);
        }
    }

    @Test
    void exceptions_are_made_for_routines_of_the_idea() {
        Set<String> strangers = new TreeSet<>();
        for (Idea idea : rosetta.ideas()) {
            Set<String> members = new HashSet<>();
            idea.members().values().forEach(members::addAll);
            idea.nearest().keySet().stream()
                    .filter(routine -> !members.contains(routine))
                    .forEach(routine -> strangers.add(idea.name() + ": " + routine));
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void every_difference_is_met_by_somebody() {
        Set<Difference> met = new HashSet<>();
        entries().forEach(e -> e.counterparts().forEach(c -> met.addAll(c.differences())));
        assertThat(rosetta.ideas().stream().flatMap(idea -> idea.own().stream()))
                .allMatch(met::contains);
    }

    @Test
    void every_routine_that_a_difference_is_for_can_meet_it() {
        Set<String> idle = new TreeSet<>();
        for (Idea idea : rosetta.ideas()) {
            for (Difference difference : idea.own()) {
                idle.addAll(difference.only());
            }
        }
        for (Entry entry : entries()) {
            idle.remove(entry.routine());
        }
        assertThat(idle).isEmpty();
    }

    @Test
    void every_proof_exists() {
        Set<String> missing = new TreeSet<>();
        proofs().filter(proof -> !exists(proof)).forEach(p -> missing.add(p.shownBy()));
        assertThat(missing).isEmpty();
    }

    /** Where a test holds what it comes to. */
    @Test
    void every_comparison_is_shown_by_the_porting_guide() throws IOException {
        Set<String> shown = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "guide", "porting.md"))) {
            shown.add(line.replaceFirst(" --.*", ""));
        }
        assertThat(proofs().filter(proof -> proof.kind() == Proof.Kind.COMPARISON))
                .isNotEmpty()
                .allMatch(proof -> shown.contains("$ ./" + proof.shownBy()));
    }

    private boolean exists(Proof proof) {
        return switch (proof.kind()) {
            case CLAUSE -> clauses.get(proof.page()).contains(proof.name());
            case SCENARIO -> scenarios.contains(proof.os() + ":" + proof.name());
            case COMPARISON -> scenarios.containsAll(List.of(proof.name().split(" ")));
            case TEST -> isTest(proof.name());
        };
    }

    private static boolean isTest(String name) {
        String[] words = name.split("\\.");
        try {
            Method[] methods =
                    Class.forName(RosettaTest.class.getPackageName() + "." + words[0])
                            .getDeclaredMethods();
            return Arrays.stream(methods).anyMatch(m -> m.getName().equals(words[1]));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private Stream<Proof> proofs() {
        return rosetta.ideas().stream()
                .flatMap(idea -> idea.own().stream())
                .flatMap(difference -> difference.sides().values().stream())
                .map(Side::proofs)
                .flatMap(List::stream);
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Idea idea : rosetta.ideas()) {
            idea.members()
                    .forEach(
                            (os, routines) ->
                                    routines.forEach(r -> entries.addAll(rosetta.entries(os, r))));
        }
        return entries;
    }
}
