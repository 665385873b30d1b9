package triptych.explore;

/** The answer, and what it rests on. */
public sealed interface Verdict {
    Coverage coverage();

    /** As in {@code --format json}. */
    String label();

    /** Nothing is wrong in any interleaving. */
    record Proved(Coverage coverage, String timeModel) implements Verdict {
        @Override
        public String label() {
            return "proved";
        }
    }

    /** Nothing is wrong in any interleaving within a bound. */
    record Bounded(Coverage coverage, String bound) implements Verdict {
        @Override
        public String label() {
            return "bounded";
        }
    }

    /** Nothing is wrong in the interleavings that were tried. */
    record Sampled(Coverage coverage, String why) implements Verdict {
        @Override
        public String label() {
            return "sampled";
        }
    }

    /** Something is wrong. */
    record Failed(Coverage coverage, Failure failure) implements Verdict {
        @Override
        public String label() {
            return "failed";
        }
    }
}
