package triptych.rosetta.check;

import java.util.List;
import triptych.rosetta.Difference;

/**
 * A difference that a certain place meets.
 *
 * @param what the words of the source that meet it, and why
 * @param notes other places that have to do with it
 */
record Bite(PortRule rule, Place place, Difference difference, String what, List<Note> notes) {
    String words() {
        return Told.plain(difference.title()) + ": " + what;
    }
}
