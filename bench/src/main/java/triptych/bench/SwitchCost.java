package triptych.bench;

import java.util.Arrays;
import triptych.core.fiber.Fiber;
import triptych.core.fiber.FiberKind;
import triptych.core.fiber.Fibers;
import triptych.core.machine.Machine;
import triptych.core.machine.Workbench;

/**
 * The bare switch of a fiber and the step of a machine, measured in turns so that a noisy moment
 * meets both.
 *
 * <p>Runs on a carrier of the fiber kind. The median over the rounds is taken.
 */
final class SwitchCost {
    private static final int ROUNDS = 15;

    private final FiberKind kind;
    private final int switches;
    private double floorNanos;
    private double stepNanos;

    SwitchCost(FiberKind kind) {
        this.kind = kind;
        this.switches =
                kind == FiberKind.PLATFORM ? 4_000 : kind == FiberKind.VIRTUAL ? 40_000 : 400_000;
    }

    double floorNanos() {
        return floorNanos;
    }

    double stepNanos() {
        return stepNanos;
    }

    void measure() {
        double[] floors = new double[ROUNDS];
        double[] steps = new double[ROUNDS];
        // Rounds before the first counted one warm the code up.
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            double floor = bareSwitch();
            double step = step();
            if (round >= 0) {
                floors[round] = floor;
                steps[round] = step;
            }
        }
        floorNanos = median(floors);
        stepNanos = median(steps);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** One switch into a fiber and back, as a step that hands the baton on needs it. */
    private double bareSwitch() {
        try (Fibers fibers = kind.open()) {
            Fiber[] fiber = new Fiber[1];
            fiber[0] =
                    fibers.create(
                            () -> {
                                for (int i = 0; i < switches; i++) {
                                    fiber[0].suspend();
                                }
                            });
            long start = System.nanoTime();
            while (!fiber[0].isDone()) {
                fiber[0].resume();
            }
            return (System.nanoTime() - start) / (double) switches;
        }
    }

    private double step() {
        try (Workbench workbench = new Workbench(kind, false)) {
            PingPong program = new PingPong(switches / 2);
            Machine machine =
                    new Machine(program.settings(), new PingPong.Alternating(), workbench, null);
            program.boot(machine);
            long start = System.nanoTime();
            machine.run();
            return (System.nanoTime() - start) / (double) machine.step();
        }
    }
}
