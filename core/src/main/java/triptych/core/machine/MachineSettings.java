package triptych.core.machine;

import triptych.core.observe.Sight;
import triptych.core.sched.Limits;

/**
 * How a machine is built.
 *
 * @param hz clock ticks per second
 * @param earlyTimers how often per execution a due timer may fire while threads can still run
 * @param stepLimit after so many steps an execution ends: in a livelock, unless a user sleeps until
 *     a tick
 * @param profile the version of the kernel that is emulated, in the personality's words; empty for
 *     its default
 * @param ticking whether a tick may pass while threads can still run, as often as the strategy
 *     says; for plain runs
 * @param sight how much of what it shows to the outside is kept
 */
public record MachineSettings(
        int hz, int earlyTimers, int stepLimit, String profile, boolean ticking, Sight sight) {
    public static final MachineSettings DEFAULT =
            new MachineSettings(1000, 0, 10_000, "", false, Sight.NOTHING);

    public MachineSettings {
        if (hz < 1 || hz > 1_000_000) {
            throw new IllegalArgumentException("hz must be from 1 to 1000000: " + hz);
        }
        if (earlyTimers < 0) {
            throw new IllegalArgumentException("early timers must not be negative: " + earlyTimers);
        }
        if (stepLimit < 1) {
            throw new IllegalArgumentException("the step limit must be positive: " + stepLimit);
        }
    }

    public MachineSettings withProfile(String newProfile) {
        return new MachineSettings(hz, earlyTimers, stepLimit, newProfile, ticking, sight);
    }

    public MachineSettings withEarlyTimers(int times) {
        return new MachineSettings(hz, times, stepLimit, profile, ticking, sight);
    }

    public MachineSettings withStepLimit(int steps) {
        return new MachineSettings(hz, earlyTimers, steps, profile, ticking, sight);
    }

    public MachineSettings withHz(int ticksPerSecond) {
        return new MachineSettings(ticksPerSecond, earlyTimers, stepLimit, profile, ticking, sight);
    }

    /** The clock goes on while threads run, as the strategy says. */
    public MachineSettings withTickingClock() {
        return new MachineSettings(hz, earlyTimers, stepLimit, profile, true, sight);
    }

    /** What it shows is kept as far as {@code newSight} says. */
    public MachineSettings withSight(Sight newSight) {
        return new MachineSettings(hz, earlyTimers, stepLimit, profile, ticking, newSight);
    }

    Limits limits() {
        return new Limits(stepLimit, earlyTimers, ticking);
    }
}
