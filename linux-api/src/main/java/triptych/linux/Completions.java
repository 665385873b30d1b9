package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/completion.h}: units that are completed and waited for. */
@KernelText
public interface Completions extends Surface {}
