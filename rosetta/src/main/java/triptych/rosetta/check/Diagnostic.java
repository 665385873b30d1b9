package triptych.rosetta.check;

import java.util.List;

/**
 * Something that whoever ports the source should look at.
 *
 * @param words one line
 */
public record Diagnostic(PortRule rule, Place place, String words, List<Note> notes) {
    public Diagnostic {
        notes = List.copyOf(notes);
    }
}
