package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/atomic.h}: atomic counters, and marked accesses. */
@KernelText
public interface Atomics extends Surface {}
