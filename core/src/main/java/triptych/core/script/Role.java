package triptych.core.script;

import java.util.List;

/** What one user does, in order. */
public record Role(String name, List<Act> acts) {
    public Role {
        acts = List.copyOf(acts);
    }

    boolean loads() {
        return acts.stream().anyMatch(act -> act.verb().equals(Repertoire.LOAD));
    }
}
