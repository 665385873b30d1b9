package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/slab.h}: memory. */
@KernelText
public interface Slab extends Surface {}
