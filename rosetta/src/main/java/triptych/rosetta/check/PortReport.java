package triptych.rosetta.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was found in some sources.
 *
 * @param from the kernel that they come from; empty if none of its names is used
 * @param to the kernel that they go to
 * @param diagnostics file by file, from top to bottom
 * @param names of {@code from} that are used
 * @param without those of them for which there is nothing on {@code to}
 * @param untold those of them of which nothing is told
 * @param others how many names are used that only another kernel has, by kernel
 */
public record PortReport(
        String from,
        String to,
        List<Diagnostic> diagnostics,
        Set<String> names,
        Set<String> without,
        Set<String> untold,
        Map<String, Integer> others) {
    public PortReport {
        diagnostics = List.copyOf(diagnostics);
        names = Set.copyOf(names);
        without = Set.copyOf(without);
        untold = Set.copyOf(untold);
        others = new TreeMap<>(others);
    }
}
