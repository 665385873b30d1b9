package triptych.explore.search;

/** The program did something else under the same decisions: it is not deterministic. */
public final class NotRepeatable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int decision;

    NotRepeatable(int decision) {
        super(
                "the same decisions led elsewhere: decision "
                        + decision
                        + " can no longer be repeated");
        this.decision = decision;
    }

    /** The first decision that could not be repeated. */
    public int decision() {
        return decision;
    }
}
