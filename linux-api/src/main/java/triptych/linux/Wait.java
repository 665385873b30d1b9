package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/wait.h}: wait queues. */
@KernelText
public interface Wait extends WaitSetup, WaitEntries, WaitEvent, WakeUp {}
