package triptych.csource.clang;

import java.util.ArrayList;
import java.util.List;

/** What a C file included, as the compiler writes it for {@code make}. */
final class DependencyFile {
    /** The name that depends on the files. */
    static final String TARGET = "code";

    private DependencyFile() {}

    /** The paths, in the order of first inclusion, the C file first. */
    static List<String> paths(String text) {
        String rest = text.substring(text.indexOf(':') + 1);
        List<String> paths = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= rest.length(); i++) {
            char c = i < rest.length() ? rest.charAt(i) : '\n';
            char next = i + 1 < rest.length() ? rest.charAt(i + 1) : '\n';
            boolean quoted = c == '\\' && (next == ' ' || next == '#') || c == '$' && next == '$';
            if (quoted) {
                path.append(next);
                i++;
            } else if (c == '\\' && (next == '\n' || next == '\r')) {
                // The list goes on in the next line.
                continue;
            } else if (Character.isWhitespace(c)) {
                if (!path.isEmpty()) {
                    paths.add(path.toString());
                }
                path.setLength(0);
            } else {
                path.append(c);
            }
        }
        return paths;
    }
}
