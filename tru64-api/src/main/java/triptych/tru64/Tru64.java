package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.tru64.struct.BasePriority;
import triptych.tru64.struct.BooleanT;
import triptych.tru64.struct.CfgFlags;
import triptych.tru64.struct.Errno;
import triptych.tru64.struct.KernReturn;
import triptych.tru64.struct.MallocFlags;
import triptych.tru64.struct.SleepFlags;
import triptych.tru64.struct.WaitResult;

/** Tru64's kernel interface, all of it: what a module's sources include. */
@KernelText
public interface Tru64
        extends ThreadRoutines,
                ThreadEnd,
                SchedPrim,
                Mpsleep,
                SimpleLocks,
                ComplexLocks,
                LockClasses,
                Spl,
                Timeout,
                Handlers,
                Malloc,
                Printf,
                Cfgmgr,
                CfgFramework,
                BooleanT,
                WaitResult,
                KernReturn,
                BasePriority,
                SleepFlags,
                MallocFlags,
                CfgFlags,
                Errno {}
