package triptych.rosetta;

import java.util.List;

/**
 * What another kernel has for a routine.
 *
 * @param routines the nearest first; empty if there is no equivalent
 * @param how how to do it there: never empty without {@code routines}, otherwise only where the
 *     names alone do not tell
 * @param differences that have a side for both kernels
 */
public record Counterpart(
        String os, List<String> routines, String how, List<Difference> differences) {
    public Counterpart {
        routines = List.copyOf(routines);
        differences = List.copyOf(differences);
        if (routines.isEmpty() && how.isEmpty()) {
            throw new IllegalArgumentException("not told what to do instead on " + os);
        }
    }

    public boolean exists() {
        return !routines.isEmpty();
    }
}
