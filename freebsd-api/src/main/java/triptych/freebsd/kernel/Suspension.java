package triptych.freebsd.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.wait.SleepQueues;
import triptych.core.wait.WaitChannel;
import triptych.freebsd.dialect.KprocTexts;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.ProcFlags;
import triptych.freebsd.struct.Td;

/** Kernel processes and threads that stop when they are asked to, if they ever look. */
@KernelText
public final class Suspension {
    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final SleepQueues queues;

    Suspension(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.queues = machine.sleepQueues();
    }

    /** {@code kproc_suspend}. */
    public int suspend(SimThread td, Proc p, int timo) {
        if (!p.hasFlag(ProcFlags.P_KPROC)) {
            return Errno.EINVAL;
        }
        WaitChannel handle = queues.channelOf(p);
        td.baton().stopBefore(td, Operation.WAKE, handle);
        machine.touch(p, Access.WRITE);
        p.requestStop(true);
        queues.wakeAll(handle, td);
        return kernel.sleep().awaitStanding(td, queues.channelOf(p.p_siglist()), "suspkp", timo);
    }

    /** {@code kproc_resume}. */
    public int resume(SimThread td, Proc p) {
        if (!p.hasFlag(ProcFlags.P_KPROC)) {
            return Errno.EINVAL;
        }
        WaitChannel siglist = queues.channelOf(p.p_siglist());
        td.baton().stopBefore(td, Operation.WAKE, siglist);
        machine.touch(p, Access.WRITE);
        p.requestStop(false);
        queues.wakeAll(siglist, td);
        return 0;
    }

    /** {@code kproc_suspend_check}. */
    public void check(SimThread td, Proc p) {
        machine.operate(Operation.THREAD, p, Access.READ);
        while (p.isStopRequested()) {
            WaitChannel siglist = queues.channelOf(p.p_siglist());
            queues.wakeAll(siglist, td);
            kernel.sleep().awaitStanding(td, siglist, "kpsusp", 0);
            machine.touch(p, Access.READ);
        }
    }

    /** {@code kthread_suspend}: does not wake its target. */
    public int suspend(SimThread td, Td target, int timo) {
        if (!target.isKthread()) {
            return Errno.EINVAL;
        }
        machine.operate(Operation.THREAD, target, Access.WRITE);
        target.setFlag(ProcFlags.TDF_KTH_SUSP);
        WaitChannel flags = queues.channelOf(target.flagsChannel());
        return kernel.sleep().awaitStanding(td, flags, "suspkt", timo);
    }

    /** {@code kthread_resume}. */
    public int resume(SimThread td, Td target) {
        if (!target.isKthread()) {
            return Errno.EINVAL;
        }
        WaitChannel flags = queues.channelOf(target.flagsChannel());
        td.baton().stopBefore(td, Operation.POLL, flags);
        machine.touch(target, Access.READ);
        machine.touch(flags, Access.READ);
        if (target.hasFlag(ProcFlags.TDF_KTH_SUSP) || !flags.waiters().isEmpty()) {
            machine.touch(target, Access.WRITE);
            target.clearFlag(ProcFlags.TDF_KTH_SUSP);
            queues.wakeAll(flags, td);
        }
        return 0;
    }

    /** {@code kthread_suspend_check}. */
    public void check(SimThread td) {
        Td self = kernel.processes().tdOf(td);
        if (!self.isKthread()) {
            throw kernel.panic("not-a-kthread", KprocTexts.NOT_A_KTHREAD);
        }
        machine.operate(Operation.POLL, self, Access.READ);
        while (self.hasFlag(ProcFlags.TDF_KTH_SUSP)) {
            WaitChannel flags = queues.channelOf(self.flagsChannel());
            queues.wakeAll(flags, td);
            kernel.sleep().awaitStanding(td, flags, "ktsusp", 0);
            machine.touch(self, Access.READ);
        }
    }
}
