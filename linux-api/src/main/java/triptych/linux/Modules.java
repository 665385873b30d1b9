package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/module.h}: modules and who holds them. */
@KernelText
public interface Modules extends Surface {}
