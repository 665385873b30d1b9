package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/mutex.h}: sleeping locks. */
@KernelText
public interface Mutexes extends Surface {}
