package triptych.freebsd.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.Finding;
import triptych.core.finding.MachineWords;
import triptych.core.finding.ThreadFacts;

/**
 * The words of {@code amd64/trap.c} for a jump into text that is no longer mapped.
 *
 * <ol>
 *   <li id="S1">Unmapping the text does not look for threads. The next instruction that one of them
 *       runs there is {@code Fatal trap 12: page fault while in kernel mode}, be it the first of a
 *       thread or that after a sleep, a lock or a call; {@code current process = PID (NAME)} tells
 *       which thread it was.
 *   <li id="S2">A thread that would only have run kernel text from then on does not trap.
 *   <li id="S3">A thread that sleeps in such text until the run is over has been left behind, which
 *       is reported as well.
 * </ol>
 */
final class TrapTexts {
    private static final String TRAP = "Fatal trap 12: page fault while in kernel mode";

    private TrapTexts() {}

    static String title(Finding.TextGone finding) {
        return TRAP + " (instruction pointer in unloaded module " + finding.module() + ")";
    }

    static List<String> console(Finding.TextGone finding) {
        ThreadFacts thread = finding.thread();
        String address = WitnessTexts.address(finding.address());
        List<String> lines = new ArrayList<>();
        lines.add(TRAP);
        lines.add("cpuid = 0; apic id = 00");
        lines.add("fault virtual address   = " + address);
        lines.add("fault code              = supervisor read instruction, page not present");
        lines.add("instruction pointer     = 0x20:" + address);
        lines.add("current process         = " + thread.pid() + " (" + thread.name() + ")");
        lines.add("trap number             = 12");
        lines.addAll(PanicBanner.of("page fault", thread, finding.site()));
        return List.copyOf(lines);
    }

    static List<String> explanation(Finding.TextGone finding) {
        return List.of(
                MachineWords.whereTextIsGone(finding),
                "  The module had been unloaded and its text unmapped: MOD_UNLOAD returned 0 while"
                        + " the thread still had module code to run.",
                "  Only the wakeup inside kthread_exit or kproc_exit tells that a thread runs"
                        + " kernel text alone from then on: sleep on the thread's handle, under the"
                        + " lock that the thread holds when it looks whether to end.");
    }

    static List<String> explanation(Finding.ThreadLeftBehind finding) {
        return List.of(
                MachineWords.sleepsInGoneText(finding, "on \"" + finding.wmesg() + "\""),
                "  Its next wakeup, or a ps(1) that reads the wait message, is Fatal trap 12.",
                "  MOD_UNLOAD must make every thread of the module exit, and wait for that.");
    }
}
