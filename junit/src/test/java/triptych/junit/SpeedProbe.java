package triptych.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.PrintStream;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;

/** Prints how long a small test takes: run {@code main}; with a fiber's label, only that kind. */
final class SpeedProbe {
    private static final int WARM_UPS = 5;

    private SpeedProbe() {}

    static class Subject {
        private final SharedInt counter = new SharedInt();

        private void race(FreeBsd os, Machine machine) {
            machine.startUserProcess("other", () -> counter.getAndAdd(1));
            counter.getAndAdd(1);
            while (counter.get() < 2) {
                os.pause("wait", 1);
            }
        }

        @KernelTest
        @Explore(strategy = "random", schedules = 1_000, budgetMillis = 60_000)
        void thousand(FreeBsd os, Machine machine) {
            race(os, machine);
        }

        @KernelTest
        @Explore(strategy = "random", schedules = 10_000, budgetMillis = 60_000)
        void ten_thousand(FreeBsd os, Machine machine) {
            race(os, machine);
        }
    }

    public static void main(String[] labels) {
        PrintStream out = System.out;
        for (FiberKind kind : FiberKind.values()) {
            if (!kind.isAvailable() || labels.length > 0 && !labels[0].equals(kind.toString())) {
                continue;
            }
            System.setProperty(FiberKind.PROPERTY, kind.toString());
            for (String method : new String[] {"thousand", "ten_thousand"}) {
                long best = Long.MAX_VALUE;
                for (int i = 0; i <= WARM_UPS; i++) {
                    long before = System.nanoTime();
                    run(method);
                    long millis = (System.nanoTime() - before) / 1_000_000;
                    best = i == 0 ? best : Math.min(best, millis);
                    out.printf("%s %s run %d: %d ms%n", kind, method, i, millis);
                }
                out.printf("%s %s best after warm-up: %d ms%n", kind, method, best);
            }
        }
    }

    private static void run(String method) {
        EngineExecutionResults results =
                EngineTestKit.engine("junit-jupiter")
                        .selectors(
                                selectMethod(
                                        Subject.class.getName()
                                                + "#"
                                                + method
                                                + "(triptych.freebsd.FreeBsd,triptych.core.machine.Machine)"))
                        .execute();
        if (results.testEvents().succeeded().count() != 1) {
            throw new IllegalStateException("the probe itself is red");
        }
    }
}
