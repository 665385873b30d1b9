package triptych.cli.explain;

import java.util.Collection;
import java.util.List;
import triptych.cli.lookup.Shelves;
import triptych.core.scenario.Scenario;

/** Programs with a lesson. */
public final class Scenarios implements Chapter {
    private final Shelves shelves;

    public Scenarios(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public List<String> about(Question question) {
        return shelves.of(question.os()).stream()
                .filter(scenario -> scenario.name().equals(question.name()))
                .map(s -> s.name() + " (" + s.os() + " scenario): " + s.lesson())
                .toList();
    }

    @Override
    public Collection<String> names(String os) {
        return shelves.of(os).stream().map(Scenario::name).toList();
    }
}
