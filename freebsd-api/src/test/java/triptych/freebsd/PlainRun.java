package triptych.freebsd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import triptych.core.choice.Strategy;
import triptych.core.event.Event;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.sched.PriorityPolicy;
import triptych.freebsd.kernel.FreeBsdKernel;

/** One watched execution: most urgent thread first, or as a test's own strategy says. */
final class PlainRun {
    private final List<Event> events = new ArrayList<>();
    private Machine machine;

    private PlainRun() {}

    /** Runs what {@code boot} starts, under the priority policy. */
    static PlainRun of(Consumer<FreeBsdKernel> boot) {
        return of(MachineSettings.DEFAULT, boot);
    }

    static PlainRun of(MachineSettings settings, Consumer<FreeBsdKernel> boot) {
        PriorityPolicy policy = new PriorityPolicy();
        return run(settings, policy, policy, boot);
    }

    /** Runs what {@code boot} starts, under {@code strategy}. */
    static PlainRun under(Strategy strategy, Consumer<FreeBsdKernel> boot) {
        return run(MachineSettings.DEFAULT, strategy, null, boot);
    }

    private static PlainRun run(
            MachineSettings settings,
            Strategy strategy,
            PriorityPolicy policy,
            Consumer<FreeBsdKernel> boot) {
        PlainRun run = new PlainRun();
        try (Workbench workbench = new Workbench(FiberKind.best(), true)) {
            run.machine = new Machine(settings, strategy, workbench, run.events::add);
            if (policy != null) {
                policy.govern(run.machine.threads());
            }
            boot.accept(FreeBsdKernel.of(run.machine));
            run.machine.run();
        }
        return run;
    }

    List<Finding> findings() {
        return List.copyOf(machine.findings());
    }

    List<String> console() {
        return machine.console().lines();
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    Machine machine() {
        return machine;
    }
}
