package triptych.cli.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import triptych.cli.lookup.Kernels;
import triptych.cli.lookup.Shelves;
import triptych.core.scenario.Scenario;
import triptych.core.wiring.Personality;

/** Kinds of findings, with the scenarios that come to them. */
public final class Findings implements Chapter {
    private final Map<String, String> ofAll;
    private final Kernels kernels;
    private final Shelves shelves;

    /**
     * @param ofAll what the kinds mean that every kernel has
     */
    public Findings(Map<String, String> ofAll, Kernels kernels, Shelves shelves) {
        this.ofAll = ofAll;
        this.kernels = kernels;
        this.shelves = shelves;
    }

    @Override
    public List<String> about(Question question) {
        String kind = question.name();
        List<String> lines = new ArrayList<>();
        if (ofAll.containsKey(kind)) {
            lines.add(kind + " (finding): " + ofAll.get(kind));
        }
        for (Personality kernel : kernels.among(question.os())) {
            if (kernel.rules().containsKey(kind)) {
                lines.add(kind + " (" + kernel.os() + " finding): " + kernel.rules().get(kind));
            }
        }
        if (!lines.isEmpty()) {
            for (Scenario scenario : shelves.of(question.os())) {
                if (scenario.expected().kind().equals(kind)) {
                    lines.add(
                            "  triptych explore "
                                    + scenario.os()
                                    + ":"
                                    + scenario.name()
                                    + ": "
                                    + scenario.expected().words());
                }
            }
        }
        return lines;
    }

    @Override
    public Collection<String> names(String os) {
        Set<String> names = new LinkedHashSet<>(ofAll.keySet());
        kernels.among(os).forEach(kernel -> names.addAll(kernel.rules().keySet()));
        return names;
    }
}
