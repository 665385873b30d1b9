package triptych.bench;

import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The best second of each subject of {@link ModuleBenchmark}. */
final class ModuleRates {
    private final Map<ModuleBenchmark.Subject, Rate> best =
            new EnumMap<>(ModuleBenchmark.Subject.class);

    /**
     * What a second came to.
     *
     * @param perSecond schedules per second
     * @param decisions decisions per schedule
     */
    record Rate(double perSecond, double decisions) {}

    /** Runs each subject once, one after the other, so that a noisy moment meets all. */
    void runAll() throws RunnerException {
        for (ModuleBenchmark.Subject subject : ModuleBenchmark.Subject.values()) {
            for (IterationResult second :
                    run(subject).getAggregatedResult().getIterationResults()) {
                best.merge(subject, rate(second), ModuleRates::faster);
            }
        }
    }

    Rate of(ModuleBenchmark.Subject subject) {
        return best.get(subject);
    }

    private static RunResult run(ModuleBenchmark.Subject subject) throws RunnerException {
        return new Runner(
                        new OptionsBuilder()
                                .include(ModuleBenchmark.class.getName())
                                .param("subject", subject.name())
                                .verbosity(VerboseMode.SILENT)
                                .shouldFailOnError(true)
                                .build())
                .runSingle();
    }

    private static Rate rate(IterationResult second) {
        double schedules = counted(second, "schedules");
        return new Rate(schedules, counted(second, "decisions") / schedules);
    }

    private static double counted(IterationResult second, String what) {
        return second.getSecondaryResults().get(what).getScore();
    }

    private static Rate faster(Rate a, Rate b) {
        return b.perSecond() > a.perSecond() ? b : a;
    }
}
