package triptych.tru64.dialect;

import java.util.List;
import triptych.core.finding.Finding;
import triptych.core.finding.MachineWords;

/** Text that is gone. What the real kernel prints of such a fault is not known: our words. */
final class GoneTexts {
    private GoneTexts() {}

    static String title(Finding.TextGone finding) {
        return "EMU text-gone kernel memory fault in unloaded module " + finding.module();
    }

    static List<String> console(Finding.TextGone finding) {
        return PanicText.of(
                "EMU text-gone kernel memory fault at pc 0x"
                        + Long.toHexString(finding.address())
                        + ", in unloaded module "
                        + finding.module(),
                finding.thread(),
                finding.site());
    }

    static List<String> explanation(Finding.TextGone finding) {
        return List.of(
                MachineWords.whereTextIsGone(finding),
                "  The module had been unconfigured and its text unmapped: CFG_OP_UNCONFIGURE"
                        + " returned ESUCCESS while code of the module was still to run.",
                "  It must not return before its threads have come to their end: set a flag, wake"
                        + " the thread, and wait, with a time limit, until it has told that it"
                        + " goes; or return EBUSY. Timeouts are taken back with untimeout, handlers"
                        + " with handler_disable and handler_del.");
    }

    static List<String> explanation(Finding.ThreadLeftBehind finding) {
        return List.of(
                MachineWords.sleepsInGoneText(finding, "for \"" + finding.wmesg() + "\""),
                "  Its next wakeup is a kernel memory fault.",
                "  CFG_OP_UNCONFIGURE must end every thread of the module, and wait for that.");
    }
}
