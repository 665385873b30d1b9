package triptych.freebsd.kernel;

import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.routine.CallContext;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.WakeReason;
import triptych.core.wait.SleepQueues;
import triptych.core.wait.WaitChannel;
import triptych.core.wait.WakeOrder;
import triptych.freebsd.dialect.CondvarTexts;
import triptych.freebsd.dialect.LockTexts;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.LockObject;
import triptych.freebsd.struct.Td;

/** Condition variables: sleep queues of their own type, always with a lock. */
@KernelText
public final class Condvars {
    /** For ever. */
    public static final long NO_LIMIT = -1;

    private static final int EWOULDBLOCK = 35;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final SleepQueues queues;
    private final Locks locks;

    Condvars(FreeBsdKernel kernel, Locks locks) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.queues = machine.sleepQueues();
        this.locks = locks;
    }

    /** {@code cv_init}. */
    public void init(Cv cv, String description) {
        machine.touch(queues.channelOf(cv), Access.WRITE);
        cv.describe(description);
        cv.setWaitersHint(0);
    }

    /** How a routine waits. */
    public record Style(String routine, boolean interruptible, boolean retakes) {}

    /**
     * One of the waiting routines.
     *
     * @param limit in ticks from now, at least 1; or {@link #NO_LIMIT}
     */
    public int await(SimThread td, Style style, Cv cv, LockObject memory, long limit) {
        checkArguments(td, style, cv, memory);
        WaitChannel channel = queues.channelOf(cv);
        machine.operate(Operation.WAIT, channel, Access.WRITE);

        long deadline = limit == NO_LIMIT ? SimThread.NEVER : machine.clock().now() + limit;
        cv.setWaitersHint(cv.waitersHint() + 1);
        boolean withGiant = Witness.isGiant(memory.lock());
        if (withGiant && !memory.lock().isOwnedBy(td)) {
            throw locks.mutexes().notOwned(td, memory.lock());
        }
        GiantLock.Dropped dropped = locks.giant().drop(td);
        int refusal = enqueue(td, style, cv, channel, memory, deadline);
        Interlocks.Released released = withGiant ? null : locks.interlocks().release(td, memory);
        if (refusal == 0 && (td.context() & (CallContext.ATOMIC | CallContext.INTERRUPT)) != 0) {
            throw kernel.panic("switch-in-critical-section", LockTexts.SWITCH_IN_CRITICAL_SECTION);
        }
        return sleepAndReturn(td, refusal, style.retakes() ? released : null, dropped, deadline);
    }

    private void checkArguments(SimThread td, Style style, Cv cv, LockObject memory) {
        if (cv == null) {
            throw kernel.panic("cv-null", CondvarTexts.noCv(style.routine()));
        }
        if (memory == null) {
            throw kernel.panic("cv-lock-null", CondvarTexts.noLock(style.routine()));
        }
        locks.witness().checkSleep(td, "Waiting on", cv.description(), memory.lock());
        if (!style.retakes() && Witness.isGiant(memory.lock())) {
            throw kernel.panic("cv-unlock-giant", CondvarTexts.UNLOCK_WITH_GIANT);
        }
    }

    /** 0, or the error if a signal is there already. */
    private int enqueue(
            SimThread td,
            Style style,
            Cv cv,
            WaitChannel channel,
            LockObject memory,
            long deadline) {
        if ((td.context() & CallContext.NO_SLEEPING) != 0) {
            throw kernel.panic(
                    "sleeping-prohibited",
                    LockTexts.sleepingProhibited(
                            machine.addressOf(kernel.processes().tdOf(td)),
                            machine.addressOf(channel)));
        }
        SimLock lock = memory.lock();
        if (channel.discipline() instanceof SleepqDiscipline agreed) {
            if (agreed.lock() != lock) {
                throw kernel.panic(
                        "sleepq-other-lock",
                        LockTexts.assertionFailed(CondvarTexts.OTHER_LOCK, machine.callSite()));
            }
            if (!agreed.type().equals(SleepqDiscipline.CONDVAR)) {
                throw kernel.panic(
                        "sleepq-other-type",
                        LockTexts.assertionFailed(CondvarTexts.OTHER_TYPE, machine.callSite()));
            }
        } else {
            channel.setDiscipline(new SleepqDiscipline(SleepqDiscipline.CONDVAR, lock));
        }
        int signal = style.interruptible() ? kernel.signals().interruption(td, channel) : 0;
        if (signal != 0) {
            return signal;
        }
        queues.announce(td, channel, cv.description(), deadline, style.interruptible());
        return 0;
    }

    private int sleepAndReturn(
            SimThread td,
            int refusal,
            Interlocks.Released again,
            GiantLock.Dropped dropped,
            long deadline) {
        // A wait without limit returns the same whenever it resumes, so the stop before the lock
        // is stop enough. With a limit the time of resuming counts.
        boolean asleep = refusal == 0;
        boolean standsBeforeLock =
                asleep && deadline == SimThread.NEVER && dropped == null && again != null;
        int error = refusal;
        if (asleep) {
            WakeReason reason =
                    standsBeforeLock
                            ? queues.blockThenStandBefore(td, again.operation(), again.lock())
                            : queues.block(td);
            error = errorOf(td, reason, deadline);
        }
        locks.giant().pickUp(td, dropped);
        if (again != null) {
            if (!standsBeforeLock) {
                again.lock().standBefore(again.operation(), td);
            }
            locks.interlocks().retakeStanding(td, again);
        }
        return error;
    }

    /**
     * A thread that was woken in time but resumes after its deadline has timed out all the same.
     */
    private int errorOf(SimThread td, WakeReason reason, long deadline) {
        if (reason == WakeReason.INTERRUPTED) {
            return kernel.signals().abortErrorOf(td);
        }
        return machine.clock().now() >= deadline ? EWOULDBLOCK : 0;
    }

    // ---- waking ----

    /** {@code cv_signal}: the most urgent waiter, among equals the one that has waited longest. */
    public void signal(SimThread td, Cv cv) {
        WaitChannel channel = queues.channelOf(cv);
        machine.operate(Operation.WAKE, channel, Access.WRITE);
        if (cv.waitersHint() > 0) {
            requireCondvarQueue("sleepq_signal", channel);
            cv.setWaitersHint(cv.waitersHint() - 1);
            Wakeups.touchPriorities(machine, channel);
            queues.wakeOne(channel, WakeOrder.MOST_URGENT, td);
        }
    }

    /** {@code cv_broadcastpri}: all waiters, lifted to {@code priority} unless that is 0. */
    public void broadcast(SimThread td, Cv cv, int priority) {
        WaitChannel channel = queues.channelOf(cv);
        machine.operate(Operation.WAKE, channel, Access.WRITE);
        if (cv.waitersHint() > 0) {
            requireCondvarQueue("sleepq_broadcast", channel);
            cv.setWaitersHint(0);
            if (priority != 0) {
                for (SimThread waiter : channel.waiters()) {
                    if (waiter.face() instanceof Td face) {
                        machine.touch(face, Access.WRITE);
                    }
                    waiter.setPriority(Math.min(waiter.priority(), priority));
                }
            }
            queues.wakeAll(channel, td);
        }
    }

    private void requireCondvarQueue(String routine, WaitChannel channel) {
        if (channel.discipline() instanceof SleepqDiscipline agreed
                && !agreed.type().equals(SleepqDiscipline.CONDVAR)) {
            throw kernel.panic("sleepq-mismatch", CondvarTexts.mismatch(routine));
        }
    }

    /** {@code cv_destroy}. */
    public void destroy(Cv cv) {
        WaitChannel channel = queues.channelOf(cv);
        machine.operate(Operation.WRITE, channel, Access.WRITE);
        if (!channel.waiters().isEmpty()) {
            throw kernel.panic("cv-destroyed-with-waiters", CondvarTexts.QUEUE_NOT_EMPTY);
        }
    }
}
