package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.freebsd.struct.CalloutFlags;
import triptych.freebsd.struct.DeviceFlags;
import triptych.freebsd.struct.EpochFlags;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.EventHandlerOrder;
import triptych.freebsd.struct.ForkFlags;
import triptych.freebsd.struct.LinkerFlags;
import triptych.freebsd.struct.ModuleEvents;
import triptych.freebsd.struct.Priorities;
import triptych.freebsd.struct.ProcFlags;
import triptych.freebsd.struct.RebootFlags;
import triptych.freebsd.struct.SignalNumbers;
import triptych.freebsd.struct.SleepFlags;
import triptych.freebsd.struct.StartOrder;
import triptych.freebsd.struct.SysctlFlags;
import triptych.freebsd.struct.UioDirection;

/** FreeBSD's kernel interface, all of it: what a module's sources include. */
@KernelText
public interface FreeBsd
        extends Kproc,
                Kthread,
                Sleep,
                Sched,
                CurThread,
                Psignal,
                SystemTime,
                Printf,
                EventHandler,
                Kld,
                Mutex,
                Giant,
                Sx,
                Rwlocks,
                Semas,
                Condvar,
                Malloc,
                CriticalSection,
                Reboot,
                Callouts,
                Taskqueues,
                DeviceNodes,
                UserMemory,
                Sysctl,
                Epochs,
                GroupTasks,
                Firmware,
                Syscalls,
                EpochFlags,
                CalloutFlags,
                DeviceFlags,
                SysctlFlags,
                UioDirection,
                Errno,
                ForkFlags,
                ProcFlags,
                Priorities,
                SleepFlags,
                SignalNumbers,
                ModuleEvents,
                StartOrder,
                EventHandlerOrder,
                LinkerFlags,
                RebootFlags {}
