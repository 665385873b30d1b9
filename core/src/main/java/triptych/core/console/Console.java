package triptych.core.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The message buffer of the simulated kernel. While nobody watches, nothing is formatted and
 * nothing is kept; in a watched run every line also goes to the logger {@code triptych.kernel}.
 */
public final class Console {
    private final Consumer<String> watcher;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    /** {@code watcher} hears each whole line; null while nobody watches. */
    public Console(Consumer<String> watcher) {
        this.watcher = watcher;
    }

    public boolean isWatched() {
        return watcher != null;
    }

    /** Prints text that may hold several lines, or part of one. */
    public void print(Supplier<String> text) {
        if (watcher == null) {
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
        Log.KERNEL.info(line);
        watcher.accept(line);
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
