package triptych.freebsd.dialect;

import java.util.List;
import triptych.core.finding.Finding;

/** Calls where they must not be made, and routines that are not there. */
final class ContextTexts {
    private ContextTexts() {}

    static String title(Finding.WrongContext finding) {
        return "triptych: " + message(finding);
    }

    private static String message(Finding.WrongContext finding) {
        return finding.routine() + " must not be called here: " + finding.context();
    }

    static List<String> console(Finding.WrongContext finding) {
        return List.of(title(finding));
    }

    static List<String> explanation(Finding.WrongContext finding) {
        return List.of(
                "thread \""
                        + finding.thread().name()
                        + "\" called "
                        + finding.routine()
                        + " at "
                        + finding.site()
                        + " where it must not: "
                        + finding.context(),
                "  The routine may sleep. Do this from an ordinary thread.");
    }

    static String title(Finding.UnimplementedRoutine finding) {
        return "triptych: " + finding.routine() + " is not emulated";
    }

    static List<String> explanation(Finding.UnimplementedRoutine finding) {
        return List.of(
                "the module calls "
                        + finding.routine()
                        + " of <"
                        + finding.header()
                        + "> at "
                        + finding.site()
                        + ", which Triptych does not have",
                "  The nearest that it has: " + finding.nearest());
    }
}
