package triptych.linux.struct;

import triptych.core.routine.Symbol;

/** {@code wait_queue_func_t}: what a wake-up calls for an entry that it meets. */
@FunctionalInterface
@Symbol(name = "wait_queue_func_t", header = "linux/wait.h")
public interface WaitQueueFunc {
    /**
     * @param mode states that may be woken
     * @param flags of the wake-up
     * @param key what the waker passes on
     * @return positive if somebody was woken; negative to end the wake-up here
     */
    int wake(WaitQueueEntry wq_entry, int mode, int flags, Object key);
}
