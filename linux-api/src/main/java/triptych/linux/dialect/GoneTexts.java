package triptych.linux.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.Finding;
import triptych.core.finding.MachineWords;
import triptych.core.finding.ThreadFacts;

/** Threads in the text of a module that was unloaded. */
final class GoneTexts {
    private GoneTexts() {}

    static String title(Finding.TextGone finding) {
        return "BUG: unable to handle page fault (instruction fetch in unloaded module "
                + finding.module()
                + ")";
    }

    static List<String> console(Finding.TextGone finding) {
        ThreadFacts thread = finding.thread();
        List<String> lines = new ArrayList<>();
        OopsTexts.instructionFetch(finding.address()).lines().forEach(lines::add);
        lines.add("CPU: 0 PID: " + thread.pid() + " Comm: " + thread.name());
        lines.add("RIP: 0010:0x" + OopsTexts.hex(OopsTexts.inModuleSpace(finding.address())));
        lines.add("Modules linked in: [last unloaded: " + finding.module() + "]");
        lines.add(WarnTexts.END_TRACE);
        return List.copyOf(lines);
    }

    static List<String> explanation(Finding.TextGone finding) {
        return List.of(
                MachineWords.whereTextIsGone(finding),
                "  The module had been unloaded and its text unmapped. Linux does not look for"
                        + " threads in it: the exit function returned while this one still had"
                        + " module code to run.",
                "  Stop the thread by kthread_stop in the exit function; or let it hold a reference"
                        + " and end by module_put_and_kthread_exit; or let the exit function wait"
                        + " for a completion and the thread end by kthread_complete_and_exit."
                        + " complete() or module_put() followed by return leaves a gap.");
    }

    static List<String> explanation(Finding.ThreadLeftBehind finding) {
        return List.of(
                MachineWords.sleepsInGoneText(finding, "waiting for " + finding.wmesg()),
                "  Its next instruction after a wake-up is a page fault.",
                "  The exit function must end every thread of the module, and wait for that.");
    }
}
