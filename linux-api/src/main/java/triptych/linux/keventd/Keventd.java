package triptych.linux.keventd;

import triptych.core.routine.KernelText;
import triptych.linux.Err;
import triptych.linux.Printk;
import triptych.linux.struct.Errno;
import triptych.linux.struct.TaskState;

/**
 * Linux 2.6.0 with Rusty Russell's patch of 2 January 2004: its kernel threads, and what a module
 * of that time needs beside them. Tests ask for it by this type; profiles say what becomes of the
 * patch's results: {@code literal} (as the code says), {@code repaired-status} (as its author
 * believed), {@code documented} (as its comments promise), each also with {@code -smp} (two
 * processors) and {@code -early} (keventd is not there yet).
 */
@KernelText
public interface Keventd
        extends PatchedKthread, OldSched, KeventdWork, Err, Printk, Errno, TaskState {}
