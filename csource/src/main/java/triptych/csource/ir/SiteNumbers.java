package triptych.csource.ir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives places and functions their numbers, across all files of a module. */
public final class SiteNumbers {
    private final Map<CSite, Integer> sites = new LinkedHashMap<>();
    private final Map<CFunction, Integer> functions = new LinkedHashMap<>();

    /** An outer place has a smaller number than what is inlined there. */
    int of(CSite site) {
        if (site.inlinedAt() != null) {
            of(site.inlinedAt());
        }
        return sites.computeIfAbsent(site, unused -> sites.size() + 1);
    }

    int of(CFunction function) {
        return functions.computeIfAbsent(function, unused -> functions.size() + 1);
    }

    public SiteTable table() {
        return new SiteTable(List.copyOf(sites.keySet()), List.copyOf(functions.keySet()));
    }
}
