package triptych.cli.output;

import java.io.PrintStream;
import java.util.List;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err progress and complaints
 * @param showsProgress whether somebody looks at progress
 */
public record Streams(PrintStream out, PrintStream err, boolean showsProgress) {
    /** Writes lines of a result. */
    public void print(List<String> lines) {
        lines.forEach(out::println);
    }
}
