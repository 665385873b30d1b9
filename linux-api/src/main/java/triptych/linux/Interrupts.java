package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/interrupt.h}: interrupt handlers, and switching them off. */
@KernelText
public interface Interrupts extends Surface {}
