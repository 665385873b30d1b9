package triptych.core.console;

/**
 * One conversion of a {@code printf} format, such as {@code %-8.3lx}.
 *
 * @param flags those of {@code #0- +} that are there
 * @param width least number of characters; {@link #NONE}, or {@link #STAR} for the next argument
 * @param precision likewise
 * @param length letters that tell the size of the argument, such as {@code ll}
 * @param letter what is converted
 * @param end where the rest of the format begins
 */
public record Conversion(
        String flags, int width, int precision, String length, char letter, int end) {
    public static final int NONE = -1;
    public static final int STAR = -2;

    /** A console has no longer lines; a number in a format may be any. */
    private static final int WIDEST = 4096;

    private static final String FLAGS = "#0- +";
    private static final String LENGTHS = "hljztqL";

    /** The one that begins at {@code percent}; null if {@code format} ends within it. */
    public static Conversion at(String format, int percent) {
        int at = after(format, percent + 1, FLAGS);
        String flags = format.substring(percent + 1, at);
        int widthEnd = endOfNumber(format, at);
        int width = number(format, at, widthEnd);
        int precision = NONE;
        at = widthEnd;
        if (at < format.length() && format.charAt(at) == '.') {
            int end = endOfNumber(format, at + 1);
            precision = end == at + 1 ? 0 : number(format, at + 1, end);
            at = end;
        }
        int letter = after(format, at, LENGTHS);
        if (letter == format.length()) {
            return null;
        }
        String length = format.substring(at, letter);
        return new Conversion(flags, width, precision, length, format.charAt(letter), letter + 1);
    }

    private static int after(String format, int from, String letters) {
        int at = from;
        while (at < format.length() && letters.indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int endOfNumber(String format, int from) {
        return format.startsWith("*", from) ? from + 1 : after(format, from, "0123456789");
    }

    private static int number(String format, int from, int to) {
        if (from == to) {
            return NONE;
        }
        if (format.charAt(from) == '*') {
            return STAR;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            number = Math.min(WIDEST, 10 * number + format.charAt(i) - '0');
        }
        return number;
    }

    /** How many arguments it takes. */
    int arguments() {
        int stars = (width == STAR ? 1 : 0) + (precision == STAR ? 1 : 0);
        return stars + (letter == '%' || letter == 'n' ? 0 : 1);
    }

    /** With the width and the precision that an argument gives. */
    Conversion with(int newWidth, int newPrecision) {
        String all = newWidth < 0 && width == STAR ? flags + "-" : flags;
        int wide = width == STAR ? Math.min(WIDEST, Math.abs(Math.max(newWidth, -WIDEST))) : width;
        int precise =
                precision == STAR ? Math.max(NONE, Math.min(WIDEST, newPrecision)) : precision;
        return new Conversion(all, wide, precise, length, letter, end);
    }

    private boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    /** Text, cut to the precision and filled up to the width. */
    String text(String text) {
        return filled(
                precision >= 0 && precision < text.length() ? text.substring(0, precision) : text);
    }

    String character(char c) {
        return filled(String.valueOf(c));
    }

    String signed(long value) {
        String sign = value < 0 ? "-" : has('+') ? "+" : has(' ') ? " " : "";
        String digits = Long.toString(value);
        return number(sign, value < 0 ? digits.substring(1) : digits);
    }

    String unsigned(long value) {
        return number("", Long.toUnsignedString(value));
    }

    String hex(long value) {
        String digits = number(has('#') && value != 0 ? "0x" : "", Long.toHexString(value));
        return letter == 'X' ? digits.toUpperCase(java.util.Locale.ROOT) : digits;
    }

    String octal(long value) {
        return number(has('#') && value != 0 ? "0" : "", Long.toOctalString(value));
    }

    private String number(String prefix, String digits) {
        int least = precision >= 0 ? precision : 1;
        if (precision < 0 && has('0') && !has('-')) {
            least = width - prefix.length();
        }
        String shown = precision == 0 && digits.equals("0") ? "" : digits;
        return filled(prefix + "0".repeat(Math.max(0, least - shown.length())) + shown);
    }

    private String filled(String text) {
        String blanks = " ".repeat(Math.max(0, width - text.length()));
        return has('-') ? text + blanks : blanks + text;
    }
}
