package triptych.rosetta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that kernels do by whatever name.
 *
 * @param name for other ideas to refer to
 * @param title what it is for, in a few words
 * @param members by kernel, the usual choice first
 * @param instead by kernel: what serves there although it is made for something else
 * @param nearest by routine and other kernel, where all of the above would mislead
 * @param how by kernel: what its names do not tell, or what to do where there are none
 * @param like ideas whose differences are this one's too
 * @param own differences that are told here
 */
public record Idea(
        String name,
        String title,
        Map<String, List<String>> members,
        Map<String, List<String>> instead,
        Map<String, Map<String, List<String>>> nearest,
        Map<String, String> how,
        List<Idea> like,
        List<Difference> own) {
    public Idea {
        members = new LinkedHashMap<>(members);
        instead = new LinkedHashMap<>(instead);
        nearest = new LinkedHashMap<>(nearest);
        how = new LinkedHashMap<>(how);
        like = List.copyOf(like);
        own = List.copyOf(own);
    }

    /** Its own, and then those of the ideas that it is like. */
    public List<Difference> differences() {
        return Stream.concat(
                        own.stream(), like.stream().flatMap(idea -> idea.differences().stream()))
                .distinct()
                .toList();
    }

    /** Whether it only lends its differences to others. */
    public boolean isShared() {
        return members.isEmpty();
    }

    List<String> membersOn(String os) {
        return members.getOrDefault(os, List.of());
    }

    /** Every idea tells of the three kernels; few tell of Linux as the patch of 2004 has it. */
    public boolean tellsOf(String os) {
        return members.containsKey(os) || instead.containsKey(os) || how.containsKey(os);
    }

    /** What {@code os} has for {@code routine} of the kernel {@code from}. */
    Counterpart counterpart(String from, String routine, String os) {
        List<String> usual = instead.getOrDefault(os, membersOn(os));
        return new Counterpart(
                os,
                nearest.getOrDefault(routine, Map.of()).getOrDefault(os, usual),
                how.getOrDefault(os, ""),
                differences().stream().filter(d -> d.concerns(routine, from, os)).toList());
    }
}
