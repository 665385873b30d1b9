package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/bug.h}: warnings and assertions of module code. */
@KernelText
public interface Bugs extends Surface {}
