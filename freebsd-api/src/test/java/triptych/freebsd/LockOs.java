package triptych.freebsd;

import triptych.freebsd.kernel.FreeBsdKernel;

/** A port that includes the headers of locks, condition variables and the heap. */
record LockOs(FreeBsdKernel kernel) implements Mutex, Sx, Condvar, Malloc, CriticalSection {}
