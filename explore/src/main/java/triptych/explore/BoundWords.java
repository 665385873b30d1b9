package triptych.explore;

/** How a verdict names the bounds that it holds within. */
public final class BoundWords {
    private BoundWords() {}

    public static String preemptions(int most) {
        return most == 0
                ? "no preemption"
                : "at most " + most + (most == 1 ? " preemption" : " preemptions");
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
