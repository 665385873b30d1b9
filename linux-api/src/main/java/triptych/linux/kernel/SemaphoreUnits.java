package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Errno;
import triptych.linux.struct.Semaphore;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** {@code kernel/locking/semaphore.c}: units that are handed to whoever waits longest. */
@KernelText
public final class SemaphoreUnits {
    private static final String FILE = "kernel/locking/semaphore.c";

    private final LinuxKernel kernel;
    private final Machine machine;

    SemaphoreUnits(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code sema_init}. */
    public void init(SimThread sim, Semaphore sem, int units) {
        if (machine.threads().hasCompanion(sim)) {
            machine.operate(Operation.WRITE, sem, Access.WRITE);
        }
        machine.touch(machine.named(sem), Access.WRITE);
        sem.initialised(units);
    }

    /**
     * {@code __down_common}.
     *
     * @param timeout in jiffies
     * @param state to sleep in
     * @return 0; {@code -EINTR} interrupted; {@code -ETIME} when time was over
     */
    public int down(SimThread sim, Semaphore sem, long timeout, int state) {
        kernel.atomic().mightSleep(sim, FILE);
        machine.operate(Operation.WAIT, sem, Access.WRITE);
        if (sem.count() > 0) {
            sem.addUnits(-1);
            return 0;
        }
        TaskStruct task = kernel.tasks().of(sim);
        Semaphore.Waiter waiter = new Semaphore.Waiter(task);
        sem.waiters().add(waiter);
        int error = await(sim, sem, waiter, timeout, state);
        if (error != 0) {
            sem.waiters().remove(waiter);
        }
        return error;
    }

    private int await(
            SimThread sim, Semaphore sem, Semaphore.Waiter waiter, long timeout, int state) {
        boolean limited = timeout != CompletionUnits.MAX_SCHEDULE_TIMEOUT;
        long deadline = limited ? machine.clock().now() + timeout : SimThread.NEVER;
        while (true) {
            if (kernel.states().isSignalPending(waiter.task(), state)) {
                return -Errno.EINTR;
            }
            if (limited && machine.clock().now() >= deadline) {
                return -Errno.ETIME;
            }
            kernel.states().set(waiter.task(), state, sem.label());
            kernel.states().scheduleUntil(sim, deadline, Operation.WAIT, sem);
            machine.touch(sem, Access.WRITE);
            if (waiter.isUp()) {
                return 0;
            }
        }
    }

    /** {@code down_trylock}. */
    public int tryDown(Semaphore sem) {
        machine.operate(Operation.WAIT, sem, Access.WRITE);
        if (sem.count() <= 0) {
            return 1;
        }
        sem.addUnits(-1);
        return 0;
    }

    /** {@code up}. */
    public void up(SimThread by, Semaphore sem) {
        machine.operate(Operation.WAKE, sem, Access.WRITE);
        if (sem.waiters().isEmpty()) {
            sem.addUnits(1);
            return;
        }
        Semaphore.Waiter first = sem.waiters().remove(0);
        first.setUp();
        kernel.states().wake(by, first.task(), TaskState.TASK_NORMAL);
    }
}
