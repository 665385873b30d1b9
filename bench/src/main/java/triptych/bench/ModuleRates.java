package triptych.bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.RunnerException;

/** How fast each subject of {@link ModuleBenchmark} is at first, and at its best. */
final class ModuleRates {
    /** The seconds in which the JVM still compiles. */
    private static final int FIRST = 5;

    private final Map<ModuleBenchmark.Subject, Rate> best =
            new EnumMap<>(ModuleBenchmark.Subject.class);

    /**
     * What a run came to.
     *
     * @param inFirst schedules in the {@link #FIRST} seconds
     * @param perSecond schedules in its best second
     * @param decisions decisions per schedule
     */
    record Rate(double inFirst, double perSecond, double decisions) {
        private Rate orBetter(Rate other) {
            return new Rate(
                    Math.max(inFirst, other.inFirst),
                    Math.max(perSecond, other.perSecond),
                    decisions);
        }
    }

    /** Runs each subject once, one after the other, so that a noisy moment meets all. */
    void runAll() throws RunnerException {
        for (ModuleBenchmark.Subject subject : ModuleBenchmark.Subject.values()) {
            best.merge(
                    subject,
                    rate(new OwnJvm(ModuleBenchmark.class).with("subject", subject.name()).run()),
                    Rate::orBetter);
        }
    }

    /** The best of all runs. */
    Rate of(ModuleBenchmark.Subject subject) {
        return best.get(subject);
    }

    private static Rate rate(List<IterationResult> seconds) {
        double[] schedules =
                seconds.stream()
                        .mapToDouble(second -> OwnJvm.counted(second, "schedules"))
                        .toArray();
        double decisions =
                seconds.stream().mapToDouble(second -> OwnJvm.counted(second, "decisions")).sum();
        return new Rate(
                Arrays.stream(schedules).limit(FIRST).sum(),
                Arrays.stream(schedules).max().orElseThrow(),
                decisions / Arrays.stream(schedules).sum());
    }
}
