package triptych.core.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The message buffer of the simulated kernel. While nobody reads it, nothing is formatted and
 * nothing is kept; in a watched run every line also goes to the logger {@code triptych.kernel}.
 */
public final class Console {
    private final Consumer<String> reader;
    private final boolean logged;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    /**
     * @param reader hears each whole line; null while nobody reads
     * @param logged whether lines go to the logger, too
     */
    public Console(Consumer<String> reader, boolean logged) {
        this.reader = reader;
        this.logged = logged;
    }

    /** Prints text that may hold several lines, or part of one. */
    public void print(Supplier<String> text) {
        if (reader == null) {
            return;
        }
        String all = text.get();
        int from = 0;
        for (int end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', from)) {
            open.append(all, from, end);
            endLine();
            from = end + 1;
        }
        open.append(all, from, all.length());
    }

    /** Ends a line that was left open. */
    public void flush() {
        if (open.length() > 0) {
            endLine();
        }
    }

    private void endLine() {
        String line = open.toString();
        open.setLength(0);
        lines.add(line);
        if (logged) {
            Log.KERNEL.info(line);
        }
        reader.accept(line);
    }

    /** The whole lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Apart, so that a run that nobody watches never loads a logger. */
    private static final class Log {
        static final Logger KERNEL = LoggerFactory.getLogger("triptych.kernel");
    }
}
