package triptych.core.console;

import java.util.function.ToLongFunction;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;

/** {@code printf} formats of C, with Java arguments. Whatever they are, text comes out. */
@KernelText
public final class CFormat {
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
        for (int percent = fmt.indexOf('%'); percent >= 0; percent = fmt.indexOf('%', at)) {
            Conversion conversion = Conversion.at(fmt, percent);
            if (conversion == null) {
                break;
            }
            out.append(fmt, at, percent);
            at = conversion.end();
            if (next + conversion.arguments() > args.length) {
                out.append(fmt, percent, at);
                continue;
            }
            out.append(converted(conversion, args, next));
            next += conversion.arguments();
        }
        return out.append(fmt, at, fmt.length()).toString();
    }

    /** Its arguments begin at {@code first}: those for stars come before the value. */
    private String converted(Conversion conversion, Object[] args, int first) {
        int value = first;
        int width = Conversion.NONE;
        int precision = Conversion.NONE;
        if (conversion.width() == Conversion.STAR) {
            width = (int) number(args[value++]);
        }
        if (conversion.precision() == Conversion.STAR) {
            precision = (int) number(args[value++]);
        }
        Conversion whole = conversion.with(width, precision);
        return switch (whole.letter()) {
            case '%' -> "%";
            // Kernels do not tell how far they have come.
            case 'n' -> "";
            default -> converted(whole, args[value]);
        };
    }

    private String converted(Conversion conversion, Object arg) {
        return switch (conversion.letter()) {
            case 'd', 'i' -> conversion.signed(number(arg));
            case 'u' -> conversion.unsigned(unsigned(arg));
            case 'x', 'X' -> conversion.hex(unsigned(arg));
            case 'o' -> conversion.octal(unsigned(arg));
            case 'c' -> conversion.character(character(arg));
            case 'p' -> conversion.text(pointer(arg));
            default -> conversion.text(arg == null ? "(null)" : arg.toString());
        };
    }

    private static long number(Object arg) {
        if (arg instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (arg instanceof Character c) {
            return c;
        }
        return arg instanceof Number n ? n.longValue() : 0;
    }

    private static long unsigned(Object arg) {
        return arg instanceof Integer i ? Integer.toUnsignedLong(i) : number(arg);
    }

    private static char character(Object arg) {
        return arg instanceof Character c ? c : (char) number(arg);
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
