package triptych.rosetta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All ideas: the way from a routine of one kernel to those of the others. */
public final class Rosetta {
    private static final List<String> FILES =
            List.of(
                    "threads.yaml",
                    "waiting.yaml",
                    "waking.yaml",
                    "time.yaml",
                    "locks.yaml",
                    "deferred.yaml",
                    "modules.yaml",
                    "basics.yaml");

    private final List<Idea> ideas;
    private final Map<String, List<String>> core;

    private Rosetta(List<Idea> ideas, Map<String, List<String>> core) {
        this.ideas = ideas;
        this.core = core;
    }

    /** As delivered. */
    public static Rosetta load() {
        IdeaReader reader = new IdeaReader();
        FILES.forEach(reader::read);
        return new Rosetta(reader.ideas(), YamlFile.lists(YamlFile.content("core-routines.yaml")));
    }

    /** The kernels that are told of. */
    public List<String> kernels() {
        return List.copyOf(core.keySet());
    }

    /** Those that are no variant of another one, as Linux with the patch of 2004 is. */
    public List<String> mainKernels() {
        return kernels().stream().filter(os -> !os.contains("-")).toList();
    }

    /** What every module with threads of its own needs of this kernel. */
    public List<String> coreRoutines(String os) {
        return core.getOrDefault(os, List.of());
    }

    /** In the order in which a reader should meet them. */
    public List<Idea> ideas() {
        return ideas;
    }

    /** One entry for each idea that the routine stands for; none if nothing is told of it. */
    public List<Entry> entries(String os, String routine) {
        List<Entry> entries = new ArrayList<>();
        for (Idea idea : ideas) {
            if (idea.membersOn(os).contains(routine)) {
                entries.add(
                        new Entry(
                                os,
                                routine,
                                idea,
                                kernels().stream()
                                        .filter(other -> !other.equals(os))
                                        .filter(idea::tellsOf)
                                        .map(other -> idea.counterpart(os, routine, other))
                                        .toList()));
            }
        }
        return entries;
    }
}
