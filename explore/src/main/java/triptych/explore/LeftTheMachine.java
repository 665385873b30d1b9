package triptych.explore;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;
import triptych.core.finding.Finding;

/** Words for modules that leave the simulated machine. */
final class LeftTheMachine {
    private static final int SITES_MOST = 8;

    private LeftTheMachine() {}

    static Finding stuck(long millis, List<Site> where) {
        return new Finding.LeftTheMachine(
                "has taken no step for "
                        + millis / 1000
                        + " s: it blocks in Java (a monitor, a real sleep, I/O) or computes without calling the kernel",
                "",
                where);
    }

    /** The places outside of our own code, innermost first. */
    static List<Site> sitesOf(StackTraceElement[] stack) {
        List<Site> sites = new ArrayList<>();
        for (StackTraceElement element : stack) {
            String type = element.getClassName();
            if (!type.startsWith("triptych.core.")
                    && !type.startsWith("triptych.explore.")
                    && !type.startsWith("java.lang.reflect.")
                    && !type.startsWith("jdk.internal.")
                    && sites.size() < SITES_MOST) {
                String file = element.getFileName() == null ? type : element.getFileName();
                sites.add(new Site(file, Math.max(0, element.getLineNumber())));
            }
        }
        return List.copyOf(sites);
    }
}
