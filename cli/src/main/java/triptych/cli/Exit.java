package triptych.cli;

/** What the command's exit codes mean; scripts depend on them. */
final class Exit {
    static final int NO_FAILURE = 0;
    static final int FAILURE = 1;
    static final int USAGE = 2;
    static final int NOT_DECIDED = 3;
    static final int DIVERGED = 4;
    static final int INTERNAL = 70;

    private Exit() {}
}
