package triptych.core.sched;

import java.util.Arrays;
import triptych.core.thread.Threads;

/**
 * Who is on which processor. A thread that comes back goes to where it was last, if nobody is
 * there; else to the first free one. Who is on a processor is not moved.
 */
final class Processors {
    private static final int NOBODY = 0;
    private static final int NOWHERE = -1;

    private final int[] threadOn;
    private final int[] home = new int[Threads.MOST + 1];

    Processors(int count) {
        threadOn = new int[count];
        Arrays.fill(home, NOWHERE);
    }

    int count() {
        return threadOn.length;
    }

    int threadOn(int processor) {
        return threadOn[processor];
    }

    /** Who is on any, as bits. */
    long threads() {
        long threads = 0;
        for (int thread : threadOn) {
            threads |= thread == NOBODY ? 0 : 1L << thread;
        }
        return threads;
    }

    /** Those with a thread, as bits. */
    long busy() {
        long busy = 0;
        for (int processor = 0; processor < threadOn.length; processor++) {
            busy |= threadOn[processor] == NOBODY ? 0 : 1L << processor;
        }
        return busy;
    }

    /**
     * Exactly {@code chosen} are to be on processors: as bits, and not more than there are. Gives
     * the processors to which somebody came.
     */
    long assign(long chosen) {
        for (int processor = 0; processor < threadOn.length; processor++) {
            if ((chosen & 1L << threadOn[processor]) == 0) {
                threadOn[processor] = NOBODY;
            }
        }
        long homeless = 0;
        long taken = 0;
        for (long left = chosen & ~threads(); left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            if (home[thread] != NOWHERE && threadOn[home[thread]] == NOBODY) {
                taken |= put(thread, home[thread]);
            } else {
                homeless |= 1L << thread;
            }
        }
        for (; homeless != 0; homeless &= homeless - 1) {
            taken |= put(Long.numberOfTrailingZeros(homeless), firstFree());
        }
        return taken;
    }

    private long put(int thread, int processor) {
        threadOn[processor] = thread;
        home[thread] = processor;
        return 1L << processor;
    }

    private int firstFree() {
        int processor = 0;
        while (threadOn[processor] != NOBODY) {
            processor++;
        }
        return processor;
    }
}
