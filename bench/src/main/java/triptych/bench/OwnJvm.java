package triptych.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs a benchmark under JMH, in a JVM of its own.
 *
 * <p>Each second counts from the first on: the JVM's compiler works beside what is measured, and
 * takes many of them to get it as fast as it becomes.
 */
final class OwnJvm {
    private static final int SECONDS = 25;

    private final ChainedOptionsBuilder options;

    OwnJvm(Class<?> benchmark) {
        options =
                new OptionsBuilder()
                        .include(benchmark.getName())
                        .mode(Mode.Throughput)
                        .timeUnit(TimeUnit.SECONDS)
                        .forks(1)
                        .jvmArgsAppend("--add-exports", "java.base/jdk.internal.vm=ALL-UNNAMED")
                        .warmupIterations(0)
                        .measurementIterations(SECONDS)
                        .measurementTime(TimeValue.seconds(1))
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
