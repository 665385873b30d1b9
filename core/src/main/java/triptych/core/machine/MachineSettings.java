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
 */
public record MachineSettings(int hz, int earlyTimers, int stepLimit, String profile) {
    public static final MachineSettings DEFAULT = new MachineSettings(1000, 0, 10_000, "");

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
        return new MachineSettings(hz, earlyTimers, stepLimit, newProfile);
    }

    public MachineSettings withEarlyTimers(int times) {
        return new MachineSettings(hz, times, stepLimit, profile);
    }

    public MachineSettings withStepLimit(int steps) {
        return new MachineSettings(hz, earlyTimers, steps, profile);
    }

    public MachineSettings withHz(int ticksPerSecond) {
        return new MachineSettings(ticksPerSecond, earlyTimers, stepLimit, profile);
    }

    Limits limits() {
        return new Limits(stepLimit, earlyTimers);
    }
}
