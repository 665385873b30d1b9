package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/workqueue.h}: functions that kernel threads run later. */
@KernelText
public interface Workqueues extends Surface {}
