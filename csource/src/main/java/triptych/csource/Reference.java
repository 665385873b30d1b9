package triptych.csource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import triptych.csource.access.Granularity;

/**
 * Names a C module in a replay token, with all that decides where it can be preempted: {@code
 * os:words@granularity} and the shared cells of memory in hexadecimal.
 *
 * <p>Blanks divide the words, so a blank within one is written {@code %20}; likewise what a shell
 * would not take as it is, within quotes.
 *
 * @param words options and files; the last is a file
 */
public record Reference(String os, List<String> words, Granularity granularity, long[] shared) {
    private static final Pattern PLAIN_NOT = Pattern.compile("[%'\\s\\p{Cntrl}]");
    private static final Pattern ESCAPED = Pattern.compile("%([0-9a-f]{2})");

    private static final Pattern FORM =
            Pattern.compile("([\\w-]+):(.*\\.c)@(call|auto|access)((?:\\.[0-9a-f]+)*)");

    public Reference {
        words = List.copyOf(words);
    }

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
                        Arrays.stream(form.group(2).split(" ")).map(Reference::read).toList(),
                        Granularity.valueOf(form.group(3).toUpperCase(Locale.ROOT)),
                        cells));
    }

    private static String written(String word) {
        return PLAIN_NOT
                .matcher(word)
                .replaceAll(found -> "%%%02x".formatted((int) found.group().charAt(0)));
    }

    private static String read(String word) {
        return ESCAPED.matcher(word)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    @Override
    public String toString() {
        String written = words.stream().map(Reference::written).collect(Collectors.joining(" "));
        StringJoiner parts = new StringJoiner(".");
        parts.add(os + ":" + written + "@" + granularity.label());
        for (long cell : shared) {
            parts.add(Long.toHexString(cell));
        }
        return parts.toString();
    }
}
