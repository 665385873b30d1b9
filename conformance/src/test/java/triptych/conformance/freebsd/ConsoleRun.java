package triptych.conformance.freebsd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import triptych.core.event.Event;
import triptych.core.event.EventListener;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.sched.Scheduler;
import triptych.freebsd.FreeBsdSystem;

/**
 * One watched run, the most urgent thread first: the console keeps nothing while an explorer looks
 * for the next failure.
 */
final class ConsoleRun {
    private ConsoleRun() {}

    /**
     * What the console shows while a process runs {@code body}; addresses as 0xA, places as F:L.
     */
    static List<String> lines(Consumer<FreeBsdSystem> body) {
        return lines(MachineSettings.DEFAULT, body);
    }

    static List<String> lines(MachineSettings settings, Consumer<FreeBsdSystem> body) {
        List<String> lines = new ArrayList<>();
        watch(
                settings,
                body,
                event -> {
                    if (event instanceof Event.Printed printed) {
                        lines.add(plain(printed.line()));
                    }
                });
        return lines;
    }

    /** The threads, by name, that {@code body} makes runnable, in this order. */
    static List<String> wokenByTest(Consumer<FreeBsdSystem> body) {
        List<String> names = new ArrayList<>();
        List<String> woken = new ArrayList<>();
        watch(
                MachineSettings.DEFAULT,
                body,
                event -> {
                    if (event instanceof Event.Created created) {
                        names.add(created.name());
                    } else if (event instanceof Event.Woke woke && woke.by() == 1) {
                        woken.add(names.get(woke.thread() - 1));
                    }
                });
        return woken;
    }

    /** The sleeps of a process that runs {@code body}, as {@code message limit}. */
    static List<String> sleeps(Consumer<FreeBsdSystem> body) {
        List<String> sleeps = new ArrayList<>();
        watch(
                MachineSettings.DEFAULT,
                body,
                event -> {
                    if (event instanceof Event.Slept slept) {
                        sleeps.add(slept.waitMessage() + " " + slept.ticks());
                    }
                });
        return sleeps;
    }

    private static void watch(
            MachineSettings settings, Consumer<FreeBsdSystem> body, EventListener watcher) {
        Scheduler policy = new Scheduler(1);
        try (Workbench workbench = new Workbench(FiberKind.best(), true)) {
            Machine machine = new Machine(settings, policy, workbench, watcher);
            policy.govern(machine.threads(), machine.clock());
            FreeBsdSystem os = FreeBsdSystem.on(machine);
            os.user("test", () -> body.accept(os));
            machine.run();
        }
    }

    private static String plain(String line) {
        return line.replaceAll("\\w+\\.java:\\d+", "F:L").replaceAll("0x[0-9a-f]{9,}", "0xA");
    }
}
