package triptych.freebsd.struct;

import triptych.core.memory.Ref;
import triptych.core.routine.Symbol;

/**
 * {@code struct kproc_desc}: a process for {@code kproc_start} to start.
 *
 * @param arg0 its name
 * @param func what it runs
 * @param global_procpp where its handle goes; may be null
 */
@Symbol(name = "kproc_desc", header = "sys/kthread.h")
public record KprocDesc(String arg0, Runnable func, Ref<Proc> global_procpp) {}
