package triptych.linux.kernel;

import triptych.linux.struct.TaskState;
import triptych.linux.struct.WaitFlags;

/**
 * How a macro of the {@code wait_event} family waits.
 *
 * @param state to sleep in
 * @param flags of the entry
 * @param before runs before each sleep, in module text; null for nothing
 * @param after runs after each sleep, in module text; null for nothing
 */
public record WaitStyle(int state, int flags, Runnable before, Runnable after) {
    /** In {@code state}, woken together with others. */
    public static WaitStyle in(int state) {
        return new WaitStyle(state, 0, null, null);
    }

    /** In {@code state}, one at a time. */
    public static WaitStyle exclusiveIn(int state) {
        return new WaitStyle(state, WaitFlags.WQ_FLAG_EXCLUSIVE, null, null);
    }

    boolean isInterruptible() {
        return (state & (TaskState.TASK_INTERRUPTIBLE | TaskState.TASK_WAKEKILL)) != 0;
    }
}
