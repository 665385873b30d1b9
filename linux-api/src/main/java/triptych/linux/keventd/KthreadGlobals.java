package triptych.linux.keventd;

import triptych.core.event.Site;
import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Completion;

/**
 * The patch's global variables. There is one of each for the whole system: that operations do not
 * mix them up is the work of the semaphore alone.
 */
@KernelText
public final class KthreadGlobals {
    private static final LockKind SEMAPHORE = new LockKind("semaphore", false, true);

    private final Machine machine;
    private final SimLock control;
    private final Completion ack;
    private final InitFailed initFailed;

    /** An {@code int}. */
    private static final class InitFailed extends SimObject {
        private boolean failed;

        @Override
        public String label() {
            return "kthread_init_failed";
        }
    }

    KthreadGlobals(Machine machine) {
        this.machine = machine;
        control =
                machine.named(
                        new SimLock(
                                machine.footprint(),
                                SEMAPHORE,
                                "kthread_control",
                                "semaphore",
                                false));
        ack = machine.named(new Completion("kthread_ack").initialised());
        initFailed = machine.named(new InitFailed());
    }

    /**
     * The semaphore of one that keventd holds for the whole of an operation.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">One operation at a time in the whole system, whatever processor it came from.
     * </ol>
     *
     * @source linux.md 2.2, 2.6 Q23
     */
    @Symbol(header = "kernel/kthread.c")
    public SimLock kthread_control() {
        return control;
    }

    /**
     * The completion by which a thread tells keventd that it exists, and later that its {@code
     * initfn} has returned.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">Each creation and each start forgets what was told before it.
     *   <li id="P2">Any thread of the patch satisfies any wait for it.
     * </ol>
     *
     * @source linux.md 2.2, 2.6 Q5
     */
    @Symbol(header = "kernel/kthread.c")
    public Completion kthread_ack() {
        return ack;
    }

    /**
     * Whether the {@code initfn} that returned last has failed.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">Written before the thread completes {@link #kthread_ack}.
     * </ol>
     *
     * @source linux.md 2.2
     */
    @Symbol(header = "kernel/kthread.c")
    public boolean kthread_init_failed() {
        machine.touch(initFailed, Access.READ);
        return initFailed.failed;
    }

    /** Within the step that runs. */
    void setInitFailed(boolean failed) {
        machine.touch(initFailed, Access.WRITE);
        initFailed.failed = failed;
    }

    /** {@code init_completion(&kthread_ack)}, within the step that runs. */
    void forgetAcks() {
        machine.touch(ack, Access.WRITE);
        ack.initialised();
    }

    /** {@code down(&kthread_control)}. */
    void down(SimThread sim) {
        control.standBefore(Operation.LOCK, sim);
        control.take(sim, Site.UNSEEN);
    }

    /** {@code up(&kthread_control)}. */
    void up(SimThread sim) {
        control.standBefore(Operation.UNLOCK, sim);
        control.release(sim);
    }
}
