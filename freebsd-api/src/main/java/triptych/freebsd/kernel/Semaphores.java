package triptych.freebsd.kernel;

import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.wait.SleepQueues;
import triptych.core.wait.WaitChannel;
import triptych.core.wait.WakeOrder;
import triptych.freebsd.dialect.SemaTexts;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.Sema;

/** Counting semaphores; what is done under a semaphore's mutex is one step. */
@KernelText
public final class Semaphores {
    private static final String MUTEX_NAME = "sema backing lock";
    private static final int FOR_EVER = 0;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final SleepQueues queues;
    private final Mutexes mutexes;

    Semaphores(FreeBsdKernel kernel, Mutexes mutexes) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.queues = machine.sleepQueues();
        this.mutexes = mutexes;
    }

    /** {@code sema_init}. */
    public void init(SimThread td, Sema sema, int value, String description) {
        if (value < 0) {
            throw kernel.panic("sema-negative", SemaTexts.NEGATIVE);
        }
        // The memory is zeroed first, so that it may have been anything.
        int options = Mutexes.NOWITNESS | Mutexes.QUIET | Mutexes.NEW;
        mutexes.init(td, sema.mutex(), MUTEX_NAME, null, options);
        machine.touch(queues.channelOf(sema), Access.WRITE);
        sema.begin(value, description);
    }

    /** {@code sema_destroy}. */
    public void destroy(SimThread td, Sema sema) {
        machine.operate(Operation.READ, queues.channelOf(sema), Access.READ);
        if (sema.waiters() > 0) {
            throw kernel.panic("sema-destroyed-with-waiters", SemaTexts.WAITERS);
        }
        mutexes.destroy(td, sema.mutex());
    }

    /** {@code sema_post}. */
    public void post(SimThread td, Sema sema) {
        WaitChannel channel = standBefore(sema, Operation.WAKE, Access.WRITE);
        sema.add(1);
        if (sema.waiters() > 0) {
            Wakeups.touchPriorities(machine, channel);
            queues.wakeOne(channel, WakeOrder.MOST_URGENT, td);
        }
    }

    /** {@code sema_wait}. */
    public void await(SimThread td, Sema sema) {
        WaitChannel channel = standBefore(sema, Operation.WAIT, Access.WRITE);
        while (sema.value() == 0) {
            waitOnce(td, sema, channel, FOR_EVER);
        }
        sema.add(-1);
    }

    /** {@code sema_timedwait}. */
    public int awaitLimited(SimThread td, Sema sema, int timo) {
        WaitChannel channel = standBefore(sema, Operation.WAIT, Access.WRITE);
        int error = 0;
        while (sema.value() == 0 && error == 0) {
            error = waitOnce(td, sema, channel, Math.max(1, timo));
        }
        if (sema.value() == 0) {
            return Errno.EWOULDBLOCK;
        }
        sema.add(-1);
        return 0;
    }

    private int waitOnce(SimThread td, Sema sema, WaitChannel channel, int timo) {
        kernel.witness().checkSleep(td, "Waiting on", sema.description(), null);
        sema.addWaiters(1);
        int error = kernel.sleep().awaitUnwatched(td, channel, sema.description(), timo);
        machine.touch(channel, Access.WRITE);
        sema.addWaiters(-1);
        return error;
    }

    /** {@code sema_trywait}. */
    public int tryTake(Sema sema) {
        standBefore(sema, Operation.WRITE, Access.WRITE);
        if (sema.value() == 0) {
            return 0;
        }
        sema.add(-1);
        return 1;
    }

    /** {@code sema_value}. */
    public int value(Sema sema) {
        standBefore(sema, Operation.READ, Access.READ);
        return sema.value();
    }

    /** Where the real kernel takes the semaphore's mutex. */
    private WaitChannel standBefore(Sema sema, Operation operation, int access) {
        SimLock lock = mutexes.lockFor("mtx_lock", LockKinds.SLEEP_MUTEX, sema.mutex());
        WaitChannel channel = queues.channelOf(sema);
        machine.operate(operation, channel, access);
        machine.touch(lock, Access.READ);
        mutexes.requireAlive("mtx_lock", lock);
        return channel;
    }
}
