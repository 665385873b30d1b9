package triptych.explore.replay;

/** A replay left its track: the program is not the one that the schedule was recorded with. */
public final class Diverged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Diverged(String message) {
        super(message);
    }
}
