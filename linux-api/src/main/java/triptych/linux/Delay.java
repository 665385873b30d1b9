package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/delay.h}: sleeping for a time. */
@KernelText
public interface Delay extends Surface {}
