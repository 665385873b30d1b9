package triptych.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.mockito.Mockito.when;

import java.io.PrintStream;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.mockito.Mock;
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

    static class MockedSubject {
        @Mock Heater.Device device;

        @KernelTest
        @Explore(strategy = "random", schedules = 1_000, budgetMillis = 60_000)
        void thousand(FreeBsd os, Heater heater) {
            when(device.temperature()).thenReturn(15);
            os.kldload(heater);
            os.kldunload(heater);
        }
    }

    public static void main(String[] labels) {
        PrintStream out = System.out;
        for (FiberKind kind : FiberKind.values()) {
            if (!kind.isAvailable() || labels.length > 0 && !labels[0].equals(kind.toString())) {
                continue;
            }
            System.setProperty(FiberKind.PROPERTY, kind.toString());
            measure(
                    out,
                    kind + " thousand",
                    Subject.class,
                    "thousand",
                    FreeBsd.class,
                    Machine.class);
            measure(
                    out,
                    kind + " ten_thousand",
                    Subject.class,
                    "ten_thousand",
                    FreeBsd.class,
                    Machine.class);
            measure(
                    out,
                    kind + " thousand with a mock",
                    MockedSubject.class,
                    "thousand",
                    FreeBsd.class,
                    Heater.class);
        }
    }

    private static void measure(
            PrintStream out, String label, Class<?> subject, String method, Class<?>... types) {
        StringBuilder millis = new StringBuilder();
        for (int i = 0; i <= WARM_UPS; i++) {
            long before = System.nanoTime();
            run(subject, method, types);
            millis.append(' ').append((System.nanoTime() - before) / 1_000_000);
        }
        out.printf("%s, ms:%s%n", label, millis);
    }

    private static void run(Class<?> subject, String method, Class<?>... types) {
        EngineExecutionResults results =
                EngineTestKit.engine("junit-jupiter")
                        .selectors(selectMethod(subject, method, types))
                        .execute();
        if (results.testEvents().succeeded().count() != 1) {
            throw new IllegalStateException(
                    results.allEvents()
                            .failed()
                            .map(Kit::messageOf)
                            .findFirst()
                            .orElse("the probe did not run"));
        }
    }
}
