package triptych.freebsd.kernel;

import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.routine.CallContext;
import triptych.core.routine.KernelText;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.WakeReason;
import triptych.core.wait.ChannelIdentity;
import triptych.core.wait.SleepQueues;
import triptych.core.wait.WaitChannel;
import triptych.freebsd.dialect.CondvarTexts;
import triptych.freebsd.dialect.LockTexts;
import triptych.freebsd.dialect.SleepTexts;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.LockObject;
import triptych.freebsd.struct.SleepFlags;

/** {@code _sleep}: the one function behind {@code tsleep}, {@code mtx_sleep} and {@code pause}. */
@KernelText
public final class SleepEngine {
    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final SleepQueues queues;
    private final Locks locks;

    SleepEngine(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.queues = machine.sleepQueues();
        this.locks = kernel.locks();
    }

    /**
     * {@code _sleep}, with a time limit in ticks.
     *
     * @param chan the channel's identity
     * @param interlock given up before the processor is, and taken again unless {@code PDROP}; may
     *     be null
     * @param timo 0 without limit; negative counts as one tick
     */
    public int sleep(
            SimThread td, Object chan, LockObject interlock, int priority, String wmesg, int timo) {
        SimLock lock = interlock == null ? null : interlock.lock();
        boolean giant = lock != null && Witness.isGiant(lock);
        kernel.witness().checkSleep(td, "Sleeping on", wmesg, lock);
        checkArguments(td, chan, interlock, giant, priority, timo);

        WaitChannel channel = queues.channelOf(chan);
        td.baton().stopBefore(td, Operation.WAIT, channel);
        if (giant && !lock.isOwnedBy(td)) {
            throw locks.mutexes().notOwned(td, lock);
        }
        boolean catches = (priority & SleepFlags.PCATCH) != 0;
        boolean sleepable = lock != null && lock.kind().sleepable();
        GiantLock.Dropped dropped = locks.giant().drop(td);
        Interlocks.Released released = null;
        if (interlock != null && !giant && !sleepable) {
            released = locks.interlocks().release(td, interlock);
        }
        long deadline = deadlineOf(timo);
        int refusal = enqueue(td, channel, lock, wmesg, deadline, catches);
        if (sleepable) {
            released = locks.interlocks().release(td, interlock);
        }
        boolean retakes = (priority & SleepFlags.PDROP) == 0;
        return finish(td, refusal, retakes ? released : null, dropped, deadline);
    }

    private void checkArguments(
            SimThread td,
            Object chan,
            LockObject interlock,
            boolean giant,
            int priority,
            int timo) {
        if (timo == 0 && interlock == null && !GiantLock.isHeldBy(td)) {
            throw kernel.panic("sleeping-without-a-lock", SleepTexts.WITHOUT_LOCK);
        }
        if (chan == null) {
            throw kernel.panic("sleep-null-channel", SleepTexts.NULL_IDENT);
        }
        ChannelIdentity.require(chan);
        if ((priority & SleepFlags.PDROP) != 0 && (interlock == null || giant)) {
            throw kernel.panic("pdrop-without-lock", SleepTexts.PDROP);
        }
    }

    private long deadlineOf(int timo) {
        return timo == 0 ? SimThread.NEVER : machine.clock().now() + Math.max(1, timo);
    }

    /** {@code sleepq_add}, and the look for signals: 0, or the error if one is there already. */
    private int enqueue(
            SimThread td,
            WaitChannel channel,
            SimLock lock,
            String wmesg,
            long deadline,
            boolean catches) {
        refuseForbiddenContext(td, channel);
        agree(channel, lock);
        int signal = catches ? kernel.signals().interruption(td, channel) : 0;
        if (signal != 0) {
            return signal;
        }
        queues.announce(td, channel, wmesg == null ? "(null)" : wmesg, deadline, catches);
        return 0;
    }

    private void refuseForbiddenContext(SimThread td, WaitChannel channel) {
        if ((td.context() & (CallContext.NO_SLEEPING | CallContext.INTERRUPT)) != 0) {
            throw kernel.panic(
                    "sleeping-prohibited",
                    LockTexts.sleepingProhibited(
                            machine.addressOf(kernel.processes().tdOf(td)),
                            machine.addressOf(channel)));
        }
    }

    /** All sleepers of a channel use one kind of queue and one interlock. */
    private void agree(WaitChannel channel, SimLock lock) {
        if (!(channel.discipline() instanceof SleepqDiscipline agreed)) {
            channel.setDiscipline(new SleepqDiscipline(SleepqDiscipline.SLEEP, lock));
            return;
        }
        if (agreed.lock() != lock) {
            throw kernel.panic(
                    "sleepq-other-lock",
                    LockTexts.assertionFailed(CondvarTexts.OTHER_LOCK, machine.callSite()));
        }
        if (!agreed.type().equals(SleepqDiscipline.SLEEP)) {
            throw kernel.panic(
                    "sleepq-other-type",
                    LockTexts.assertionFailed(CondvarTexts.OTHER_TYPE, machine.callSite()));
        }
    }

    /**
     * Gives up the processor unless refused, and afterwards takes Giant and the interlock again.
     */
    private int finish(
            SimThread td,
            int refusal,
            Interlocks.Released again,
            GiantLock.Dropped dropped,
            long deadline) {
        // A sleep without limit returns the same whenever it resumes, so the stop before the lock
        // is stop enough. With a limit the time of resuming counts.
        boolean asleep = refusal == 0;
        boolean straight =
                asleep && deadline == SimThread.NEVER && dropped == null && again != null;
        int error = refusal;
        if (asleep) {
            if ((td.context() & CallContext.ATOMIC) != 0) {
                throw kernel.panic(
                        "switch-in-critical-section", LockTexts.SWITCH_IN_CRITICAL_SECTION);
            }
            WakeReason reason =
                    straight
                            ? queues.blockThenStandBefore(td, again.operation(), again.lock())
                            : queues.block(td);
            error = errorOf(td, reason, deadline);
        }
        locks.giant().pickUp(td, dropped);
        if (again != null) {
            if (!straight) {
                again.lock().standBefore(again.operation(), td);
            }
            locks.interlocks().retakeStanding(td, again);
        }
        return error;
    }

    /** FreeBSD looks only at the clock: who was woken in time but resumes late has timed out. */
    private int errorOf(SimThread td, WakeReason reason, long deadline) {
        if (reason == WakeReason.INTERRUPTED) {
            return kernel.signals().abortErrorOf(td);
        }
        return machine.clock().now() >= deadline ? Errno.EWOULDBLOCK : 0;
    }

    /**
     * A sleep of the kernel's own, in the step that already runs: its interlock is a lock that is
     * not modelled, since a step is atomic.
     */
    int awaitStanding(SimThread td, WaitChannel channel, String wmesg, int timo) {
        kernel.witness().checkSleep(td, "Sleeping on", wmesg, null);
        return awaitUnwatched(td, channel, wmesg, timo);
    }

    /** As {@link #awaitStanding}, where the locks in hand have been looked at already. */
    int awaitUnwatched(SimThread td, WaitChannel channel, String wmesg, int timo) {
        long deadline = deadlineOf(timo);
        GiantLock.Dropped dropped = locks.giant().drop(td);
        enqueue(td, channel, null, wmesg, deadline, false);
        return finish(td, 0, null, dropped, deadline);
    }

    /** {@code pause}: nobody else knows the channel. */
    public int pause(SimThread td, String wmesg, int timo, int flags) {
        if (timo < 0) {
            throw kernel.panic("pause-negative", SleepTexts.NEGATIVE_PAUSE);
        }
        Object channel = kernel.processes().tdOf(td).pauseChannel();
        return sleep(td, channel, null, flags, wmesg, Math.max(1, timo));
    }
}
