package triptych.cli;

import picocli.CommandLine.Option;
import triptych.cli.output.Format;

/** The option that chooses the form of a result. */
final class FormatOption {
    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private String format = "text";

    boolean isJson() {
        return Format.named(format, Format.TEXT, Format.JSON) == Format.JSON;
    }
}
