package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/jiffies.h}: the clock. */
@KernelText
public interface Jiffies extends Surface {}
