package triptych.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Rows of words, set in columns as wide as their longest word. */
public final class Columns {
    private final List<String[]> rows = new ArrayList<>();

    public void add(String... words) {
        rows.add(words);
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]);
                if (i < row.length - 1) {
                    line.append(" ".repeat(width(i) - row[i].length() + 2));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.length > column)
                .mapToInt(row -> row[column].length())
                .max()
                .orElse(0);
    }
}
