package triptych.explore.text;

import java.util.ArrayList;
import java.util.List;
import triptych.core.observe.Observation;
import triptych.explore.compare.History;

/** Histories as tables: one line per observation, two histories side by side. */
public final class HistoryTable {
    private static final int WIDTH = 100;
    private static final int NUMBER = 4;
    private static final String APART = "*";

    private HistoryTable() {}

    /** One history. */
    public static List<String> of(History history) {
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (Observation observation : history.observations()) {
            lines.add(pad(String.valueOf(number++), NUMBER) + " | " + observation);
        }
        return lines;
    }

    /** Two histories, each under its title; lines that differ are marked. */
    static List<String> of(String title, History history, String other, History nearest) {
        int column =
                Math.min(
                        (WIDTH - NUMBER) / 2 - 4,
                        Math.max(widest(title, history), widest(other, nearest)));
        List<String> lines = new ArrayList<>();
        lines.add((pad("", NUMBER) + " | " + pad(title, column) + " | " + other).stripTrailing());
        lines.add("-".repeat(NUMBER) + "-+-" + "-".repeat(column) + "-+-" + "-".repeat(column));
        int rows = Math.max(history.observations().size(), nearest.observations().size());
        for (int i = 0; i < rows; i++) {
            String left = at(history, i);
            String right = at(nearest, i);
            String number = (i + 1) + (left.equals(right) ? "" : " " + APART);
            List<String> lefts = Wrapped.lines(left, column, "  ");
            List<String> rights = Wrapped.lines(right, column, "  ");
            for (int j = 0; j < Math.max(lefts.size(), rights.size()); j++) {
                lines.add(
                        (pad(j == 0 ? number : "", NUMBER)
                                        + " | "
                                        + pad(j < lefts.size() ? lefts.get(j) : "", column)
                                        + " | "
                                        + (j < rights.size() ? rights.get(j) : ""))
                                .stripTrailing());
            }
        }
        return lines;
    }

    /** What stands at {@code index}; nothing behind the end. */
    static String at(History history, int index) {
        List<Observation> all = history.observations();
        return index < all.size() ? all.get(index).toString() : "";
    }

    private static int widest(String title, History history) {
        return history.observations().stream()
                .mapToInt(o -> o.toString().length())
                .reduce(title.length(), Math::max);
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
