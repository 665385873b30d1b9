package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/sched/signal.h}: signals to kernel threads. */
@KernelText
public interface Signalling extends Surface {}
