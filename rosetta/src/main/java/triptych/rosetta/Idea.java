package triptych.rosetta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that kernels do by whatever name.
 *
 * @param name for other ideas to refer to
 * @param title what it is for, in a few words
 * @param members by kernel, the usual choice first
 * @param nearest by routine and other kernel, where the kernel's members in their order would
 *     mislead
 * @param how by kernel: what its names do not tell, or what to do where there are none
 */
public record Idea(
        String name,
        String title,
        Map<String, List<String>> members,
        Map<String, Map<String, List<String>>> nearest,
        Map<String, String> how,
        List<Difference> differences) {
    public Idea {
        members = new LinkedHashMap<>(members);
        nearest = new LinkedHashMap<>(nearest);
        how = new LinkedHashMap<>(how);
        differences = List.copyOf(differences);
    }

    List<String> membersOn(String os) {
        return members.getOrDefault(os, List.of());
    }

    /** Every idea tells of the three kernels; few tell of Linux as the patch of 2004 has it. */
    boolean tellsOf(String os) {
        return members.containsKey(os) || how.containsKey(os);
    }

    /** What {@code os} has for {@code routine} of the kernel {@code from}. */
    Counterpart counterpart(String from, String routine, String os) {
        return new Counterpart(
                os,
                nearest.getOrDefault(routine, Map.of()).getOrDefault(os, membersOn(os)),
                how.getOrDefault(os, ""),
                differences.stream().filter(d -> d.concerns(routine, from, os)).toList());
    }
}
