package triptych.cli.output;

import java.util.List;
import triptych.cli.lookup.NearMisses;
import triptych.cli.lookup.UserMistake;

/** The forms that a result can be had in. */
public enum Format {
    TEXT,
    JSON;

    /** As in {@code --format}. */
    public static Format named(String name) {
        return switch (name) {
            case "text" -> TEXT;
            case "json" -> JSON;
            default ->
                    throw new UserMistake(
                            "no format '"
                                    + name
                                    + "'"
                                    + NearMisses.hintOrAll(name, List.of("text", "json")));
        };
    }
}
