package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.linux.struct.Errno;
import triptych.linux.struct.GfpFlags;
import triptych.linux.struct.TaskFlags;
import triptych.linux.struct.TaskState;

/** Linux's kernel interface, all of it: what a module's sources include. */
@KernelText
public interface Linux
        extends Kthread,
                KthreadWorkers,
                Completions,
                Wait,
                Sched,
                Priorities,
                Signalling,
                Delay,
                Jiffies,
                Err,
                Workqueues,
                Timers,
                Interrupts,
                Mutexes,
                Spinlocks,
                Semaphores,
                Preempt,
                Irqflags,
                BottomHalves,
                Lists,
                Atomics,
                Modules,
                Rwlocks,
                RwSemaphores,
                Rcu,
                Tasklets,
                HrTimers,
                CharDevices,
                DeviceModel,
                Filesystems,
                Kobjects,
                Gpios,
                Reboot,
                Watchdogs,
                Fasync,
                Printk,
                Bugs,
                Slab,
                Errno,
                GfpFlags,
                TaskState,
                TaskFlags {}
