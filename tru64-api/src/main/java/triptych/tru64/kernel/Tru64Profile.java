package triptych.tru64.kernel;

import java.util.List;
import triptych.tru64.struct.WaitResult;

/** How what the manuals leave open is decided. */
public record Tru64Profile(String name) {
    /**
     * Default first. {@code tru64-doc}: the documented outcome wins, Mach fills gaps; {@code
     * mach3}: exactly as Mach 3; {@code strict}: as the first, and every misuse stops the run.
     */
    public static final List<String> NAMES = List.of("tru64-doc", "mach3", "strict");

    /** The profile of this name; empty for the default. */
    public static Tru64Profile named(String name) {
        String wanted = name.isEmpty() ? NAMES.get(0) : name;
        if (!NAMES.contains(wanted)) {
            throw new IllegalArgumentException(
                    "no Tru64 profile '" + name + "'; there are " + String.join(", ", NAMES));
        }
        return new Tru64Profile(wanted);
    }

    public boolean isMach3() {
        return name.equals("mach3");
    }

    /** What a thread that is to end finds as the result of its wait. */
    public int resultOfTerminatedWait() {
        return isMach3() ? WaitResult.THREAD_INTERRUPTED : WaitResult.THREAD_SHOULD_TERMINATE;
    }

    /** Whether a return from a start routine counts as the thread's end. */
    public boolean endsThreadsThatReturn() {
        return !isMach3() && !isStrict();
    }

    public boolean isStrict() {
        return name.equals("strict");
    }
}
