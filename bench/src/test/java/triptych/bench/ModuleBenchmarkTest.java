package triptych.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;
import triptych.core.fiber.FiberKind;
import triptych.core.scenario.Program;

class ModuleBenchmarkTest {
    private static final int SCHEDULES = 200;

    private final Throughput throughput = new Throughput(FiberKind.best(), 60_000);

    @ParameterizedTest
    @EnumSource
    void aScheduleHasAboutFortyFiveDecisions(ModuleBenchmark.Subject subject) throws IOException {
        Program program = subject.program();
        throughput.random(program, 1, SCHEDULES);
        program.learn();

        Throughput.Rate rate = throughput.random(program, 1, SCHEDULES);

        assertThat(rate.executions()).isEqualTo(SCHEDULES);
        assertThat(rate.decisions()).isBetween(42.0, 51.0);
    }

    @Test
    void accessesAreDecisionsWhereTheyAreAskedFor() throws IOException {
        assertThat(decisions(ModuleBenchmark.Subject.IN_C))
                .isLessThan(decisions(ModuleBenchmark.Subject.IN_C_EVERY_ACCESS));
    }

    private double decisions(ModuleBenchmark.Subject subject) throws IOException {
        return throughput.random(subject.program(), 1, SCHEDULES).decisions();
    }

    @ParameterizedTest
    @ValueSource(classes = {ModuleBenchmark.class, BootBenchmark.class})
    void jmhFindsEach(Class<?> benchmark) {
        assertThat(
                        BenchmarkList.defaultList()
                                .find(
                                        OutputFormatFactory.createFormatInstance(
                                                System.out, VerboseMode.SILENT),
                                        List.of(benchmark.getName()),
                                        List.of()))
                .hasSize(1);
    }
}
