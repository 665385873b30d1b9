package triptych.cli.output;

import java.io.PrintStream;
import java.util.List;
import triptych.cli.lookup.Remarks;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err progress and complaints
 * @param showsProgress whether somebody looks at progress
 */
public record Streams(PrintStream out, PrintStream err, boolean showsProgress) implements Remarks {
    @Override
    public void tell(String line) {
        err.println(line);
    }

    @Override
    public void progress(String line) {
        if (showsProgress) {
            err.println(line);
        }
    }

    /** Writes lines of a result. */
    public void print(List<String> lines) {
        lines.forEach(out::println);
    }
}
