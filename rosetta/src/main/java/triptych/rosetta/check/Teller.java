package triptych.rosetta.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts uses into words, in the order of the text: what a name is like in general is told at its
 * first place, what a place meets is told there.
 */
final class Teller {
    private final String to;
    private final Map<String, Place> first = new HashMap<>();

    /** Where each idea and each difference was told, by its line. */
    private final Map<String, Place> told = new HashMap<>();

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Teller(String to) {
        this.to = to;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    void tell(Use use) {
        Place before = first.get(use.told().name());
        if (before == null || !use.keepsItsName()) {
            List<Note> notes = before == null ? inGeneral(use) : backTo(use, before);
            if (!use.keepsItsName() || !use.told().differences().isEmpty()) {
                diagnostics.add(new Diagnostic(ruleOf(use), use.place(), words(use), notes));
            }
        }
        first.putIfAbsent(use.told().name(), use.place());
        use.bites().forEach(bite -> diagnostics.add(diagnostic(use.told(), bite)));
    }

    private static PortRule ruleOf(Use use) {
        if (use.isUntold()) {
            return PortRule.UNTOLD;
        }
        if (use.shared()) {
            return PortRule.NAMING;
        }
        return use.hasNoEquivalent() ? PortRule.NO_EQUIVALENT : PortRule.NEAREST;
    }

    private String words(Use use) {
        String name = use.told().name();
        String nearest = String.join(", ", use.told().nearest());
        return switch (ruleOf(use)) {
            case UNTOLD -> name + " is of " + use.told().from() + ", and nothing is told of it";
            case NO_EQUIVALENT ->
                    name + " is of " + use.told().from() + ", and " + to + " has no equivalent";
            case NAMING -> {
                String too = name + " is a name of " + to + " too, ";
                if (use.keepsItsName()) {
                    yield too + "and not quite the same";
                }
                yield too
                        + "and not the same"
                        + (use.hasNoEquivalent()
                                ? "; there is no equivalent"
                                : "; nearest there: " + nearest);
            }
            default -> name + " is of " + use.told().from() + "; nearest on " + to + ": " + nearest;
        };
    }

    /** The idea behind the name, and differences that the place does not show. */
    private List<Note> inGeneral(Use use) {
        List<String> lines = new ArrayList<>(use.told().ideas());
        use.others().forEach(difference -> lines.add(use.told().line(difference)));
        List<Note> notes = new ArrayList<>();
        Set<Place> before = new LinkedHashSet<>();
        for (String line : lines) {
            Place place = told.putIfAbsent(line, use.place());
            if (place == null) {
                notes.add(new Note(use.place(), line));
            } else {
                before.add(place);
            }
        }
        before.forEach(place -> notes.add(new Note(place, "what is told here holds, too")));
        return notes;
    }

    private static List<Note> backTo(Use use, Place before) {
        return use.isUntold()
                ? List.of()
                : List.of(new Note(before, "what differs in general is told here"));
    }

    private static Diagnostic diagnostic(Told told, Bite bite) {
        List<Note> notes = new ArrayList<>();
        told.sides(bite.difference()).forEach(side -> notes.add(new Note(bite.place(), side)));
        notes.addAll(bite.notes());
        return new Diagnostic(bite.rule(), bite.place(), bite.words(), notes);
    }
}
