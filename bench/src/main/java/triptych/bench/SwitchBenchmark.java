package triptych.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import triptych.core.fiber.Fiber;
import triptych.core.fiber.FiberKind;
import triptych.core.fiber.Fibers;
import triptych.core.machine.Machine;
import triptych.core.machine.Workbench;

/** The bare switch of each kind of fiber beside a step of the machine on it, under JMH. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-exports", "java.base/jdk.internal.vm=ALL-UNNAMED"})
public class SwitchBenchmark {
    private static final int SWITCHES = 10_000;

    @Param({"continuation", "platform"})
    String kind;

    private FiberKind fiberKind;
    private Fibers fibers;

    @Setup
    public void open() {
        fiberKind = FiberKind.named(kind);
        fibers = fiberKind.open();
    }

    @TearDown
    public void close() {
        fibers.close();
    }

    @Benchmark
    @OperationsPerInvocation(SWITCHES)
    public void bareSwitch() {
        Fiber[] fiber = new Fiber[1];
        fiber[0] =
                fibers.create(
                        () -> {
                            for (int i = 0; i < SWITCHES; i++) {
                                fiber[0].suspend();
                            }
                        });
        while (!fiber[0].isDone()) {
            fiber[0].resume();
        }
    }

    @Benchmark
    @OperationsPerInvocation(SWITCHES)
    public void step() {
        try (Workbench workbench = new Workbench(fiberKind, false)) {
            PingPong program = new PingPong(SWITCHES / 2);
            Machine machine =
                    new Machine(program.settings(), new PingPong.Alternating(), workbench, null);
            program.boot(machine);
            machine.run();
        }
    }
}
