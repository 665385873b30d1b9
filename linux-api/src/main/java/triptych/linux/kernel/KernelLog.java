package triptych.linux.kernel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import triptych.core.event.Site;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;

/**
 * {@code kernel/printk}: lines with the seconds since boot, as {@code dmesg} shows them.
 *
 * @source linux.md 6.6
 */
@KernelText
public final class KernelLog {
    /** What a message's level begins with. */
    public static final char SOH = '\001';

    private static final char CONTINUES = 'c';
    private static final int MICROS_PER_SECOND = 1_000_000;

    private final Machine machine;
    private final Set<Site> once = new HashSet<>(0);
    private boolean open;

    KernelLog(Machine machine) {
        this.machine = machine;
    }

    /** A message, which can begin with its level. While nobody watches it is not even made. */
    public void print(Supplier<String> message) {
        machine.console().print(() -> stamped(message.get()));
    }

    /** As {@link #print}, the first time that the place in module code is reached. */
    public void printOnce(Supplier<String> message) {
        machine.console()
                .print(() -> once.add(machine.placeOfCall()) ? stamped(message.get()) : "");
    }

    private String stamped(String message) {
        boolean leveled = message.length() > 1 && message.charAt(0) == SOH;
        boolean continues = leveled && message.charAt(1) == CONTINUES;
        String text = leveled ? message.substring(2) : message;
        StringBuilder out = new StringBuilder();
        boolean inLine = open && continues;
        if (open && !continues) {
            out.append('\n');
        }
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline + 1;
            out.append(inLine ? "" : stamp()).append(text, from, end);
            inLine = newline < 0;
            from = end;
        }
        open = inLine;
        return out.toString();
    }

    private String stamp() {
        long now = machine.clock().now();
        long hz = machine.clock().hz();
        return String.format(
                Locale.ROOT, "[%5d.%06d] ", now / hz, now % hz * MICROS_PER_SECOND / hz);
    }
}
