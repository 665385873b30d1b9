package triptych.conformance.linux;

import java.util.List;
import java.util.function.Consumer;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.sched.Scheduler;
import triptych.linux.Linux;
import triptych.linux.LinuxSystem;

/** What Linux prints, once, about a user process that does something wrong, and goes on from. */
final class LockRun {
    private LockRun() {}

    /** Report by report, with places as F:L, addresses as A and processes as NAME/PID. */
    static List<String> told(Consumer<Linux> body) {
        Scheduler policy = new Scheduler(1);
        try (Workbench workbench = new Workbench(FiberKind.best(), true)) {
            Machine machine = new Machine(MachineSettings.DEFAULT, policy, workbench, event -> {});
            policy.govern(machine.threads(), machine.clock());
            LinuxSystem os = LinuxSystem.on(machine);
            os.user("test", () -> body.accept(os));
            machine.run();
            return machine.findings().stream().map(LockRun::text).toList();
        }
    }

    /** The first line of each report. */
    static List<String> titles(Consumer<Linux> body) {
        return told(body).stream().map(text -> text.lines().findFirst().orElseThrow()).toList();
    }

    private static String text(Finding finding) {
        String text = finding.toString();
        if (finding instanceof Finding.Complaint complaint) {
            text = complaint.message();
        } else if (finding instanceof Finding.AssertionFailed failed) {
            text = failed.message();
        }
        return text.replaceAll("\\w+\\.java:\\d+", "F:L")
                .replaceAll("\\b(?!dead)[0-9a-f]{16}\\b", "A")
                .replaceAll("(\\w)/\\d+\\b", "$1/PID")
                .replaceAll("pid: \\d+", "pid: PID");
    }
}
