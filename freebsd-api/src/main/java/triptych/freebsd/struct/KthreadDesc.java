package triptych.freebsd.struct;

import triptych.core.memory.Ref;
import triptych.core.routine.Symbol;

/**
 * {@code struct kthread_desc}: a thread for {@code kthread_start} to start.
 *
 * @param arg0 its name
 * @param func what it runs
 * @param global_threadpp where its handle goes; may be null
 */
@Symbol(name = "kthread_desc", header = "sys/kthread.h")
public record KthreadDesc(String arg0, Runnable func, Ref<Td> global_threadpp) {}
