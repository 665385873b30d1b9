package triptych.bench;

import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a benchmark under JMH, in a JVM of its own. */
final class OwnJvm {
    private final ChainedOptionsBuilder options;

    OwnJvm(Class<?> benchmark) {
        options =
                new OptionsBuilder()
                        .include(benchmark.getName())
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true);
    }

    OwnJvm with(String parameter, String value) {
        options.param(parameter, value);
        return this;
    }

    /** What each second came to, from the first on. */
    List<IterationResult> run() throws RunnerException {
        return List.copyOf(
                new Runner(options.build())
                        .runSingle()
                        .getAggregatedResult()
                        .getIterationResults());
    }

    /** What an iteration has counted, per second. */
    static double counted(IterationResult second, String what) {
        return second.getSecondaryResults().get(what).getScore();
    }
}
