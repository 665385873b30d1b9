package triptych.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;
import triptych.core.fiber.FiberKind;
import triptych.core.scenario.Program;
import triptych.csource.clang.CompilerUnusable;
import triptych.explore.Bench;

/**
 * All figures, measured in one run so that they can be compared with each other.
 *
 * <p>{@code -Dtriptych.bench.millis} says how long each search runs, {@code
 * -Dtriptych.bench.soak=10000000} adds a run of so many random schedules that shows whether memory
 * grows.
 */
public final class Figures implements Bench {
    private static final long MILLIS = Long.getLong("triptych.bench.millis", 2_000);
    private static final long SOAK = Long.getLong("triptych.bench.soak", 0);
    private static final int ROUNDS = 3;
    private static final int MODULE_ROUNDS = 2;

    private final Program small = new UnloadRace(1);
    private final Program large = new UnloadRace(7);

    @Override
    public Map<String, Object> run(PrintStream progress) {
        FiberKind kind = FiberKind.best();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("fiber", kind.toString());
        figures.put("java", Runtime.version().feature());
        progress.println("bare switch and step ...");
        SwitchCost cost = new SwitchCost(kind);
        runOnCarrier(kind, cost::measure);
        figures.put("floorNs", rounded(cost.floorNanos()));
        figures.put("stepNs", rounded(cost.stepNanos()));
        figures.put("stepPerFloor", rounded(cost.stepNanos() / cost.floorNanos()));
        searches(kind, figures, progress);
        progress.println("memory ...");
        double[] bytes = new double[1];
        runOnCarrier(
                kind,
                () -> bytes[0] = new Throughput(kind, MILLIS).bytesPerSchedule(small, 20_000));
        figures.put("bytesPerSchedule", bytes[0] < 0 ? null : Math.round(bytes[0]));
        modules(figures, progress);
        if (SOAK > 0) {
            progress.println("soak ...");
            figures.put("soak", new Soak(kind, small).run(SOAK));
        }
        return figures;
    }

    /** One worker and two in turns, so that a noisy moment meets both; the best of each counts. */
    private void searches(FiberKind kind, Map<String, Object> figures, PrintStream progress) {
        progress.println("warming up ...");
        new Throughput(kind, MILLIS).random(small, 1);
        new Throughput(kind, MILLIS).exhaustive(small, 1);
        Throughput measured = new Throughput(kind, MILLIS);
        double random = 0;
        double exhaustive = 0;
        double randomTwo = 0;
        double exhaustiveTwo = 0;
        double randomLarge = 0;
        double exhaustiveLarge = 0;
        double decisions = 0;
        double decisionsLarge = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            progress.println("searches, round " + round + " of " + ROUNDS + " ...");
            Throughput.Rate one = measured.random(small, 1);
            random = Math.max(random, one.perSecond());
            decisions = one.decisions();
            randomTwo = Math.max(randomTwo, measured.random(small, 2).perSecond());
            exhaustive = Math.max(exhaustive, measured.exhaustive(small, 1).perSecond());
            Throughput.Rate big = measured.random(large, 1);
            randomLarge = Math.max(randomLarge, big.perSecond());
            decisionsLarge = big.decisions();
            exhaustiveLarge = Math.max(exhaustiveLarge, measured.exhaustive(large, 1).perSecond());
            exhaustiveTwo = Math.max(exhaustiveTwo, measured.exhaustive(large, 2).perSecond());
        }
        figures.put("decisions", rounded(decisions));
        figures.put("randomPerSecond", Math.round(random));
        figures.put("exhaustivePerSecond", Math.round(exhaustive));
        figures.put("speedup2", rounded(randomTwo / random));
        figures.put("decisionsLong", rounded(decisionsLarge));
        figures.put("randomPerSecondLong", Math.round(randomLarge));
        figures.put("exhaustivePerSecondLong", Math.round(exhaustiveLarge));
        figures.put("speedup2ExhaustiveLong", rounded(exhaustiveTwo / exhaustiveLarge));
        figures.put("cores", Runtime.getRuntime().availableProcessors());
    }

    /** A module in C beside its twin in Java. */
    private static void modules(Map<String, Object> figures, PrintStream progress) {
        ModuleRates rates = new ModuleRates();
        double bootMicros;
        try {
            // Here, so that a compiler that is missing or to be unpacked is no matter of a
            // benchmark.
            new TwoWorkersInC(ModuleBenchmark.COUNTS);
            for (int round = 1; round <= MODULE_ROUNDS; round++) {
                progress.println("module in C, round " + round + " of " + MODULE_ROUNDS + " ...");
                rates.runAll();
            }
            progress.println("boot of a module in C ...");
            bootMicros = bootMicros();
        } catch (CompilerUnusable | IOException | RunnerException unable) {
            progress.println("no figures of C: " + unable.getMessage());
            return;
        }
        ModuleRates.Rate inJava = rates.of(ModuleBenchmark.Subject.IN_JAVA);
        ModuleRates.Rate inC = rates.of(ModuleBenchmark.Subject.IN_C);
        ModuleRates.Rate everyAccess = rates.of(ModuleBenchmark.Subject.IN_C_EVERY_ACCESS);
        figures.put("moduleInJavaFirst5Seconds", Math.round(inJava.inFirst()));
        figures.put("moduleInJavaPerSecond", Math.round(inJava.perSecond()));
        figures.put("decisionsInC", rounded(inC.decisions()));
        figures.put("moduleInCFirst5Seconds", Math.round(inC.inFirst()));
        figures.put("moduleInCPerSecond", Math.round(inC.perSecond()));
        figures.put("moduleInCBootMicros", rounded(bootMicros));
        figures.put("javaPerC", rounded(inJava.perSecond() / inC.perSecond()));
        figures.put("decisionsInCEveryAccess", rounded(everyAccess.decisions()));
        figures.put("moduleInCEveryAccessPerSecond", Math.round(everyAccess.perSecond()));
    }

    /** Of its best second. */
    private static double bootMicros() throws RunnerException {
        return new OwnJvm(BootBenchmark.class)
                        .run().stream()
                                .mapToDouble(
                                        s ->
                                                OwnJvm.counted(s, "nanos")
                                                        / OwnJvm.counted(s, "boots"))
                                .min()
                                .orElseThrow()
                / 1_000;
    }

    private static void runOnCarrier(FiberKind kind, Runnable body) {
        try {
            kind.startCarrier("triptych-bench", body).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the benchmark was interrupted", e);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
