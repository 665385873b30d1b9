package triptych.rosetta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads ideas from YAML files on the class path. An idea that is {@code like} others has their
 * differences too, so that no sentence is written twice.
 */
final class IdeaReader {
    private static final Set<String> OF_AN_IDEA =
            Set.of("idea", "title", "members", "instead", "nearest", "how", "like", "differences");
    private static final Set<String> OF_A_DIFFERENCE =
            Set.of("pitfall", "about", "sides", "only", "with-lock");

    private final Map<String, Idea> ideas = new LinkedHashMap<>();

    /** All ideas read so far. */
    List<Idea> ideas() {
        return List.copyOf(ideas.values());
    }

    void read(String file) {
        for (Object item : (List<?>) YamlFile.content(file)) {
            Map<String, Object> fields = YamlFile.map(item);
            String name = (String) fields.get("idea");
            try {
                if (ideas.putIfAbsent(name, idea(name, fields)) != null) {
                    throw new IllegalArgumentException("told twice");
                }
            } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
                throw new IllegalStateException(file + ": idea " + name + ": " + e.getMessage(), e);
            }
        }
    }

    private Idea idea(String name, Map<String, Object> fields) {
        YamlFile.refuseOthers(fields, OF_AN_IDEA);
        Map<String, Map<String, List<String>>> nearest = new LinkedHashMap<>();
        YamlFile.map(fields.get("nearest"))
                .forEach((routine, m) -> nearest.put(routine, YamlFile.lists(m)));
        Map<String, String> how = new LinkedHashMap<>();
        YamlFile.map(fields.get("how")).forEach((os, text) -> how.put(os, (String) text));
        List<Difference> differences = new ArrayList<>();
        for (Object difference : YamlFile.list(fields.get("differences"))) {
            differences.add(difference(YamlFile.map(difference)));
        }
        List<Idea> like = new ArrayList<>();
        for (String other : YamlFile.strings(fields.get("like"))) {
            if (!ideas.containsKey(other)) {
                throw new IllegalArgumentException(
                        "like '" + other + "', which is not told before");
            }
            like.add(ideas.get(other));
        }
        return new Idea(
                name,
                (String) fields.get("title"),
                YamlFile.lists(fields.get("members")),
                YamlFile.lists(fields.get("instead")),
                nearest,
                how,
                like,
                differences);
    }

    private static Difference difference(Map<String, Object> fields) {
        YamlFile.refuseOthers(fields, OF_A_DIFFERENCE);
        Map<String, Side> sides = new LinkedHashMap<>();
        YamlFile.map(fields.get("sides"))
                .forEach(
                        (os, told) -> {
                            List<String> words = YamlFile.strings(told);
                            sides.put(
                                    os,
                                    new Side(
                                            words.get(0),
                                            words.stream()
                                                    .skip(1)
                                                    .map(word -> Proof.parse(os, word))
                                                    .toList()));
                        });
        return new Difference(
                Pitfall.valueOf(((String) fields.get("pitfall")).toUpperCase(Locale.ROOT)),
                (String) fields.get("about"),
                sides,
                YamlFile.strings(fields.get("only")),
                Boolean.TRUE.equals(fields.get("with-lock")));
    }
}
