package triptych.explore.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import triptych.core.sched.ProcessorUse;
import triptych.explore.replay.ScheduledStory;
import triptych.explore.replay.Story;

/**
 * A story as a table: one column per thread, time downwards, plain ASCII, at most 100 columns wide.
 */
public final class InterleavingTable {
    private static final int WIDTH = 100;
    private static final int NUMBER = 4;
    private static final int CPU = 4;
    private static final int NARROWEST = 17;
    private static final IntFunction<String> NO_PROCESSORS = step -> "";

    private final Story story;
    private final List<Row> rows;
    private final IntFunction<String> processorAt;
    private final int number;
    private final List<Integer> actors;
    private final int place;
    private final int column;

    private InterleavingTable(Story story, List<Row> rows, IntFunction<String> processorAt) {
        this.story = story;
        this.rows = rows;
        this.processorAt = processorAt;
        this.number = processorAt == NO_PROCESSORS ? NUMBER : NUMBER + CPU;
        TreeSet<Integer> seen = new TreeSet<>();
        int longestPlace = 0;
        for (Row row : rows) {
            if (row.actor() != 0) {
                seen.add(row.actor());
            }
            longestPlace = Math.max(longestPlace, row.place().length());
        }
        actors = List.copyOf(seen);
        place = longestPlace == 0 ? 0 : longestPlace + 3;
        column = actors.isEmpty() ? 0 : (WIDTH - number - place) / actors.size() - 3;
    }

    /** The lines of the table; without {@code all}, only the steps that lead to the story's end. */
    public static List<String> of(Story story, boolean all) {
        return new InterleavingTable(story, Rows.of(story, all), NO_PROCESSORS).lines();
    }

    /** As {@link #of(Story, boolean)} of every step, with a column for the processor of each. */
    public static List<String> of(ScheduledStory scheduled) {
        ProcessorUse use = scheduled.use();
        IntFunction<String> processorAt =
                step -> {
                    int processor = use.processorAt(step);
                    return processor == ProcessorUse.NONE ? "" : String.valueOf(processor);
                };
        Story story = scheduled.story();
        return new InterleavingTable(story, Rows.of(story, true), processorAt).lines();
    }

    private List<String> lines() {
        return column >= NARROWEST ? columns() : list();
    }

    private List<String> columns() {
        List<String> lines = new ArrayList<>();
        StringBuilder head =
                new StringBuilder(pad(processorAt == NO_PROCESSORS ? "step" : "step cpu", number));
        StringBuilder rule = new StringBuilder("-".repeat(number));
        for (int actor : actors) {
            head.append(" | ").append(pad(name(actor), column));
            rule.append("-+-").append("-".repeat(column));
        }
        lines.add(head.toString().stripTrailing());
        lines.add(rule.toString());
        for (Row row : rows) {
            addRow(lines, row);
        }
        return lines;
    }

    private void addRow(List<String> lines, Row row) {
        if (row.actor() == 0) {
            int width = actors.size() * (column + 3) - 3;
            for (String part : Wrapped.lines(row.words(), width - 4, "  ")) {
                lines.add((pad(number(row), number) + " |   " + part).stripTrailing());
            }
            return;
        }
        boolean first = true;
        for (String part : Wrapped.lines(row.words(), column, "  ")) {
            StringBuilder line = new StringBuilder(pad(first ? number(row) : "", number));
            for (int actor : actors) {
                line.append(" | ").append(pad(actor == row.actor() ? part : "", column));
            }
            if (first && !row.place().isEmpty()) {
                line.append("   ").append(row.place());
            }
            lines.add(line.toString().stripTrailing());
            first = false;
        }
    }

    /** For more threads than columns fit: one line each, with the thread's name. */
    private List<String> list() {
        int names = 0;
        for (int actor : actors) {
            names = Math.max(names, name(actor).length());
        }
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            String who = row.actor() == 0 ? "" : name(row.actor());
            String line = pad(number(row), number) + " | " + pad(who, names) + " | " + row.words();
            lines.add(row.place().isEmpty() ? line.stripTrailing() : line + "   " + row.place());
        }
        return lines;
    }

    private String name(int actor) {
        return story.threads().get(actor);
    }

    private String number(Row row) {
        if (row.number() < 0) {
            return "";
        }
        return pad(String.valueOf(row.number()), NUMBER) + " " + processorAt.apply(row.number());
    }

    private static String pad(String text, int width) {
        return text.length() >= width
                ? text.substring(0, width)
                : text + " ".repeat(width - text.length());
    }
}
