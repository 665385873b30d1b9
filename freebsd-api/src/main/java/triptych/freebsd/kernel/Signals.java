package triptych.freebsd.kernel;

import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.core.thread.Threads;
import triptych.core.thread.WakeReason;
import triptych.core.wait.SleepQueues;
import triptych.core.wait.WaitChannel;
import triptych.freebsd.dialect.SignalTexts;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.SignalAction;
import triptych.freebsd.struct.SignalNumbers;
import triptych.freebsd.struct.SignalState;
import triptych.freebsd.struct.Td;

/** {@code kern_sig.c}: signals of processes, whose sleeps they end, and what becomes of them. */
@KernelText
public final class Signals {
    private static final int LAST = 31;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final SleepQueues queues;

    Signals(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.queues = machine.sleepQueues();
    }

    // ---- sending ----

    /** {@code kern_psignal}: the caller has the process lock. */
    public void post(SimThread by, Proc p, int signal) {
        kernel.locks().mutexes().check(by, kernel.processes().lockOf(p), Mutexes.OWNED);
        if (!isNumber(signal)) {
            throw kernel.panic("invalid-signal", SignalTexts.invalid(signal));
        }
        send(by, p, signal);
    }

    /** {@code kill}: a system call, which takes the process lock for so long. */
    public int kill(SimThread by, Proc p, int signal) {
        if (signal != 0 && !isNumber(signal)) {
            return Errno.EINVAL;
        }
        if (signal != 0) {
            send(by, p, signal);
        }
        return 0;
    }

    private static boolean isNumber(int signal) {
        return signal > 0 && signal <= LAST;
    }

    private void send(SimThread by, Proc p, int signal) {
        SignalState signals = p.signals();
        machine.operate(Operation.WRITE, signals, Access.WRITE);
        if (signals.ignores(signal)) {
            return;
        }
        if (isStop(signal) && signals.actionOn(signal) == SignalAction.DEFAULT) {
            throw kernel.panic("signal-would-stop", SignalTexts.wouldStop(signal, p.p_comm()));
        }
        signals.post(signal);
        Td receiver = receiverIn(by, p);
        if (receiver != null) {
            abortSleep(by, receiver, errorOf(signals, signal));
        }
    }

    private static boolean isStop(int signal) {
        return signal == SignalNumbers.SIGSTOP
                || signal == SignalNumbers.SIGTSTP
                || signal == SignalNumbers.SIGTTIN
                || signal == SignalNumbers.SIGTTOU;
    }

    /** {@code sigtd}: the sender if it is of the process, else its oldest thread; null if none. */
    private Td receiverIn(SimThread by, Proc p) {
        if (by.face() instanceof Td sender && sender.td_proc() == p) {
            return sender;
        }
        Threads threads = machine.threads();
        for (int i = 1; i <= threads.last(); i++) {
            SimThread each = threads.at(i);
            if (each.state() != ThreadState.EXITED
                    && each.face() instanceof Td td
                    && td.td_proc() == p) {
                return td;
            }
        }
        return null;
    }

    /** {@code sleepq_abort}: nothing happens to who does not sleep, or not with PCATCH. */
    void abortSleep(SimThread by, Td td, int error) {
        if (td.catchesOn() != null) {
            // Who was woken just before could have been found asleep.
            machine.touch(td.catchesOn(), Access.WRITE);
        }
        SimThread sim = td.sim();
        if (sim.state() == ThreadState.SLEEPING && sim.isInterruptible()) {
            td.abortWith(error);
            queues.endWait(sim, WakeReason.INTERRUPTED, by);
        }
    }

    /** {@code ps_sigintr}: only who catches a signal without SA_RESTART is told of it. */
    private static int errorOf(SignalState signals, int signal) {
        return signals.actionOn(signal) == SignalAction.CAUGHT ? Errno.EINTR : Errno.ERESTART;
    }

    // ---- seen by who sleeps ----

    /**
     * {@code sleepq_catch_signals}: why {@code td}, about to sleep on {@code channel}, is not to; 0
     * if it is. Who sends a signal later looks here for it.
     */
    int interruption(SimThread sim, WaitChannel channel) {
        Td td = kernel.processes().tdOf(sim);
        Proc p = td.td_proc();
        td.catchesSignalsOn(channel);
        machine.touch(p.signals(), Access.READ);
        machine.touch(p, Access.READ);
        return interruptionOf(p);
    }

    private static int interruptionOf(Proc p) {
        int signal = p.signals().first();
        if (signal != 0) {
            return errorOf(p.signals(), signal);
        }
        return p.isSingleExit() ? Errno.EINTR : 0;
    }

    /**
     * {@code td} stands before {@code lock}, which may block, until it lets it go on or a signal
     * comes.
     *
     * @return 0 it may do {@code operation}; else the error of what ended the wait
     */
    int standBefore(SimThread sim, SimLock lock, Operation operation) {
        Proc p = kernel.processes().tdOf(sim).td_proc();
        boolean taken = lock.standBeforeOrGiveUp(operation, sim, new SignalOrEnd(p));
        return taken ? 0 : interruptionOf(p);
    }

    /** What a sleep returns that has been ended so. */
    int abortErrorOf(SimThread sim) {
        return kernel.processes().tdOf(sim).abortError();
    }

    /** {@code SIGPENDING}. */
    public boolean isPending(Td td) {
        SignalState signals = td.td_proc().signals();
        machine.operate(Operation.READ, signals, Access.READ);
        return signals.first() != 0;
    }

    // ---- the process itself ----

    /** {@code sigaction}: 0, or {@code EINVAL} for what is no signal or cannot be chosen. */
    public int choose(SimThread sim, int signal, SignalAction action) {
        if (!isNumber(signal)
                || signal == SignalNumbers.SIGKILL
                || signal == SignalNumbers.SIGSTOP) {
            return Errno.EINVAL;
        }
        SignalState signals = kernel.processes().tdOf(sim).td_proc().signals();
        machine.operate(Operation.WRITE, signals, Access.WRITE);
        signals.choose(signal, action);
        return 0;
    }

    /** A stop in user mode, where a signal may be met that was sent between two system calls. */
    public void standInUserMode(SimThread sim) {
        machine.operate(
                Operation.READ, kernel.processes().tdOf(sim).td_proc().signals(), Access.READ);
    }

    /**
     * {@code postsig}, on the way to user mode: handlers run, in which nothing happens.
     *
     * @return whether a signal ends the process instead
     */
    public boolean endProcess(SimThread sim) {
        SignalState signals = kernel.processes().tdOf(sim).td_proc().signals();
        machine.touch(signals, Access.READ);
        while (signals.first() != 0) {
            int signal = signals.first();
            if (signals.actionOn(signal) == SignalAction.DEFAULT) {
                return true;
            }
            machine.touch(signals, Access.WRITE);
            signals.take(signal);
        }
        return false;
    }
}
