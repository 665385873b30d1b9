package triptych.explore.replay;

import triptych.core.sched.ProcessorUse;

/** A plain run, and who had which processor in it. */
public record ScheduledStory(Story story, ProcessorUse use) {}
