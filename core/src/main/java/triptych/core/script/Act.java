package triptych.core.script;

import java.util.List;

/**
 * One thing that a user does.
 *
 * @param line of the script
 * @param verb what, as in {@code read}
 * @param words what with
 */
public record Act(int line, String verb, List<String> words) {
    public Act {
        words = List.copyOf(words);
    }

    /** Whether the optional word at {@code index} is there. */
    public boolean has(int index) {
        return index < words.size();
    }

    public String text(int index) {
        return words.get(index);
    }

    /** A number, decimal or after {@code 0x}. */
    public long number(int index) {
        return Long.decode(words.get(index));
    }

    @Override
    public String toString() {
        return words.isEmpty() ? verb : verb + " " + String.join(" ", words);
    }
}
