package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/list.h}: lists. */
@KernelText
public interface Lists extends Surface {}
