package triptych.tru64.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.WakeReason;
import triptych.core.wait.ChannelIdentity;
import triptych.core.wait.SleepQueues;
import triptych.core.wait.WaitChannel;
import triptych.core.wait.WakeOrder;
import triptych.tru64.dialect.ThreadTexts;
import triptych.tru64.dialect.WaitTexts;
import triptych.tru64.struct.ThreadT;
import triptych.tru64.struct.WaitResult;

/**
 * Mach's two-phase wait, which is the core's own: an asserted wait is an announced one, {@code
 * thread_block} blocks, a wake-up in between cancels the wait.
 *
 * <p>Whether a wait is over is written by whoever ends it, and so noted at the {@link ThreadT}.
 */
@KernelText
public final class EventWaits {
    private final Tru64Kernel kernel;
    private final Machine machine;
    private final SleepQueues queues;
    private final EventPurposes purposes;
    private final SwallowedWakeups swallowed;

    EventWaits(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.queues = machine.sleepQueues();
        this.purposes = new EventPurposes(kernel);
        this.swallowed = new SwallowedWakeups(machine);
    }

    // ---- the two phases ----

    /** {@code assert_wait_mesg}; event 0 is null. */
    public void assertWait(SimThread sim, Object event, boolean interruptible, String message) {
        ThreadT thread = kernel.threads().of(sim);
        WaitChannel channel = standBeforeAssert(sim, thread, event);
        announce(sim, thread, channel, interruptible, message);
    }

    /** Stands before the assert of a wait for {@code event}. */
    WaitChannel standBeforeAssert(SimThread sim, ThreadT thread, Object event) {
        if (event != null) {
            ChannelIdentity.require(event);
        }
        WaitChannel channel = queues.channelOf(event == null ? thread.noEvent() : event);
        sim.baton().stopBefore(sim, Operation.WAIT, channel);
        return channel;
    }

    /** First phase, within the step that runs. */
    void announce(
            SimThread sim,
            ThreadT thread,
            WaitChannel channel,
            boolean interruptible,
            String message) {
        if (thread.traps().isTerminatePosted()) {
            kernel.report("T64-TRM02", ThreadTexts.WAITS_TERMINATED);
        }
        // Before this step writes anything itself.
        swallowed.asserts(sim, channel);
        machine.touch(thread, Access.WRITE);
        kernel.discipline().asserts(sim, thread, channel);
        long deadline = dropAsserted(sim, thread);
        machine.touch(channel, Access.WRITE);
        purposes.check(channel, message);
        queues.announce(sim, channel, message == null ? "" : message, deadline, interruptible);
        thread.asserts(channel.identity() != thread.noEvent());
        kernel.lightning().awaited(channel);
    }

    /** Whether {@code sim} has an asserted wait that nobody has ended, as its step sees it. */
    boolean isPending(SimThread sim, ThreadT thread) {
        if (!thread.hasAsserted()) {
            return false;
        }
        machine.touch(thread, Access.READ);
        return sim.isAnnounced();
    }

    /**
     * {@code sim} has come to {@code end}, from where it cannot get to the {@code thread_block} of
     * a wait that it has asserted.
     */
    boolean complainIfPending(SimThread sim, String end) {
        boolean pending = isPending(sim, kernel.threads().of(sim));
        if (pending) {
            kernel.report("T64-AW02", WaitTexts.leftAsserted(end));
        }
        return pending;
    }

    /**
     * A thread that is to wait has no pending wait, or panics; one for event 0 goes unnoticed, and
     * leaves its timer behind, whose time is returned. Within the step that runs.
     */
    long dropAsserted(SimThread sim, ThreadT thread) {
        if (!isPending(sim, thread)) {
            return SimThread.NEVER;
        }
        if (thread.waitsForEvent()) {
            throw kernel.panic(
                    "T64-AW01", WaitTexts.alreadyAsserted(machine.addressOf(sim.channel())));
        }
        kernel.report("T64-AW01", WaitTexts.ASSERTED_OVER_EVENT_0);
        long deadline = sim.deadline();
        queues.withdraw(sim);
        return deadline;
    }

    /** {@code thread_block}. */
    public void block(SimThread sim) {
        kernel.contexts().mayGiveUpProcessor(sim, "thread_block", null);
        ThreadT thread = kernel.threads().of(sim);
        if (!thread.hasAsserted()) {
            machine.dispatcher().stopBefore(sim, Operation.YIELD, sim);
            return;
        }
        sim.baton().stopBefore(sim, Operation.BLOCK, thread);
        blockStanding(sim, thread);
        kernel.discipline().blocked(sim, thread);
    }

    /**
     * Second phase, within the step that runs. Whether a wake-up has come before needs no noting:
     * either way the thread stands before its next step, which cannot precede the wake-up.
     */
    void blockStanding(SimThread sim, ThreadT thread) {
        thread.blocks();
        machine.touch(thread.traps(), Access.READ);
        if (thread.traps().isHaltPosted()) {
            machine.touch(thread, Access.WRITE);
            if (sim.isAnnounced() && sim.isInterruptible()) {
                kernel.termination().breakWait(sim, thread);
            }
        }
        if (queues.block(sim) == WakeReason.TIMED_OUT) {
            thread.setWaitResult(WaitResult.THREAD_TIMED_OUT);
            kernel.discipline().timedOut(thread);
        }
    }

    // ---- limits ----

    /**
     * {@code thread_set_timeout}. A wake-up before it and one after it come to the same, so that
     * only a second call notes whether the wait is still pending.
     */
    public void setTimeout(SimThread sim, int ticks) {
        ThreadT thread = kernel.threads().of(sim);
        sim.baton().stopBefore(sim, Operation.WAIT, thread);
        if (!thread.hasAsserted()) {
            kernel.report("T64-TMR01", WaitTexts.TIMEOUT_WITHOUT_ASSERT);
            return;
        }
        complainOfInterval(ticks);
        if (thread.isTimed() && isPending(sim, thread)) {
            kernel.report("T64-TMR01", WaitTexts.TIMEOUT_TWICE);
        }
        limit(sim, thread, ticks);
    }

    private void complainOfInterval(int ticks) {
        if (ticks < 0) {
            kernel.report("timeout-negative", WaitTexts.NEGATIVE_TIMEOUT);
        } else if (ticks == 0 && kernel.profile().has(ProfileSwitch.ZERO_TIMEOUT_IS_REPORTED)) {
            kernel.report("timeout-zero", WaitTexts.ZERO_TIMEOUT);
        }
    }

    /** Limits the asserted wait, within the step that runs; nothing if it is over. */
    void limit(SimThread sim, ThreadT thread, long ticks) {
        thread.limitsTime();
        if (sim.isAnnounced()) {
            sim.setDeadline(machine.clock().now() + Math.max(1, ticks));
        }
    }

    /** {@code assert_wait_mesg_timo}: both in one step. */
    public void assertWait(
            SimThread sim, Object event, boolean interruptible, String message, int ticks) {
        assertWait(sim, event, interruptible, message);
        limit(sim, kernel.threads().of(sim), ticks);
    }

    // ---- waking ----

    /** {@code thread_wakeup_prim}: whether anybody was woken. */
    public boolean wakeUp(SimThread by, Object event, boolean one, int result) {
        if (event == null) {
            return false;
        }
        ChannelIdentity.require(event);
        WaitChannel channel = queues.channelOf(event);
        machine.operate(Operation.WAKE, channel, Access.WRITE);
        int woken = one ? Math.min(1, channel.waiters().size()) : channel.waiters().size();
        for (int i = 0; i < woken; i++) {
            SimThread sim = queues.wakeOne(channel, WakeOrder.LONGEST_WAITING, by);
            ended(kernel.threads().of(sim), result);
            if (one) {
                swallowed.wokeOne(sim, channel);
            }
        }
        kernel.unheard().note(by, channel, woken > 0);
        return woken > 0;
    }

    /** {@code clear_wait}. */
    public void clear(SimThread by, ThreadT thread, int result, boolean interruptOnly) {
        machine.operate(Operation.WAKE, thread, Access.WRITE);
        if (kernel.threads().isStale(thread, "clear_wait")) {
            return;
        }
        if (thread.sim().isInterruptible() || !interruptOnly) {
            end(by, thread, result);
        }
    }

    /** Ends the wait of {@code thread}, if it has one, within the step that runs. */
    void end(SimThread by, ThreadT thread, int result) {
        machine.touch(thread, Access.WRITE);
        if (thread.sim().isAnnounced()) {
            queues.endWait(thread.sim(), WakeReason.WOKEN, by);
            ended(thread, result);
        }
    }

    private void ended(ThreadT thread, int result) {
        machine.touch(thread, Access.WRITE);
        thread.setWaitResult(result);
    }

    /** Wake-ups for one that came to nothing. */
    SwallowedWakeups swallowed() {
        return swallowed;
    }
}
