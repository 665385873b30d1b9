package triptych.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import triptych.cli.lookup.Kernels;
import triptych.cli.lookup.NearMisses;
import triptych.cli.lookup.Shelves;
import triptych.cli.lookup.UserMistake;
import triptych.cli.output.Streams;
import triptych.core.routine.SymbolInfo;
import triptych.core.scenario.Scenario;
import triptych.core.wiring.Personality;
import triptych.explore.StrategyName;

/** {@code triptych explain}: what a name stands for. */
@Wired
@Command(
        name = "explain",
        description = "Says what a routine, a kind of finding, a scenario or a strategy is.",
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    private final Streams streams;
    private final Kernels kernels;
    private final Shelves shelves;

    @Parameters(paramLabel = "NAME", description = "As 'triptych list' shows it.")
    private String name;

    @Option(names = "--os", paramLabel = "OS", description = "Only of this kernel.")
    private String os;

    @Inject
    ExplainCommand(Streams streams, Kernels kernels, Shelves shelves) {
        this.streams = streams;
        this.kernels = kernels;
        this.shelves = shelves;
    }

    @Override
    public Integer call() {
        List<String> lines = new ArrayList<>();
        List<String> known = new ArrayList<>(Checkers.all().keySet());
        if (Checkers.all().containsKey(name)) {
            lines.add(name + " (finding): " + Checkers.all().get(name));
        }
        for (Personality kernel : kernels.among(os)) {
            known.addAll(kernel.rules().keySet());
            if (kernel.rules().containsKey(name)) {
                lines.add(name + " (" + kernel.os() + " finding): " + kernel.rules().get(name));
            }
            for (SymbolInfo symbol : kernel.symbols()) {
                known.add(symbol.name());
                if (symbol.name().equals(name)) {
                    lines.add(
                            name
                                    + " ("
                                    + symbol.os()
                                    + " "
                                    + symbol.kind()
                                    + "): "
                                    + (symbol.header().endsWith(".h")
                                            ? "declared in <" + symbol.header() + ">"
                                            : "told in " + symbol.header()));
                }
            }
        }
        for (Scenario scenario : shelves.of(os)) {
            known.add(scenario.name());
            if (scenario.name().equals(name)) {
                lines.add(name + " (" + scenario.os() + " scenario): " + scenario.lesson());
            }
        }
        for (StrategyName strategy : StrategyName.values()) {
            known.add(strategy.label());
            if (strategy.label().equals(name)) {
                lines.add(name + " (strategy): " + strategy.words());
            }
        }
        if (lines.isEmpty()) {
            String hint = NearMisses.hint(name, known);
            throw new UserMistake(
                    "nothing is called '"
                            + name
                            + "'"
                            + (hint.isEmpty() ? "; 'triptych list routines' shows names" : hint));
        }
        streams.print(lines);
        return Exit.NO_FAILURE;
    }
}
