package triptych.tru64.kernel;

import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.HeldLock;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.core.wait.SleepQueues;
import triptych.core.wait.WaitChannel;
import triptych.tru64.dialect.ThreadTexts;
import triptych.tru64.struct.KernReturn;
import triptych.tru64.struct.ThreadT;
import triptych.tru64.struct.Traps;
import triptych.tru64.struct.WaitResult;

/**
 * How threads end. Whoever ends another asks, breaks its interruptible waits, and waits until it
 * has come to its clean point: nothing unwinds a stack, and nothing gives locks back.
 */
@KernelText
public final class Termination {
    /** Broken waits after which a thread that was asked to end will not. */
    private static final int PATIENCE = 16;

    private final Tru64Kernel kernel;
    private final Machine machine;
    private final SleepQueues queues;

    Termination(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.queues = machine.sleepQueues();
    }

    // ---- asking ----

    /** {@code thread_terminate}. */
    public int terminate(SimThread sim, ThreadT thread) {
        if (thread == null) {
            return KernReturn.KERN_INVALID_ARGUMENT;
        }
        return thread.sim() == sim ? terminateSelf(sim, thread) : terminateOther(sim, thread);
    }

    /** The halt has to follow at once, so what would be wrong there is wrong here. */
    private int terminateSelf(SimThread sim, ThreadT thread) {
        kernel.contexts().mayGiveUpProcessor(sim, "thread_terminate", null);
        kernel.waits().complainIfPending(sim, "thread_terminate of itself");
        machine.operate(Operation.THREAD, thread.traps(), Access.WRITE);
        if (thread.traps().isActive()) {
            thread.traps().postTerminate();
        }
        return KernReturn.KERN_SUCCESS;
    }

    private int terminateOther(SimThread sim, ThreadT thread) {
        kernel.contexts().mayBlock(sim, "thread_terminate");
        ThreadT caller = kernel.threads().of(sim);
        Traps traps = thread.traps();
        machine.operate(Operation.THREAD, traps, Access.WRITE);
        if (kernel.threads().isStale(thread, "thread_terminate")) {
            return KernReturn.KERN_INVALID_ARGUMENT;
        }
        machine.touch(caller.traps(), Access.READ);
        if (!caller.traps().isActive() || !traps.isActive()) {
            return KernReturn.KERN_FAILURE;
        }
        kernel.waits().dropAsserted(sim, caller);
        traps.postHalt();
        machine.touch(thread, Access.WRITE);
        SimThread target = thread.sim();
        if (target.state() == ThreadState.NEW) {
            traps.halt();
        } else if (target.state() == ThreadState.SLEEPING && target.isInterruptible()) {
            breakWait(sim, thread);
        }
        awaitHalt(sim, caller, traps);
        traps.free();
        return KernReturn.KERN_SUCCESS;
    }

    /** Nothing but the halt ends this wait; that it does is up to the thread. */
    private void awaitHalt(SimThread sim, ThreadT caller, Traps traps) {
        WaitChannel halt = queues.channelOf(traps);
        while (!traps.isHalted()) {
            queues.announce(sim, halt, "thread_terminate", SimThread.NEVER, false);
            sim.setWaitMustEnd(true);
            queues.block(sim);
            caller.setWaitResult(WaitResult.THREAD_AWAKENED);
            machine.touch(traps, Access.WRITE);
        }
    }

    /**
     * Ends an interruptible wait of a thread that is to halt, within the step that runs. Does not
     * return to a thread that has let this happen too often.
     */
    void breakWait(SimThread by, ThreadT thread) {
        kernel.waits().end(by, thread, resultOfBrokenWait());
        if (thread.countBrokenWait() != PATIENCE + 2) {
            return;
        }
        kernel.report("T64-TRM01", ThreadTexts.notHonoured(thread.label(), PATIENCE + 1));
        if (!kernel.profile().has(ProfileSwitch.DEAF_THREAD_STAYS)) {
            machine.touch(thread.traps(), Access.WRITE);
            throw end(by, thread);
        }
    }

    private int resultOfBrokenWait() {
        return kernel.profile().has(ProfileSwitch.TERMINATED_WAIT_IS_INTERRUPTED)
                ? WaitResult.THREAD_INTERRUPTED
                : WaitResult.THREAD_SHOULD_TERMINATE;
    }

    /** {@code thread_should_halt}. */
    public boolean shouldHalt(ThreadT thread) {
        machine.operate(Operation.READ, thread.traps(), Access.READ);
        machine.running().looked();
        return !kernel.threads().isStale(thread, "thread_should_halt")
                && !thread.traps().isActive();
    }

    // ---- ending ----

    /** {@code thread_halt_self}. */
    public Error haltSelf(SimThread sim) {
        kernel.contexts().requireLowestLevel(sim, "thread_halt_self");
        ThreadT thread = kernel.threads().of(sim);
        machine.operate(Operation.EXIT, thread.traps(), Access.WRITE);
        if (thread.traps().isActive()) {
            throw kernel.panic("halt-self-unasked", ThreadTexts.NOTHING_POSTED);
        }
        throw end(sim, thread);
    }

    /** The start routine of a kernel thread has returned. */
    Error returnedFromStart(SimThread sim) {
        ThreadT thread = kernel.threads().of(sim);
        machine.operate(Operation.EXIT, thread.traps(), Access.WRITE);
        if (thread.traps().isTerminatePosted()) {
            kernel.report("T64-TRM02", ThreadTexts.RETURNED_TERMINATED);
        } else if (kernel.profile().has(ProfileSwitch.RETURN_FROM_START_STOPS)) {
            throw kernel.panic("returned-from-thread", ThreadTexts.RETURNED);
        } else {
            machine.report(new Finding.ReturnedFromThread(machine.facts(sim)));
        }
        throw end(sim, thread);
    }

    /** The clean point, within a step that has noted a write of the traps. */
    private Error end(SimThread sim, ThreadT thread) {
        Traps traps = thread.traps();
        complainOfLeftovers(sim, thread);
        traps.halt();
        if (traps.isHaltPosted()) {
            queues.wakeAll(queues.channelOf(traps), sim);
        } else {
            // A thread cannot free the stack that it stands on: the reaper comes later.
            machine.operate(Operation.THREAD, traps, Access.WRITE);
            traps.free();
        }
        return sim.exit();
    }

    private void complainOfLeftovers(SimThread sim, ThreadT thread) {
        if (kernel.waits().complainIfPending(sim, "the end of a thread")) {
            queues.withdraw(sim);
        }
        for (HeldLock hold : sim.held()) {
            kernel.report(
                    "halt-with-locks", ThreadTexts.leftLocked(thread.label(), hold.lock().label()));
        }
    }
}
