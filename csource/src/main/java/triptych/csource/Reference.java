package triptych.csource;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import triptych.csource.access.Granularity;

/**
 * Names a C module in a replay token, with all that decides where it can be preempted: {@code
 * os:files@granularity} and the shared cells of memory in hexadecimal.
 */
public record Reference(String os, String files, Granularity granularity, long[] shared) {
    private static final Pattern FORM =
            Pattern.compile("([\\w-]+):(.*\\.c)@(call|auto|access)((?:\\.[0-9a-f]+)*)");

    /** Empty if {@code text} is no such name. */
    public static Optional<Reference> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long[] cells =
                form.group(4).isEmpty()
                        ? new long[0]
                        : Arrays.stream(form.group(4).substring(1).split("\\."))
                                .mapToLong(cell -> Long.parseLong(cell, 16))
                                .toArray();
        return Optional.of(
                new Reference(
                        form.group(1),
                        form.group(2),
                        Granularity.valueOf(form.group(3).toUpperCase(Locale.ROOT)),
                        cells));
    }

    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(".");
        words.add(os + ":" + files + "@" + granularity.label());
        for (long cell : shared) {
            words.add(Long.toHexString(cell));
        }
        return words.toString();
    }
}
