package triptych.csource.ir;

import java.util.ArrayList;
import java.util.List;

/** Variables as lines of text: a name, and then its parts, each indented. */
public final class VariableText {
    private VariableText() {}

    public static String write(List<CVariable> variables) {
        StringBuilder text = new StringBuilder();
        for (CVariable variable : variables) {
            text.append(variable.name()).append('\n');
            for (CVariable.Part part : variable.parts()) {
                text.append(" %d %d %s\n".formatted(part.offset(), part.bytes(), part.path()));
            }
        }
        return text.toString();
    }

    /**
     * @throws IllegalArgumentException if it is no such text
     */
    public static List<CVariable> read(String text) {
        List<CVariable> variables = new ArrayList<>();
        String name = null;
        List<CVariable.Part> parts = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(" ")) {
                String[] words = line.substring(1).split(" ", 3);
                if (words.length < 3) {
                    throw new IllegalArgumentException("no part of a variable: " + line);
                }
                parts.add(
                        new CVariable.Part(
                                Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]));
            } else {
                add(variables, name, parts);
                name = line;
                parts.clear();
            }
        }
        add(variables, name, parts);
        return variables;
    }

    private static void add(List<CVariable> to, String name, List<CVariable.Part> parts) {
        if (name != null) {
            to.add(new CVariable(name, parts));
        }
    }
}
