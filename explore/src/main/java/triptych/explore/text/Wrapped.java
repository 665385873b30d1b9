package triptych.explore.text;

import java.util.ArrayList;
import java.util.List;

/** Prose in lines of a readable width. */
public final class Wrapped {
    private static final int WIDTH = 100;

    private Wrapped() {}

    /** Lines of the usual width. */
    static List<String> lines(String text) {
        return lines(text, "");
    }

    /** Lines of the usual width; those that go on are indented further by {@code hanging}. */
    public static List<String> lines(String text, String hanging) {
        return lines(text, WIDTH, hanging);
    }

    /**
     * Lines of at most {@code width}, broken between words, indented as the text is and further by
     * {@code hanging}.
     */
    static List<String> lines(String text, int width, String hanging) {
        List<String> parts = new ArrayList<>();
        String indent = " ".repeat(text.length() - text.stripLeading().length()) + hanging;
        String rest = text;
        while (rest.length() > width) {
            int at = rest.lastIndexOf(' ', width);
            if (at <= indent.length()) {
                at = width;
            }
            parts.add(rest.substring(0, at));
            rest = indent + rest.substring(at).stripLeading();
        }
        parts.add(rest);
        return parts;
    }
}
