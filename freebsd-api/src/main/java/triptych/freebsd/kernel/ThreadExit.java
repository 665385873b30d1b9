package triptych.freebsd.kernel;

import java.util.List;
import triptych.core.finding.Finding;
import triptych.core.finding.LockFacts;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.Threads;
import triptych.core.wait.SleepQueues;
import triptych.core.wait.WaitChannel;
import triptych.freebsd.dialect.ExitTexts;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.ProcFlags;
import triptych.freebsd.struct.Td;

/**
 * How threads and processes end: first they wake who sleeps on their handle, and from there on they
 * run text of the base kernel only.
 *
 * <ol>
 *   <li id="S1">A kernel thread whose function returns is reported, {@code Kernel thread "NAME"
 *       (pid N) exited prematurely.}, and ends as by {@code kthread_exit}.
 *   <li id="S2">WITNESS looks at every lock that it watches and a thread ends with: mutexes and sx
 *       locks, but no spin mutexes.
 *   <li id="S3">So it does when a system call returns to a user process: {@code userret: returning
 *       with the following locks held:}, panic {@code witness_warn}.
 * </ol>
 */
@KernelText
public final class ThreadExit {
    private static final RoutineInfo FORK_EXIT =
            new RoutineInfo("fork_exit", "sys/proc.h", 0, false, false);

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final SleepQueues queues;

    ThreadExit(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.queues = machine.sleepQueues();
    }

    /** {@code fork_exit}, when the function of a kernel thread has returned to it. */
    Error returnedFromFunction(SimThread sim) {
        sim.returnInto(FORK_EXIT);
        machine.report(new Finding.ReturnedFromThread(machine.facts(sim)));
        throw exitThread(sim);
    }

    /** {@code kthread_exit}. */
    public Error exitThread(SimThread sim) {
        Td td = kernel.processes().tdOf(sim);
        Proc p = td.td_proc();
        wakeHandle(sim, td);
        if (p == kernel.processes().proc0()) {
            // Never the last thread there, so nothing is decided and nobody can see the count.
            requireNoLocksOfThread(sim, td);
            p.removeThread();
            throw end(sim);
        }
        machine.operate(Operation.EXIT, p, Access.WRITE);
        if (p.p_numthreads() == 1) {
            throw exitProcess(sim);
        }
        requireNoLocksOfThread(sim, td);
        throw leaveProcess(sim, p);
    }

    private Error leaveProcess(SimThread sim, Proc p) {
        if (p.removeThread() == 1 && p.isSingleExit()) {
            queues.wakeAll(queues.channelOf(p.p_singlethread()), sim);
        }
        throw end(sim);
    }

    /** {@code kproc_exit}. */
    public Error exitProcess(SimThread sim) {
        Proc p = kernel.processes().tdOf(sim).td_proc();
        wakeHandle(sim, p);
        if (GiantLock.isHeldBy(sim)) {
            throw kernel.panic("exit-with-giant", ExitTexts.GIANT_OWNED);
        }
        machine.touch(p, Access.WRITE);
        if (p.hasFlag(ProcFlags.P_HADTHREADS)) {
            awaitOtherThreads(sim, p);
        }
        p.setFlag(ProcFlags.P_WEXIT);
        if (kernel.profile().wakesStype()) {
            wakeHandle(sim, p.p_stype());
        }
        kernel.eventHandlers().invokeIfAny(sim, "process_exit", p);
        List<LockFacts> locks = kernel.witness().sleepLocksOf(sim);
        if (!locks.isEmpty()) {
            throw exitsWithLocks(
                    sim, ExitTexts.processExiting(p.p_pid()), ExitTexts.WITNESS_WARN, locks);
        }
        machine.touch(p, Access.WRITE);
        p.becomeZombie();
        p.removeThread();
        throw end(sim);
    }

    /** {@code thread_single(SINGLE_EXIT)}: kernel threads end by themselves or not at all. */
    private void awaitOtherThreads(SimThread sim, Proc p) {
        machine.operate(Operation.THREAD, p, Access.WRITE);
        if (p.p_numthreads() == 1) {
            return;
        }
        if (p.isSingleExit()) {
            // Another thread ends the process already; this one is among those it waits for.
            throw leaveProcess(sim, p);
        }
        p.beginSingleExit();
        // Who waits for a lock looks there for both.
        machine.touch(p.signals(), Access.WRITE);
        abortSleeps(sim, p);
        WaitChannel channel = queues.channelOf(p.p_singlethread());
        while (p.p_numthreads() > 1) {
            kernel.sleep().awaitStanding(sim, channel, "single", 0);
            machine.touch(p, Access.WRITE);
        }
    }

    private void abortSleeps(SimThread sim, Proc p) {
        Threads threads = machine.threads();
        for (int i = 1; i <= threads.last(); i++) {
            SimThread other = threads.at(i);
            if (!(other.face() instanceof Td td) || td.td_proc() != p) {
                continue;
            }
            kernel.signals().abortSleep(sim, td, Errno.EINTR);
        }
    }

    private void wakeHandle(SimThread sim, Object handle) {
        WaitChannel channel = queues.channelOf(handle);
        sim.baton().stopBefore(sim, Operation.WAKE, channel);
        queues.wakeAll(channel, sim);
    }

    private void requireNoLocksOfThread(SimThread sim, Td td) {
        List<LockFacts> locks = kernel.witness().sleepLocksOf(sim);
        if (!locks.isEmpty()) {
            long address = machine.addressOf(td);
            throw exitsWithLocks(
                    sim, ExitTexts.threadExiting(address), ExitTexts.cannotExit(address), locks);
        }
    }

    /** {@code userret}: a system call returns to its process. */
    void returnToUser(SimThread sim) {
        List<LockFacts> locks = kernel.witness().sleepLocksOf(sim);
        if (!locks.isEmpty()) {
            throw exitsWithLocks(sim, ExitTexts.RETURNING, ExitTexts.WITNESS_WARN, locks);
        }
    }

    private Error exitsWithLocks(
            SimThread sim, String header, String message, List<LockFacts> locks) {
        return machine.panic(
                new Finding.ExitWithLocks(
                        header, message, machine.facts(sim), locks, machine.callSite()));
    }

    private static Error end(SimThread sim) {
        return sim.exit();
    }
}
