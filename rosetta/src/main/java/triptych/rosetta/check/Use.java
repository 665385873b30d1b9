package triptych.rosetta.check;

import java.util.List;
import triptych.rosetta.Difference;

/**
 * A place that uses a name of the kernel that the source comes from.
 *
 * @param shared whether the kernel that it goes to has that name, too
 * @param bites differences that it meets
 */
record Use(Place place, Told told, boolean shared, List<Bite> bites) {
    /** Whether the name stands there for what it stood for. */
    boolean keepsItsName() {
        return shared && told.nearest().contains(told.name());
    }

    boolean isUntold() {
        return told.entries().isEmpty();
    }

    boolean hasNoEquivalent() {
        return !isUntold() && told.nearest().isEmpty();
    }

    /** Differences of the name that this place may or may not meet. */
    List<Difference> others() {
        List<Difference> met = bites.stream().map(Bite::difference).toList();
        return told.differences().stream().filter(d -> !met.contains(d)).toList();
    }
}
