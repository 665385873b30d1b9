package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/err.h}: pointers that are errors. */
@KernelText
public interface Err extends Surface {}
