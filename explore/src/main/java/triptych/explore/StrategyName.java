package triptych.explore;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways to explore that a user can ask for. */
public enum StrategyName {
    /** Few preemptions first, then everything, and what does not fit the budget at random. */
    AUTO(true, "few preemptions first, then every interleaving; the rest of the budget at random"),
    /** One interleaving of each class, or all within a preemption bound. */
    EXHAUSTIVE(true, "one interleaving of each class; with --preemptions, all within that bound"),
    /** A random walk. */
    RANDOM(true, "a random walk: every thread that can step with the same probability"),
    /** Probabilistic concurrency testing. */
    PCT(false, "random priorities with few changes"),
    /** Partial-order sampling. */
    POS(false, "random priorities, drawn again after races"),
    /** Selectively uniform random walk. */
    SURW(false, "a random walk weighted by remaining events");

    private final boolean implemented;
    private final String words;

    StrategyName(boolean implemented, String words) {
        this.implemented = implemented;
        this.words = words;
    }

    public boolean isImplemented() {
        return implemented;
    }

    /** What it does, in a few words. */
    public String words() {
        return words;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The strategy of this name; a clear complaint if there is none, or it is not there yet. */
    public static StrategyName named(String name) {
        for (StrategyName strategy : values()) {
            if (strategy.label().equals(name)) {
                if (!strategy.implemented) {
                    throw new IllegalArgumentException(
                            "the strategy '"
                                    + name
                                    + "' is not implemented yet; there are "
                                    + implementedNames());
                }
                return strategy;
            }
        }
        throw new IllegalArgumentException(
                "no strategy '" + name + "'; there are " + implementedNames());
    }

    private static String implementedNames() {
        return Arrays.stream(values())
                .filter(StrategyName::isImplemented)
                .map(StrategyName::label)
                .collect(Collectors.joining(", "));
    }
}
