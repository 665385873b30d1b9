package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** {@code task_fn_t}: what a task queue calls. */
@FunctionalInterface
@Symbol(name = "task_fn_t", header = "sys/_task.h")
public interface TaskFunction {
    /** {@code pending} is how often the task was enqueued since it ran last. */
    void run(Object context, int pending);
}
