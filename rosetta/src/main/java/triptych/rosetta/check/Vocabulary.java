package triptych.rosetta.check;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names that module code of each kernel can use, with what they are. */
public final class Vocabulary {
    /** What a name is. */
    public enum Kind {
        ROUTINE,
        MACRO,
        CONSTANT,
        VARIABLE,
        TYPE
    }

    private final Map<String, Map<String, Kind>> kernels = new LinkedHashMap<>();

    /** {@code os} has {@code name}. */
    public void add(String os, String name, Kind kind) {
        kernels.computeIfAbsent(os, key -> new LinkedHashMap<>()).put(name, kind);
    }

    boolean has(String os, String name) {
        return of(os).containsKey(name);
    }

    /** What {@code os} has by that name; null if nothing. */
    Kind kind(String os, String name) {
        return of(os).get(name);
    }

    /** Whether {@code os} is the only one of all kernels that has it. */
    boolean isOnlyOf(String os, String name) {
        return has(os, name)
                && kernels.keySet().stream().allMatch(k -> k.equals(os) || !has(k, name));
    }

    private Map<String, Kind> of(String os) {
        return kernels.getOrDefault(os, Map.of());
    }
}
