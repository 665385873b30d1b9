package triptych.core.console;

import java.util.Locale;
import java.util.function.ToLongFunction;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;

/** {@code printf} formats of C, with Java arguments. */
@KernelText
public final class CFormat {
    private static final String LENGTHS = "hljzt";

    private final ToLongFunction<SimObject> addressOf;

    /** {@code addressOf} tells where an object lies, for {@code %p}. */
    public CFormat(ToLongFunction<SimObject> addressOf) {
        this.addressOf = addressOf;
    }

    /** {@code fmt} with its conversions replaced; one without an argument is left as it is. */
    public String format(String fmt, Object... args) {
        StringBuilder out = new StringBuilder();
        int next = 0;
        int at = 0;
        while (at < fmt.length()) {
            char c = fmt.charAt(at);
            int end = c == '%' ? endOfConversion(fmt, at + 1) : at;
            if (c != '%' || end >= fmt.length()) {
                out.append(c);
                at++;
                continue;
            }
            char conversion = fmt.charAt(end);
            if (conversion == '%') {
                out.append('%');
            } else if (next < args.length) {
                out.append(convert(flagsOf(fmt.substring(at + 1, end)), conversion, args[next++]));
            } else {
                out.append(fmt, at, end + 1);
            }
            at = end + 1;
        }
        return out.toString();
    }

    private static int endOfConversion(String fmt, int from) {
        int at = from;
        while (at < fmt.length() && "#0- +.123456789hljzt".indexOf(fmt.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static String flagsOf(String spec) {
        StringBuilder flags = new StringBuilder();
        for (int i = 0; i < spec.length(); i++) {
            if (LENGTHS.indexOf(spec.charAt(i)) < 0) {
                flags.append(spec.charAt(i));
            }
        }
        return flags.toString();
    }

    private String convert(String flags, char conversion, Object arg) {
        return switch (conversion) {
            case 'd', 'i' -> format(flags, 'd', number(arg));
            case 'u' -> format(flags, 'd', unsigned(arg));
            case 'x', 'X', 'o' -> format(flags, conversion, unsigned(arg));
            case 'c' -> format(flags, 'c', arg instanceof Number n ? (char) n.intValue() : arg);
            case 'p' -> pointer(arg);
            default -> format(flags, 's', arg == null ? "(null)" : arg);
        };
    }

    private static String format(String flags, char conversion, Object arg) {
        return String.format(Locale.ROOT, "%" + flags + conversion, arg);
    }

    private static Long number(Object arg) {
        if (arg instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        if (arg instanceof Character c) {
            return (long) c;
        }
        return arg instanceof Number n ? n.longValue() : 0L;
    }

    private static Long unsigned(Object arg) {
        return arg instanceof Integer i ? Integer.toUnsignedLong(i) : number(arg);
    }

    private String pointer(Object arg) {
        if (arg == null) {
            return "0";
        }
        return arg instanceof SimObject object
                ? "0x" + Long.toHexString(addressOf.applyAsLong(object))
                : "0x" + Long.toHexString(number(arg));
    }
}
