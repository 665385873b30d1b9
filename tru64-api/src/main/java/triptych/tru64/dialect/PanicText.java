package triptych.tru64.dialect;

import java.util.List;
import triptych.core.event.Site;
import triptych.core.finding.ThreadFacts;

/** How the console shows that the kernel stops. */
final class PanicText {
    private PanicText() {}

    static List<String> of(String message, ThreadFacts thread, Site site) {
        return List.of("panic: " + message, who(thread, site));
    }

    /** In our words. */
    static String who(ThreadFacts thread, Site site) {
        return "  EMU thread \"" + thread.name() + "\" at " + site;
    }
}
