package triptych.explore.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * Whether a worker's machine takes no step although it could: on a busy computer a worker may wait
 * for a processor for longer than a module may compute.
 */
public final class Standstill {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Whoever gets no processor for so much longer is told of all the same. */
    private static final int AT_MOST = 6;

    private final long patienceNanos;
    private long pulse = -1;
    private long since = System.nanoTime();
    private long cpuThen;

    /** After so long without a step. */
    public Standstill(long patienceMillis) {
        patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    }

    /** Its machine steps, or it has nothing to do. */
    public void steps(Thread carrier, long newPulse) {
        pulse = newPulse;
        since = System.nanoTime();
        cpuThen = cpuOf(carrier);
    }

    /** Whether it has not stepped since it was so far. */
    public boolean isAt(long otherPulse) {
        return pulse == otherPulse;
    }

    /** Whether that has lasted for too long; {@code carrier} runs the machine. */
    public boolean isTooLong(Thread carrier) {
        long waited = System.nanoTime() - since;
        if (waited <= patienceNanos) {
            return false;
        }
        long cpu = cpuOf(carrier);
        boolean isStarved =
                carrier.getState() == Thread.State.RUNNABLE
                        && cpu >= 0
                        && cpu - cpuThen <= patienceNanos / 2;
        return !isStarved || waited > AT_MOST * patienceNanos;
    }

    /** The time that a processor has spent on it, in ns; negative if the JVM does not tell. */
    private static long cpuOf(Thread carrier) {
        return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(carrier.getId()) : -1;
    }
}
