package triptych.tru64.kernel;

import java.util.Arrays;
import java.util.List;

/** How what the manuals leave open is decided: one answer to every {@link ProfileSwitch}. */
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

    /** What sets it apart: how it answers each question. */
    public List<String> about() {
        return Arrays.stream(ProfileSwitch.values())
                .map(q -> q.on() + (has(q) ? ": yes." : ": no, " + q.off() + "."))
                .toList();
    }

    /** Whether {@code question} is on here. */
    public boolean has(ProfileSwitch question) {
        return question.profiles().contains(name);
    }
}
