package triptych.cli.output;

import java.util.Locale;
import java.util.stream.Stream;
import triptych.cli.lookup.NearMisses;
import triptych.cli.lookup.UserMistake;

/** The forms that a result can be had in. */
public enum Format {
    TEXT,
    JSON,
    SARIF;

    /** As in {@code --format}, of those that a command has. */
    public static Format named(String name, Format... among) {
        for (Format format : among) {
            if (format.label().equals(name)) {
                return format;
            }
        }
        throw new UserMistake(
                "no format '"
                        + name
                        + "'"
                        + NearMisses.hintOrAll(name, Stream.of(among).map(Format::label).toList()));
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
