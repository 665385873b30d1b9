package triptych.cli.lookup;

import triptych.core.machine.MachineSettings;
import triptych.core.observe.Sight;
import triptych.core.wiring.Personality;

/**
 * What the user wants different from a program's own settings.
 *
 * @param profile version of the kernel; null for the program's own
 * @param earlyTimers how often a due timer may fire early; null for the program's own
 * @param sight what is looked at from outside
 */
public record Adjustment(String profile, Integer earlyTimers, Sight sight) {
    public static final Adjustment NONE = new Adjustment(null, null);

    /** Nobody looks from outside. */
    public Adjustment(String profile, Integer earlyTimers) {
        this(profile, earlyTimers, Sight.NOTHING);
    }

    MachineSettings applyTo(MachineSettings settings) {
        MachineSettings adjusted = settings.withSight(sight);
        if (profile != null) {
            adjusted = adjusted.withProfile(profile);
        }
        return earlyTimers == null ? adjusted : adjusted.withEarlyTimers(earlyTimers);
    }

    void requireKnownTo(Personality kernel) {
        if (profile != null && !profile.isEmpty() && !kernel.profiles().contains(profile)) {
            throw new UserMistake(
                    "no profile '"
                            + profile
                            + "' of "
                            + kernel.os()
                            + NearMisses.hintOrAll(profile, kernel.profiles()));
        }
    }
}
