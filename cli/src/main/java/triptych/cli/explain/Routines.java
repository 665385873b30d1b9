package triptych.cli.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import triptych.cli.lookup.Kernels;
import triptych.core.routine.SymbolInfo;
import triptych.core.wiring.Personality;
import triptych.rosetta.Rosetta;

/** Routines, constants and whatever else module code can name, with what others have for it. */
public final class Routines implements Chapter {
    private final Kernels kernels;
    private final Rosetta rosetta;

    public Routines(Kernels kernels, Rosetta rosetta) {
        this.kernels = kernels;
        this.rosetta = rosetta;
    }

    @Override
    public List<String> about(Question question) {
        List<String> lines = new ArrayList<>();
        for (Personality kernel : kernels.among(question.os())) {
            for (SymbolInfo symbol : kernel.symbols()) {
                if (symbol.name().equals(question.name())) {
                    lines.add(declared(symbol));
                    lines.addAll(
                            new Elsewhere(rosetta, symbol.os(), question.to())
                                    .lines(symbol.name()));
                }
            }
        }
        return lines;
    }

    private static String declared(SymbolInfo symbol) {
        return "%s (%s %s): %s"
                .formatted(
                        symbol.name(),
                        symbol.os(),
                        symbol.kind(),
                        symbol.header().endsWith(".h")
                                ? "declared in <" + symbol.header() + ">"
                                : "told in " + symbol.header());
    }

    @Override
    public Collection<String> names(String os) {
        return kernels.among(os).stream()
                .flatMap(kernel -> kernel.symbols().stream())
                .map(SymbolInfo::name)
                .toList();
    }
}
