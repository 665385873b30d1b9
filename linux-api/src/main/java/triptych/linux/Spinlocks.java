package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/spinlock.h}: spinning locks. */
@KernelText
public interface Spinlocks extends Surface {}
