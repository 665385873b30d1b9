package triptych.cli.lookup;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;

/** All scenarios, in the order in which a reader should meet them. */
public final class Shelves {
    private final List<Scenario> scenarios;

    @Inject
    Shelves(Set<ScenarioShelf> shelves) {
        scenarios = shelves.stream().flatMap(shelf -> shelf.scenarios().stream()).toList();
    }

    /** Those of one kernel, or of all when {@code os} is null. */
    public List<Scenario> of(String os) {
        return scenarios.stream().filter(s -> os == null || s.os().equals(os)).toList();
    }

    /** Those with this name: one, unless several kernels have one. */
    public List<Scenario> named(String name) {
        return scenarios.stream().filter(s -> s.name().equals(name)).toList();
    }

    public List<String> names() {
        return scenarios.stream().map(Scenario::name).distinct().toList();
    }
}
