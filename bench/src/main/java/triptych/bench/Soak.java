package triptych.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import triptych.core.fiber.FiberKind;
import triptych.core.scenario.Program;
import triptych.explore.search.RandomSearch;
import triptych.explore.search.SearchSettings;

/** Very many schedules in one search: what is left in memory after each tenth must not grow. */
final class Soak {
    private static final int PARTS = 10;

    private final FiberKind kind;
    private final Program program;

    Soak(FiberKind kind, Program program) {
        this.kind = kind;
        this.program = program;
    }

    Map<String, Object> run(long schedules) {
        List<Long> liveBytes = new ArrayList<>();
        Thread sampler = new Thread(() -> sample(liveBytes), "triptych-soak");
        sampler.setDaemon(true);
        sampler.start();
        long start = System.nanoTime();
        RandomSearch search =
                new RandomSearch(
                        new SearchSettings(
                                program, kind, 2, schedules, Long.MAX_VALUE, true, false),
                        1);
        long run = search.run().executions();
        sampler.interrupt();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("schedules", run);
        figures.put("seconds", (System.nanoTime() - start) / 1_000_000_000);
        synchronized (liveBytes) {
            figures.put("liveBytes", thinned(liveBytes));
        }
        return figures;
    }

    private static void sample(List<Long> liveBytes) {
        try {
            while (true) {
                Thread.sleep(1_000);
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                synchronized (liveBytes) {
                    liveBytes.add(runtime.totalMemory() - runtime.freeMemory());
                }
            }
        } catch (InterruptedException end) {
            // The soak is over.
        }
    }

    private static List<Long> thinned(List<Long> samples) {
        List<Long> few = new ArrayList<>();
        for (int i = 0; i < PARTS && !samples.isEmpty(); i++) {
            few.add(samples.get(i * samples.size() / PARTS));
        }
        return few;
    }
}
