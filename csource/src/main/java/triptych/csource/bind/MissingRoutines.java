package triptych.csource.bind;

import java.util.ArrayList;
import java.util.List;
import triptych.csource.ir.CSite;
import triptych.csource.ir.OutsideCalls;

/** What a module calls that neither the kernel has nor the common library: found before a run. */
public final class MissingRoutines {
    /** So many call sites of each are told. */
    private static final int MOST_SITES = 3;

    private static final int MOST_NEAR = 3;

    private final OutsideCalls calls;
    private final Routines routines;

    public MissingRoutines(OutsideCalls calls, Routines routines) {
        this.calls = calls;
        this.routines = routines;
    }

    /** The header that declares {@code name}; empty if none does. */
    String headerOf(String name) {
        return calls.headers().getOrDefault(name, "");
    }

    /** What the kernel has instead of {@code name}, in words. */
    String nearest(String name) {
        List<String> near = routines.nearest(name, MOST_NEAR);
        return near.isEmpty() ? "none" : String.join(", ", near);
    }

    /** A line for each, by name, with where it is called; empty if nothing is missing. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        calls.sites()
                .forEach(
                        (name, sites) -> {
                            if (!Imports.isAnswered(name, routines)) {
                                lines.add(name + ": " + where(sites));
                            }
                        });
        return lines;
    }

    private static String where(List<CSite> sites) {
        if (sites.isEmpty()) {
            return "its address is taken";
        }
        List<String> places =
                sites.stream().map(s -> s.file() + ":" + s.line()).distinct().toList();
        String shown = String.join(", ", places.subList(0, Math.min(MOST_SITES, places.size())));
        int more = places.size() - MOST_SITES;
        return "called at " + shown + (more > 0 ? " and " + more + " more" : "");
    }
}
