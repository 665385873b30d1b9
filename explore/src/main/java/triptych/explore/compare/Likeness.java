package triptych.explore.compare;

import java.util.List;
import triptych.core.finding.Finding;

/** The answer of a comparison, and what it rests on. */
public sealed interface Likeness {
    /** As in {@code --format json}. */
    String label();

    /** What each port was seen to show, in the order in which they were given. */
    List<Behaviour> behaviours();

    /**
     * No difference within what was looked at, which is everything or has a bound.
     *
     * @param refining whether the later ones may do less than the first
     */
    record Alike(List<Behaviour> behaviours, boolean refining, boolean proved) implements Likeness {
        @Override
        public String label() {
            return proved ? "proved" : "bounded";
        }
    }

    /** Some port shows what another never does. */
    record Different(List<Behaviour> behaviours, Difference difference) implements Likeness {
        @Override
        public String label() {
            return "failed";
        }
    }

    /**
     * Not enough was looked at.
     *
     * @param difference seen so far, and no proof; null if none
     */
    record Undecided(List<Behaviour> behaviours, String why, Difference difference)
            implements Likeness {
        @Override
        public String label() {
            return "sampled";
        }
    }

    /** A port cannot be run under every schedule. */
    record Unfit(List<Behaviour> behaviours, Port port, Finding finding) implements Likeness {
        @Override
        public String label() {
            return "failed";
        }
    }
}
