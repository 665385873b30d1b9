package triptych.freebsd.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.timer.Timers;
import triptych.freebsd.dialect.CalloutTexts;
import triptych.freebsd.struct.Callout;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.TimeoutFunction;

/** {@code kern_timeout.c}: callouts, whose functions one thread runs that must not sleep. */
@KernelText
public final class SoftClock {
    private static final RoutineInfo CALL =
            new RoutineInfo("softclock_call_cc", "sys/callout.h", 0, false, false);

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private Timers timers;

    SoftClock(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    private Timers timers() {
        if (timers == null) {
            timers = Timers.of(machine);
            timers.runOn("clock (0)", kernel.noSleeping()::enter);
        }
        return timers;
    }

    // ---- routines ----

    /** {@code callout_init} and its kin. */
    public void init(Callout c, Mtx lock, boolean returnsUnlocked) {
        machine.operate(Operation.DEFER, c, Access.WRITE);
        c.initialise(lock, returnsUnlocked, this::run);
    }

    /**
     * {@code callout_reset}, {@code callout_schedule}.
     *
     * @param func null for that of the last time
     */
    public int reset(SimThread td, Callout c, int ticks, TimeoutFunction func, Object arg) {
        requireInitialised(c);
        machine.operate(Operation.DEFER, c, Access.WRITE);
        boolean cancelled = timers().disarm(c) || cancelBeforeLock(td, c);
        if (c.drainers() > 0) {
            return cancelled ? 1 : 0;
        }
        if (func != null) {
            c.calls(func, arg, td.text());
        }
        c.setActive(true);
        timers().arm(c, machine.clock().now() + Math.max(1, ticks));
        return cancelled ? 1 : 0;
    }

    /** {@code callout_stop}. */
    public int stop(SimThread td, Callout c) {
        requireInitialised(c);
        Mtx lock = c.lock();
        if (lock != null && lock != kernel.giant()) {
            kernel.locks().mutexes().check(td, lock, Mutexes.OWNED);
        }
        machine.operate(Operation.DEFER, c, Access.WRITE);
        c.setActive(false);
        boolean disarmed = timers().disarm(c);
        if (cancelBeforeLock(td, c)) {
            return 1;
        }
        if (c.isRunning()) {
            return 0;
        }
        return disarmed ? 1 : -1;
    }

    /** {@code callout_drain}. */
    public int drain(SimThread td, Callout c) {
        requireInitialised(c);
        kernel.witness().checkSleep(td, "Calling", "callout_drain", null);
        machine.operate(Operation.DEFER, c, Access.WRITE);
        c.setActive(false);
        boolean disarmed = timers().disarm(c);
        if (!c.isRunning()) {
            return disarmed ? 1 : -1;
        }
        c.addDrainers(1);
        while (c.isRunning()) {
            kernel.sleep().awaitStanding(td, machine.sleepQueues().channelOf(c), "codrain", 0);
            machine.touch(c, Access.WRITE);
        }
        c.addDrainers(-1);
        return 0;
    }

    /** A holder of its lock finds it waiting for that, and it shall not run. */
    private boolean cancelBeforeLock(SimThread td, Callout c) {
        boolean cancels = c.waitsForLock() && !c.isCancelled() && c.lock().lock().isOwnedBy(td);
        if (cancels) {
            c.setCancelled(true);
        }
        return cancels;
    }

    private void requireInitialised(Callout c) {
        if (!c.isInitialised()) {
            throw kernel.panic("callout-not-initialised", CalloutTexts.NOT_INITIALISED);
        }
    }

    /** {@code callout_pending}. */
    public boolean isPending(Callout c) {
        machine.operate(Operation.READ, c, Access.READ);
        return c.isArmed();
    }

    /** {@code callout_active}. */
    public boolean isActive(Callout c) {
        machine.operate(Operation.READ, c, Access.READ);
        return c.isActive();
    }

    /** {@code callout_deactivate}. */
    public void deactivate(Callout c) {
        machine.operate(Operation.WRITE, c, Access.WRITE);
        c.setActive(false);
    }

    // ---- the thread ----

    /** Its time has come, in the step in which it was picked. */
    private void run(Callout c, SimThread on) {
        machine.touch(c, Access.WRITE);
        c.setRunning(true);
        TimeoutFunction func = c.function();
        Object arg = c.arg();
        Mtx lock = c.lock();
        boolean cancelled = lock != null && isCancelledBefore(c, lock, on);
        if (!cancelled) {
            c.callback().run(on, c.text(), CALL, () -> func.call(arg));
        }
        if (lock != null && (cancelled || !c.returnsUnlocked())) {
            kernel.locks().sleepMutexes().unlock(on, lock);
        }
        end(c, on);
    }

    /** Takes its lock; somebody may have given the call up before that is had. */
    private boolean isCancelledBefore(Callout c, Mtx lock, SimThread on) {
        c.setWaitsForLock(true);
        kernel.locks().sleepMutexes().lock(on, lock, 0);
        machine.touch(c, Access.WRITE);
        c.setWaitsForLock(false);
        boolean cancelled = c.isCancelled();
        c.setCancelled(false);
        return cancelled;
    }

    /** Part of the step in which the function ended, or the lock was given back. */
    private void end(Callout c, SimThread on) {
        machine.touch(c, Access.WRITE);
        c.setRunning(false);
        if (c.drainers() > 0) {
            machine.sleepQueues().wakeAll(machine.sleepQueues().channelOf(c), on);
        }
    }
}
