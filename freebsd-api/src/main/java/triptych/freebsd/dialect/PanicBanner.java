package triptych.freebsd.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;
import triptych.core.finding.ThreadFacts;

/** What {@code vpanic} and the debugger print. */
final class PanicBanner {
    /** A machine is booted at the same second of 2021 every time. */
    private static final long BOOTED_AT = 1_618_272_000;

    private PanicBanner() {}

    static List<String> of(String message, ThreadFacts thread, Site site) {
        List<String> lines = new ArrayList<>();
        lines.add("panic: " + message);
        lines.addAll(debugger(thread, site));
        return lines;
    }

    static List<String> debugger(ThreadFacts thread, Site site) {
        return List.of(
                "cpuid = 0",
                "time = " + (BOOTED_AT + thread.uptime()),
                "KDB: stack backtrace:",
                "#0 " + thread.name() + " at " + site,
                "KDB: enter: panic",
                "[ thread pid " + thread.pid() + " tid " + thread.tid() + " ]");
    }
}
