package triptych.core.machine;

import triptych.core.sched.Limits;

/**
 * How a machine is built.
 *
 * @param hz clock ticks per second
 * @param earlyTimers how often per execution a due timer may fire while threads can still run
 * @param stepLimit after so many steps an execution is called a livelock
 * @param profile the version of the kernel that is emulated, in the personality's words; empty for
 *     its default
 * @param ticking whether a tick may pass while threads can still run, as often as the strategy
 *     says; for plain runs
 */
public record MachineSettings(
        int hz, int earlyTimers, int stepLimit, String profile, boolean ticking) {
    public static final MachineSettings DEFAULT = new MachineSettings(1000, 0, 10_000, "", false);

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
        return new MachineSettings(hz, earlyTimers, stepLimit, newProfile, ticking);
    }

    public MachineSettings withEarlyTimers(int times) {
        return new MachineSettings(hz, times, stepLimit, profile, ticking);
    }

    public MachineSettings withStepLimit(int steps) {
        return new MachineSettings(hz, earlyTimers, steps, profile, ticking);
    }

    public MachineSettings withHz(int ticksPerSecond) {
        return new MachineSettings(ticksPerSecond, earlyTimers, stepLimit, profile, ticking);
    }

    /** The clock goes on while threads run, as the strategy says. */
    public MachineSettings withTickingClock() {
        return new MachineSettings(hz, earlyTimers, stepLimit, profile, true);
    }

    Limits limits() {
        return new Limits(stepLimit, earlyTimers, ticking);
    }
}
