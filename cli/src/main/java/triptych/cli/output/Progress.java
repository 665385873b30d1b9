package triptych.cli.output;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says what is being done, and again every ten seconds that it is still being done. */
public final class Progress {
    private static final int EVERY_SECONDS = 10;

    private Progress() {}

    /** Silent when nobody looks. */
    public static <T> T during(Streams streams, String words, Supplier<T> work) {
        if (!streams.showsProgress()) {
            return work.get();
        }
        streams.err().println(words + " ...");
        ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(Progress::newDaemon);
        long start = System.nanoTime();
        clock.scheduleAtFixedRate(
                () -> streams.err().println("... " + secondsSince(start) + " s"),
                EVERY_SECONDS,
                EVERY_SECONDS,
                TimeUnit.SECONDS);
        try {
            return work.get();
        } finally {
            clock.shutdownNow();
        }
    }

    private static long secondsSince(long start) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    private static Thread newDaemon(Runnable body) {
        Thread thread = new Thread(body, "triptych-progress");
        thread.setDaemon(true);
        return thread;
    }
}
