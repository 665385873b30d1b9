package triptych.bench;

import java.io.IOException;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import triptych.core.fiber.FiberKind;
import triptych.core.scenario.Program;
import triptych.csource.access.Granularity;

/**
 * Random schedules of one module, by {@link OwnJvm}: in a JVM of its own, as one who explores a
 * module has it, since the JVM compiles code the less well the more programs it has seen.
 */
@State(Scope.Thread)
public class ModuleBenchmark {
    /** As long as JMH measures: each search makes the module's memory anew. */
    private static final long SEARCH_MILLIS = 1_000;

    /** What threads share shows in few schedules. */
    private static final int LEARNING = 100;

    /** How often each thread of the module counts: so a schedule has about 45 decisions. */
    static final int COUNTS = 0;

    /** What is run. */
    public enum Subject {
        IN_JAVA {
            @Override
            Program program() {
                return new TwoWorkers(COUNTS);
            }
        },
        IN_C {
            @Override
            Program program() throws IOException {
                return new TwoWorkersInC(COUNTS).program(Granularity.AUTO);
            }
        },
        IN_C_EVERY_ACCESS {
            @Override
            Program program() throws IOException {
                return new TwoWorkersInC(COUNTS).program(Granularity.ACCESS);
            }
        };

        abstract Program program() throws IOException;
    }

    /** What the searches of an iteration came to. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counted {
        public long schedules;
        public long decisions;
    }

    @Param public Subject subject;

    private final Throughput throughput = new Throughput(FiberKind.best(), SEARCH_MILLIS);
    private Program program;

    @Setup
    public void load() throws IOException {
        program = subject.program();
        throughput.random(program, 1, LEARNING);
        // What threads share is known from now on.
        program.learn();
    }

    @Benchmark
    public void search(Counted counted) {
        Throughput.Rate rate = throughput.random(program, 1);
        counted.schedules += rate.executions();
        counted.decisions += Math.round(rate.decisions() * rate.executions());
    }
}
