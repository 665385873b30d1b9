package triptych.explore.compare;

import java.util.List;

/** Finds histories that one port shows and another does not. */
final class Gaps {
    private final boolean refining;

    /** {@code refining} says whether all but the first may do less than the first. */
    Gaps(boolean refining) {
        this.refining = refining;
    }

    /** One that shows a history, and one that was not seen to show it. */
    record Gap(Behaviour shows, History history, Behaviour lacks) {}

    /** The first that nothing more that is seen can close; null if there is none. */
    Gap proved(List<Behaviour> behaviours) {
        return firstOf(behaviours, true);
    }

    /** The first that may yet be closed; null if there is none. */
    Gap suspected(List<Behaviour> behaviours) {
        return firstOf(behaviours, false);
    }

    /** Of each pair only the first counts. */
    private Gap firstOf(List<Behaviour> behaviours, boolean proved) {
        Gap first = null;
        for (Behaviour shows : behaviours) {
            for (Behaviour lacks : behaviours) {
                History history =
                        counts(behaviours.get(0), shows, lacks) ? shows.firstNotOf(lacks) : null;
                if (history != null
                        && lacks.reach().excludesOthers() == proved
                        && (first == null || history.compareTo(first.history()) < 0)) {
                    first = new Gap(shows, history, lacks);
                }
            }
        }
        return first;
    }

    private boolean counts(Behaviour original, Behaviour shows, Behaviour lacks) {
        return !refining || shows != original && lacks == original;
    }
}
