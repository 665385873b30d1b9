package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/timer.h}: functions that run when time has come. */
@KernelText
public interface Timers extends Surface {}
