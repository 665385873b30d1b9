package triptych.freebsd.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.Finding;

/** The words of {@code kern_exit.c}, {@code kern_thread.c} and {@code subr_trap.c}. */
public final class ExitTexts {
    public static final String GIANT_OWNED = "mutex Giant owned at kern_exit.c";
    public static final String WITNESS_WARN = "witness_warn";
    public static final String RETURNING = "userret: returning";

    private ExitTexts() {}

    public static String processExiting(long pid) {
        return "process (pid " + pid + ") exiting";
    }

    public static String threadExiting(long address) {
        return "Thread " + WitnessTexts.address(address) + " exiting";
    }

    public static String cannotExit(long address) {
        return "Thread " + WitnessTexts.address(address) + " cannot exit while holding sleeplocks";
    }

    static String title(Finding.ExitWithLocks finding) {
        if (finding.header().startsWith("Thread")) {
            return "panic: Thread cannot exit while holding sleeplocks";
        }
        return finding.header().startsWith("process")
                ? "panic: witness_warn (process exiting with locks held)"
                : "panic: witness_warn (returning to user mode with locks held)";
    }

    static List<String> console(Finding.ExitWithLocks finding) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.header() + " with the following locks held:");
        finding.locks().forEach(lock -> lines.add(WitnessTexts.held(lock)));
        lines.addAll(PanicBanner.of(finding.message(), finding.thread(), finding.site()));
        return List.copyOf(lines);
    }

    static String returned(Finding.ReturnedFromThread finding) {
        return "Kernel thread \""
                + finding.thread().name()
                + "\" (pid "
                + finding.thread().pid()
                + ") exited prematurely.";
    }
}
