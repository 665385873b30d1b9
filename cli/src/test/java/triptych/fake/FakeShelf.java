package triptych.fake;

import java.util.List;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;

/** The scenarios that the commands are tried on. */
public final class FakeShelf implements ScenarioShelf {
    @Override
    public List<Scenario> scenarios() {
        return List.of(
                new Increments("fake-sum", false, 2),
                new Increments("fake-sum-fixed", true, 2),
                new Increments("fake-crowd", true, 9));
    }
}
