package triptych.explore.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import triptych.core.observe.Sight;
import triptych.core.scenario.Program;

/**
 * One short line that says which schedule of which program to run again.
 *
 * <p>Form: {@code target~profile~earlyTimers~detours~length~title~check}. Detours are pairs {@code
 * gap.choice} in base 36, the gap counted from the detour before; behind {@code earlyTimers} stands
 * the mark of a sight, if somebody looked; {@code title} is a fingerprint of what was found, {@code
 * check} one of the whole line before it, so that a mistyped token is told from one that no longer
 * fits.
 *
 * @param target what runs
 * @param profile the version of the kernel; empty for the default
 * @param earlyTimers how often a due timer may fire early
 * @param sight what was looked at from outside: to show something is a step then
 * @param detours where the schedule leaves the default choice
 * @param title fingerprint of the finding's title
 */
public record ReplayToken(
        String target,
        String profile,
        int earlyTimers,
        Sight sight,
        Detours detours,
        String title) {
    private static final char SEPARATOR = '~';
    private static final int RADIX = 36;
    private static final int FIELDS = 7;

    /**
     * The token of an execution of {@code program} in which a finding called {@code title} came up.
     */
    public static ReplayToken of(Program program, Detours detours, String title) {
        return new ReplayToken(
                program.reference(),
                program.settings().profile(),
                program.settings().earlyTimers(),
                program.settings().sight(),
                detours,
                fingerprint(title));
    }

    /** The token of a failure, at which nobody looked from outside. */
    public ReplayToken(
            String target, String profile, int earlyTimers, Detours detours, String title) {
        this(target, profile, earlyTimers, Sight.NOTHING, detours, title);
    }

    /** A short fingerprint of a text. */
    public static String fingerprint(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Long.toString(crc.getValue() & 0xfffff, RADIX);
    }

    /** Reads a token; a clear complaint if it is none. */
    public static ReplayToken parse(String line) {
        String text = line.strip();
        List<String> fields = fieldsOf(text);
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException(
                    "not a replay token: '"
                            + text
                            + "'; one looks like forum-unload~~0~5.2~14~x7f3a~q81k");
        }
        String body = text.substring(0, text.lastIndexOf(SEPARATOR));
        if (!fingerprint(body).equals(fields.get(6))) {
            throw new IllegalArgumentException(
                    "the replay token is damaged, a character is wrong or missing: '" + text + "'");
        }
        String early = fields.get(2);
        int digits = early.matches(".*[a-z]") ? early.length() - 1 : early.length();
        try {
            return new ReplayToken(
                    fields.get(0),
                    fields.get(1),
                    Integer.parseInt(early.substring(0, digits)),
                    Sight.marked(early.substring(digits)),
                    detoursOf(fields.get(3), Integer.parseInt(fields.get(4), RADIX)),
                    fields.get(5));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the replay token is damaged: '" + text + "'", e);
        }
    }

    /** From the right, since a target may hold the separator. */
    private static List<String> fieldsOf(String text) {
        List<String> fields = new ArrayList<>();
        int end = text.length();
        while (fields.size() < FIELDS - 1) {
            int at = text.lastIndexOf(SEPARATOR, end - 1);
            if (at < 0) {
                return List.of();
            }
            fields.add(0, text.substring(at + 1, end));
            end = at;
        }
        fields.add(0, text.substring(0, end));
        return fields;
    }

    private static Detours detoursOf(String words, int length) {
        List<Detours.Detour> points = new ArrayList<>();
        int at = 0;
        if (!words.isEmpty()) {
            for (String pair : words.split(",")) {
                int dot = pair.indexOf('.');
                if (dot < 0) {
                    throw new NumberFormatException(pair);
                }
                at += Integer.parseInt(pair.substring(0, dot), RADIX);
                points.add(
                        new Detours.Detour(at, Integer.parseInt(pair.substring(dot + 1), RADIX)));
            }
        }
        return new Detours(points, length);
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        int at = 0;
        for (Detours.Detour detour : detours.points()) {
            words.append(words.length() == 0 ? "" : ",")
                    .append(Integer.toString(detour.decision() - at, RADIX))
                    .append('.')
                    .append(Integer.toString(detour.choice(), RADIX));
            at = detour.decision();
        }
        String body =
                String.join(
                        String.valueOf(SEPARATOR),
                        target,
                        profile,
                        earlyTimers + sight.mark(),
                        words,
                        Integer.toString(detours.length(), RADIX),
                        title);
        return body + SEPARATOR + fingerprint(body);
    }
}
