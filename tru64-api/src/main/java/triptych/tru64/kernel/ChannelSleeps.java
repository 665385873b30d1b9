package triptych.tru64.kernel;

import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.HeldLock;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;
import triptych.tru64.dialect.SleepTexts;
import triptych.tru64.struct.Errno;
import triptych.tru64.struct.SleepFlags;
import triptych.tru64.struct.ThreadT;
import triptych.tru64.struct.WaitResult;

/** {@code mpsleep}: the BSD sleep, made of Mach's two-phase wait. */
@KernelText
public final class ChannelSleeps {
    private static final long TYPES =
            SleepFlags.MS_LOCK_SIMPLE | SleepFlags.MS_LOCK_READ | SleepFlags.MS_LOCK_WRITE;
    private static final long BOTH_RELOCKS =
            SleepFlags.MS_LOCK_NO_RELOCK | SleepFlags.MS_LOCK_ON_ERROR;

    /** So many failures in a row at one time are a loop that ignores them. */
    private static final int FAILURES_OF_A_LOOP = 16;

    private final Tru64Kernel kernel;
    private final Machine machine;
    private final EventWaits waits;
    private final Interlocks interlocks;

    ChannelSleeps(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.waits = kernel.waits();
        this.interlocks = kernel.interlocks();
    }

    /** {@code mpsleep}; {@code routine} is what the module called. */
    public int sleep(
            SimThread sim,
            String routine,
            Object channel,
            long pri,
            String wmesg,
            long timo,
            Object lockp,
            long flags) {
        SimLock lock = interlocks.lockOf(lockp);
        kernel.contexts().mayBlock(sim, routine, lock);
        checkFlags(sim, lockp, lock, flags);
        if (channel == null) {
            kernel.report("mpsleep-null-channel", SleepTexts.NULL_CHANNEL);
            return yieldOnly(sim, lock, flags);
        }
        ThreadT thread = kernel.threads().of(sim);
        boolean catches = (pri & SleepFlags.PCATCH) != 0;
        WaitChannel queue = waits.standBeforeAssert(sim, thread, channel);
        waits.announce(sim, thread, queue, catches, wmesg);
        if (timo != 0) {
            waits.limit(sim, thread, timo);
        }
        // Asserted first, released second: whoever takes the lock to wake finds the waiter.
        Interlocks.Released released = interlocks.release(sim, lock);
        int error = catches ? lookBefore(sim, thread) : 0;
        if (error == 0) {
            waits.blockStanding(sim, thread);
            error = errorAfter(thread, catches);
        }
        retake(sim, released, error, flags);
        noteFailure(thread, error);
        return error;
    }

    private void checkFlags(SimThread sim, Object lockp, SimLock lock, long flags) {
        if (lockp == null) {
            return;
        }
        HeldLock hold = interlocks.holdOf(sim, lock);
        if (hold == null) {
            kernel.report("mpsleep-lock-not-held", SleepTexts.NOT_HELD);
        } else if ((flags & TYPES) != typeOf(lock, hold)) {
            kernel.report("mpsleep-lock-type", SleepTexts.LOCK_TYPE);
        }
        if ((flags & BOTH_RELOCKS) == BOTH_RELOCKS
                && kernel.profile().has(ProfileSwitch.BOTH_RELOCKS_ARE_REPORTED)) {
            kernel.report("mpsleep-relock-flags", SleepTexts.BOTH_RELOCKS);
        }
    }

    private static long typeOf(SimLock lock, HeldLock hold) {
        if (lock.kind().spins()) {
            return SleepFlags.MS_LOCK_SIMPLE;
        }
        return hold.isShared() ? SleepFlags.MS_LOCK_READ : SleepFlags.MS_LOCK_WRITE;
    }

    private int yieldOnly(SimThread sim, SimLock lock, long flags) {
        sim.baton().stopBefore(sim, Operation.UNLOCK, lock == null ? sim : lock);
        Interlocks.Released released = interlocks.release(sim, lock);
        sim.baton().stopBefore(sim, Operation.YIELD, sim);
        retake(sim, released, 0, flags);
        return 0;
    }

    /** A signal that is there already, or the thread's end, cancels the wait. */
    private int lookBefore(SimThread sim, ThreadT thread) {
        int error = interruption(thread);
        if (error == 0) {
            return 0;
        }
        thread.blocks();
        if (thread.traps().isHaltPosted()) {
            kernel.termination().breakWait(sim, thread);
        } else {
            waits.end(sim, thread, WaitResult.THREAD_INTERRUPTED);
        }
        return error;
    }

    private int errorAfter(ThreadT thread, boolean catches) {
        int result = thread.wait_result();
        if (result == WaitResult.THREAD_TIMED_OUT) {
            return Errno.EWOULDBLOCK;
        }
        if (!catches) {
            return 0;
        }
        int error = interruption(thread);
        boolean broken =
                result == WaitResult.THREAD_INTERRUPTED
                        || result == WaitResult.THREAD_SHOULD_TERMINATE;
        return error == 0 && broken ? Errno.EINTR : error;
    }

    private int interruption(ThreadT thread) {
        machine.touch(thread.traps(), Access.READ);
        return thread.traps().isActive() ? kernel.signals().errorOf(thread) : Errno.EINTR;
    }

    private void retake(SimThread sim, Interlocks.Released released, int error, long flags) {
        boolean again =
                error == 0
                        ? (flags & SleepFlags.MS_LOCK_NO_RELOCK) == 0
                        : (flags & SleepFlags.MS_LOCK_ON_ERROR) != 0;
        if (released != null && again) {
            interlocks.retake(sim, released, "mpsleep");
        }
    }

    private void noteFailure(ThreadT thread, int error) {
        if (error == 0 || error == Errno.EWOULDBLOCK || !thread.traps().isActive()) {
            thread.sleepSucceeded();
        } else if (thread.countFailedSleep(machine.clock().now()) == FAILURES_OF_A_LOOP) {
            kernel.report("T64-RET01", SleepTexts.busyLoop(FAILURES_OF_A_LOOP));
        }
    }

    /** {@code thread_sleep}: asserts, gives up the simple lock, blocks; takes nothing again. */
    public void sleepUnlocking(SimThread sim, Object event, Object lockp, boolean interruptible) {
        SimLock lock = interlocks.lockOf(lockp);
        kernel.contexts().mayBlock(sim, "thread_sleep", lock);
        ThreadT thread = kernel.threads().of(sim);
        WaitChannel queue = waits.standBeforeAssert(sim, thread, event);
        waits.announce(sim, thread, queue, interruptible, null);
        interlocks.release(sim, lock);
        waits.blockStanding(sim, thread);
    }
}
