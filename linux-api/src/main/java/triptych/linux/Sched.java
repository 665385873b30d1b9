package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/sched.h}: tasks, their states, and the processor. */
@KernelText
public interface Sched extends Surface {}
