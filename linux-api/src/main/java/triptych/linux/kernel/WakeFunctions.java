package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.linux.struct.KthreadState;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitFlags;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueEntry.Links;
import triptych.linux.struct.WaitQueueFunc;

/**
 * What a wake-up calls for an entry, within the step of the wake-up: {@code q->lock} is held all
 * the while.
 */
@KernelText
public final class WakeFunctions {
    private final LinuxKernel kernel;
    private final Machine machine;
    private final TimeLimits timeLimits;

    WakeFunctions(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.timeLimits = kernel.timeLimits();
    }

    /** {@code default_wake_function}. */
    public int wakeTask(WaitQueueEntry w, int mode, int flags, Object key) {
        return kernel.states().wake(machine.running(), w.task(), mode) ? 1 : 0;
    }

    /** {@code autoremove_wake_function}. */
    public int wakeAndRemove(WaitQueueEntry w, int mode, int flags, Object key) {
        int woken = wakeTask(w, mode, flags, key);
        if (woken != 0) {
            w.unlink(Links.ITSELF);
        }
        return woken;
    }

    /** {@code woken_wake_function}. */
    public int noteAndWake(WaitQueueEntry w, int mode, int flags, Object key) {
        machine.touch(w, Access.WRITE);
        w.raise(WaitFlags.WQ_FLAG_WOKEN);
        return wakeTask(w, mode, flags, key);
    }

    /** A module's own function, which runs in the text of whoever has named it. */
    public WaitQueueFunc ofModule(SimThread owner, WaitQueueFunc func) {
        Text text = owner.text();
        return (w, mode, flags, key) -> {
            int[] woken = new int[1];
            machine.running().callInto(text, () -> woken[0] = func.wake(w, mode, flags, key));
            return woken[0];
        };
    }

    /**
     * {@code wait_woken}: sleeps, unless a wake-up was noted since the last time or the thread is
     * to stop or to park.
     *
     * @return jiffies that are left
     */
    public long waitWoken(SimThread sim, WaitQueueEntry w, int mode, long timeout) {
        TaskStruct task = kernel.tasks().of(sim);
        machine.operate(Operation.WAIT, w, Access.WRITE);
        kernel.states().set(task, mode, w.label());
        long left = timeout;
        if (!w.has(WaitFlags.WQ_FLAG_WOKEN) && !shouldStopOrPark(task)) {
            left = timeLimits.sleep(sim, timeout, Operation.WRITE, w);
            machine.touch(w, Access.WRITE);
        }
        kernel.states().set(task, TaskState.TASK_RUNNING);
        w.clear(WaitFlags.WQ_FLAG_WOKEN);
        return left;
    }

    /** {@code kthread_should_stop_or_park}. */
    private boolean shouldStopOrPark(TaskStruct task) {
        KthreadState kthread = task.kthread();
        if (kthread == null) {
            return false;
        }
        machine.touch(kthread, Access.READ);
        return kthread.shouldStop() || kthread.shouldPark();
    }
}
