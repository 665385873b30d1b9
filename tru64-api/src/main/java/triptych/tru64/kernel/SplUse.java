package triptych.tru64.kernel;

/**
 * At which interrupt priority levels one simple lock is used. Changed and read only by who holds
 * the lock.
 */
final class SplUse {
    private int highestHandler = -1;
    private int lowestThread = Integer.MAX_VALUE;
    private boolean reported;

    void byHandler(int level) {
        highestHandler = Math.max(highestHandler, level);
    }

    void byThread(int level) {
        lowestThread = Math.min(lowestThread, level);
    }

    int highestHandler() {
        return highestHandler;
    }

    int lowestThread() {
        return lowestThread;
    }

    /** Whether a handler could interrupt a holder, and that is seen for the first time. */
    boolean isNewlyWrong() {
        boolean wrong = lowestThread < highestHandler && !reported;
        reported |= wrong;
        return wrong;
    }
}
