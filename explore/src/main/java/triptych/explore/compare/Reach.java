package triptych.explore.compare;

/** How much of what a program can show was seen. */
public enum Reach {
    /** Everything. */
    EVERYTHING,
    /** Everything that comes with so many early timers: a bound of the machine, alike for all. */
    WITHIN_EARLY_TIMERS,
    /** Everything that comes with so few preemptions; other programs may need other numbers. */
    WITHIN_PREEMPTIONS,
    /** Some of it. */
    PART;

    /** Whether what was not seen cannot be shown. */
    boolean excludesOthers() {
        return this == EVERYTHING || this == WITHIN_EARLY_TIMERS;
    }
}
