package triptych.core.scenario;

import java.util.List;

/** A collection of scenarios, found by {@link java.util.ServiceLoader}. */
public interface ScenarioShelf {
    /** In the order in which a reader should meet them. */
    List<Scenario> scenarios();
}
