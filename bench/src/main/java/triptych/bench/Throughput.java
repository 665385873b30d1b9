package triptych.bench;

import java.lang.management.ManagementFactory;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.machine.Workbench;
import triptych.core.scenario.Program;
import triptych.explore.search.RandomSearch;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.Tally;
import triptych.explore.search.TreeSearch;

/** Schedules per second of whole searches. */
final class Throughput {
    private final FiberKind kind;
    private final long millis;

    Throughput(FiberKind kind, long millis) {
        this.kind = kind;
        this.millis = millis;
    }

    /**
     * What one search came to.
     *
     * @param perSecond executions per second
     * @param decisions decisions per execution
     * @param executions how many there were
     */
    record Rate(double perSecond, double decisions, long executions) {}

    /** Random schedules for as long as asked. */
    Rate random(Program program, int workers) {
        return random(program, workers, Long.MAX_VALUE);
    }

    /** The same, at most so many. */
    Rate random(Program program, int workers, long schedulesMost) {
        long start = System.nanoTime();
        SearchSettings settings = settings(program, workers).withSchedulesMost(schedulesMost);
        Tally tally = new RandomSearch(settings, 1).run();
        return rate(tally, tally.executions(), System.nanoTime() - start);
    }

    /** The whole tree with reduction, again and again for as long as asked. */
    Rate exhaustive(Program program, int workers) {
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        Tally all = null;
        long executions = 0;
        while (System.nanoTime() < end) {
            all = TreeSearch.reduced(settings(program, workers)).run();
            executions += all.executions() + all.cut();
        }
        return rate(all, executions, System.nanoTime() - start);
    }

    private static Rate rate(Tally sample, long executions, long nanos) {
        return new Rate(
                executions * 1e9 / nanos,
                sample.steps() / (double) (sample.executions() + sample.cut()),
                executions);
    }

    /**
     * Bytes that one execution allocates on its carrier; negative where fibers run on threads of
     * their own, whose allocations the JVM does not add up.
     */
    double bytesPerSchedule(Program program, int schedules) {
        if (kind != FiberKind.CONTINUATION) {
            return -1;
        }
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Workbench workbench = new Workbench(kind, false)) {
            long before = 0;
            for (int i = -schedules; i < schedules; i++) {
                if (i == 0) {
                    before = threads.getCurrentThreadAllocatedBytes();
                }
                Machine machine =
                        new Machine(
                                program.settings(), new PingPong.Alternating(), workbench, null);
                program.boot(machine);
                machine.run();
            }
            return (threads.getCurrentThreadAllocatedBytes() - before) / (double) schedules;
        }
    }

    private SearchSettings settings(Program program, int workers) {
        return new SearchSettings(program, kind, workers, Long.MAX_VALUE, millis, true, false);
    }
}
