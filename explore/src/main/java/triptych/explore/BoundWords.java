package triptych.explore;

/** How a verdict names the bounds that it holds within. */
public final class BoundWords {
    private BoundWords() {}

    public static String preemptions(int most) {
        return most == 0
                ? "no preemption"
                : "at most " + most + (most == 1 ? " preemption" : " preemptions");
    }

    /** Why a search within {@code bound} proves nothing; without a bound if that is empty. */
    public static String budgetSpent(String bound) {
        return "the budget ran out before every interleaving"
                + (bound.isEmpty() ? "" : " with " + bound)
                + " was tried";
    }

    /** Why no search ends, however much time it has. */
    public static String longWaits() {
        return "somebody can wait for thousands of steps of others, so not every interleaving was"
                + " tried";
    }

    /** A bound that kept timers from firing early once more. */
    public static String earlyTimers(int most) {
        return "at most " + most + " early timers";
    }

    /** What is assumed of time where no such bound was met. */
    public static String time(int earlyTimers) {
        return earlyTimers == 0 ? "time passes only when nothing can run" : "timers may fire early";
    }
}
