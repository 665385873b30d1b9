package triptych.explore.search;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.thread.SimThread;

/** Words for modules that leave the simulated machine. */
public final class LeftTheMachine {
    private static final int SITES_MOST = 8;

    private LeftTheMachine() {}

    /** How long a machine may take no step before its module is said to have left it. */
    public static long patienceMillis() {
        return Long.getLong("triptych.stuckMillis", 10_000);
    }

    /** {@code machine}, driven by {@code carrier}, takes no step any more; null if none is made. */
    public static Finding stuck(Machine machine, Thread carrier) {
        SimThread running = machine == null ? null : machine.dispatcher().running();
        StackTraceElement[] stack =
                running == null ? carrier.getStackTrace() : running.fiber().stackTrace(carrier);
        long millis = patienceMillis();
        return new Finding.LeftTheMachine(
                "has taken no step for "
                        + (millis < 1_000 ? millis + " ms" : millis / 1_000 + " s")
                        + ": it blocks in Java (a monitor, a real sleep, I/O) or computes without calling the kernel",
                running == null ? "the program" : running.name(),
                sitesOf(stack));
    }

    /** A real thread that the module has started. */
    public static Finding startedThread(Thread thread, StackTraceElement[] stack) {
        return new Finding.LeftTheMachine(
                "started a real Java thread", thread.getName(), sitesOf(stack));
    }

    /** The places outside of our own code, innermost first. */
    private static List<Site> sitesOf(StackTraceElement[] stack) {
        List<Site> sites = new ArrayList<>();
        for (StackTraceElement element : stack) {
            String type = element.getClassName();
            if (!type.startsWith("triptych.core.")
                    && !type.startsWith("triptych.explore.")
                    && sites.size() < SITES_MOST) {
                String file = element.getFileName() == null ? type : element.getFileName();
                sites.add(new Site(file, Math.max(0, element.getLineNumber())));
            }
        }
        return List.copyOf(sites);
    }
}
