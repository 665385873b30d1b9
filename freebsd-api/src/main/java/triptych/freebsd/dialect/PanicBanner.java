package triptych.freebsd.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Frame;
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
        List<String> lines = new ArrayList<>();
        lines.add("cpuid = 0");
        lines.add("time = " + (BOOTED_AT + thread.uptime()));
        lines.add("KDB: stack backtrace:");
        lines.addAll(backtrace(thread, site));
        lines.add("KDB: enter: panic");
        lines.add("[ thread pid " + thread.pid() + " tid " + thread.tid() + " ]");
        return List.copyOf(lines);
    }

    private static List<String> backtrace(ThreadFacts thread, Site site) {
        if (thread.backtrace().isEmpty()) {
            return List.of("#0 " + thread.name() + " at " + site);
        }
        List<String> lines = new ArrayList<>();
        for (Frame frame : thread.backtrace()) {
            lines.add("#" + lines.size() + " " + frame);
        }
        return lines;
    }
}
