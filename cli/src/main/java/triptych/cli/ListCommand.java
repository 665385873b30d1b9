package triptych.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import triptych.cli.lookup.Kernels;
import triptych.cli.lookup.NearMisses;
import triptych.cli.lookup.Shelves;
import triptych.cli.lookup.UserMistake;
import triptych.cli.output.Columns;
import triptych.cli.output.Json;
import triptych.cli.output.Streams;
import triptych.core.routine.SymbolInfo;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.wiring.Personality;
import triptych.explore.StrategyName;

/** {@code triptych list}: what there is to explore, to call, to be found, to explore with. */
@Wired
@Command(
        name = "list",
        description = "Lists scenarios (default), routines, checkers or strategies.",
        sortOptions = false)
final class ListCommand implements Callable<Integer> {
    private static final List<String> KINDS =
            List.of("scenarios", "routines", "checkers", "strategies");

    private final Streams streams;
    private final Shelves shelves;
    private final Kernels kernels;

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            description = "scenarios, routines, checkers or strategies.")
    private String what = "scenarios";

    @Option(names = "--os", paramLabel = "OS", description = "Only of this kernel.")
    private String os;

    @Mixin private FormatOption format;

    @Inject
    ListCommand(Streams streams, Shelves shelves, Kernels kernels) {
        this.streams = streams;
        this.shelves = shelves;
        this.kernels = kernels;
    }

    @Override
    public Integer call() {
        boolean json = format.isJson();
        if (os != null) {
            kernels.named(os);
        }
        List<Map<String, Object>> entries =
                switch (what) {
                    case "scenarios" -> scenarios();
                    case "routines" -> routines();
                    case "checkers" -> checkers();
                    case "strategies" -> strategies();
                    default ->
                            throw new UserMistake(
                                    "no list of '"
                                            + what
                                            + "'"
                                            + NearMisses.hintOrAll(what, KINDS));
                };
        if (json) {
            streams.out().println(Json.of(entries));
        } else {
            streams.print(text(entries));
        }
        return Exit.NO_FAILURE;
    }

    private static List<String> text(List<Map<String, Object>> entries) {
        Columns columns = new Columns();
        for (Map<String, Object> entry : entries) {
            List<String> words = new ArrayList<>();
            entry.forEach(
                    (key, value) -> {
                        if (value instanceof Map<?, ?> expected) {
                            words.add(expectation(expected));
                        } else if (!key.equals("lesson") && !key.equals("implemented")) {
                            words.add(String.valueOf(value));
                        } else if (value.equals(false)) {
                            words.add("(not implemented yet)");
                        }
                    });
            columns.add(words.toArray(String[]::new));
        }
        return columns.lines();
    }

    private static String expectation(Map<?, ?> expected) {
        return (expected.get("fails").equals(true) ? "fails: " : "proved: ")
                + expected.get("words");
    }

    private List<Map<String, Object>> scenarios() {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Scenario scenario : shelves.of(os)) {
            Expectation expected = scenario.expected();
            Map<String, Object> expectation = new LinkedHashMap<>();
            expectation.put("fails", expected.fails());
            expectation.put("kind", expected.kind());
            expectation.put("words", expected.words());
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", scenario.name());
            entry.put("os", scenario.os());
            entry.put("lesson", scenario.lesson());
            entry.put("expected", expectation);
            entries.add(entry);
        }
        return entries;
    }

    private List<Map<String, Object>> routines() {
        List<Map<String, Object>> entries = new ArrayList<>();
        kernels.among(os).forEach(kernel -> kernel.symbols().forEach(s -> entries.add(entry(s))));
        return entries;
    }

    private static Map<String, Object> entry(SymbolInfo symbol) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("os", symbol.os());
        entry.put("name", symbol.name());
        entry.put("kind", symbol.kind());
        entry.put("header", symbol.header());
        return entry;
    }

    /** Those of every kernel, and then those that one kernel alone has. */
    private List<Map<String, Object>> checkers() {
        List<Map<String, Object>> entries = new ArrayList<>();
        Checkers.all().forEach((kind, words) -> entries.add(checker(kind, words)));
        for (Personality kernel : kernels.among(os)) {
            kernel.rules()
                    .forEach(
                            (kind, words) ->
                                    entries.add(checker(kind, kernel.os() + ": " + words)));
        }
        return entries;
    }

    private static Map<String, Object> checker(String kind, String words) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", kind);
        entry.put("words", words);
        return entry;
    }

    private static List<Map<String, Object>> strategies() {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (StrategyName strategy : StrategyName.values()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", strategy.label());
            entry.put("words", strategy.words());
            entry.put("implemented", strategy.isImplemented());
            entries.add(entry);
        }
        return entries;
    }
}
