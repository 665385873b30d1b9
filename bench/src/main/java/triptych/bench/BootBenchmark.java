package triptych.bench;

import java.io.IOException;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.machine.Workbench;
import triptych.core.scenario.Program;
import triptych.explore.search.RandomStrategy;

/**
 * What an execution of a module in C takes before its first step: the module's memory is put back
 * to what it was, a kernel is made, and the module linked to it. The executions in between are not
 * counted.
 */
@State(Scope.Thread)
public class BootBenchmark {
    private static final int SCHEDULES = 1_000;

    /** What the executions of an iteration took before their first steps. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counted {
        public long boots;
        public long nanos;
    }

    private Workbench workbench;
    private Program program;
    private long number;

    @Setup
    public void load() throws IOException {
        program = ModuleBenchmark.Subject.IN_C.program();
        workbench = new Workbench(FiberKind.best(), false);
    }

    @TearDown
    public void close() {
        workbench.close();
    }

    @Benchmark
    public void boot(Counted counted) {
        for (int i = 0; i < SCHEDULES; i++) {
            Machine machine =
                    new Machine(
                            program.settings(), RandomStrategy.of(1, number++), workbench, null);
            long start = System.nanoTime();
            program.boot(machine);
            counted.nanos += System.nanoTime() - start;
            counted.boots++;
            machine.run();
        }
    }
}
