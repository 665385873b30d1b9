package triptych.core.thread;

import java.util.Arrays;
import triptych.core.fiber.Fibers;

/** The threads of one machine, by actor number. */
public final class Threads {
    /** Actors fit the bits of a long, and bit 0 is the clock. */
    public static final int MOST = 63;

    private final Fibers fibers;
    private SimThread[] byIndex = new SimThread[8];
    private int last;

    public Threads(Fibers fibers) {
        this.fibers = fibers;
    }

    /** Makes a thread that is not yet allowed to run. */
    public SimThread create(String name, Text text, Baton baton, Calls calls, Runnable body) {
        int index = ++last;
        if (index == byIndex.length) {
            byIndex = Arrays.copyOf(byIndex, index * 2);
        }
        SimThread thread = new SimThread(index, name, text, baton, calls, fibers, body);
        byIndex[index] = thread;
        return thread;
    }

    /** Whether another thread fits. */
    public boolean hasRoom() {
        return last < MOST;
    }

    /** Whether another living thread runs code of the module whose code {@code thread} runs. */
    public boolean hasCompanion(SimThread thread) {
        Text text = thread.text();
        for (int i = last; text != null && i > 0; i--) {
            SimThread other = byIndex[i];
            if (other != thread && other.text() == text && other.state() != ThreadState.EXITED) {
                return true;
            }
        }
        return false;
    }

    public SimThread at(int index) {
        return byIndex[index];
    }

    /** The number of the newest thread; they count from 1. */
    public int last() {
        return last;
    }
}
