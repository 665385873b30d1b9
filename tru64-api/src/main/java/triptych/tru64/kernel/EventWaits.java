package triptych.tru64.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.WakeReason;
import triptych.core.wait.SleepQueues;
import triptych.core.wait.WaitChannel;
import triptych.core.wait.WakeOrder;
import triptych.tru64.dialect.WaitTexts;
import triptych.tru64.struct.ThreadT;
import triptych.tru64.struct.WaitResult;

/**
 * Mach's two-phase wait, which is the core's own: an asserted wait is an announced one, {@code
 * thread_block} blocks, a wake-up in between cancels the wait.
 */
@KernelText
public final class EventWaits {
    private final Tru64Kernel kernel;
    private final Machine machine;
    private final SleepQueues queues;

    EventWaits(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.queues = machine.sleepQueues();
    }

    /** {@code assert_wait_mesg}. Event 0, null, is on no queue that a waker could name. */
    public void assertWait(SimThread sim, Object event, boolean interruptible, String message) {
        ThreadT thread = kernel.threads().of(sim);
        if (sim.isAnnounced()) {
            throw kernel.panic(
                    "T64-AW01", WaitTexts.alreadyAsserted(machine.addressOf(sim.channel())));
        }
        WaitChannel channel = queues.channelOf(event == null ? thread : event);
        machine.operate(Operation.WAIT, channel, Access.WRITE);
        queues.announce(
                sim, channel, message == null ? "" : message, SimThread.NEVER, interruptible);
        thread.setWaitResult(WaitResult.THREAD_AWAKENED);
        thread.asserts(event != null);
    }

    /** {@code thread_set_timeout}: nothing without an asserted wait. */
    public void setTimeout(SimThread sim, int ticks) {
        machine.operate(Operation.WAIT, sim, Access.WRITE);
        if (sim.isAnnounced()) {
            sim.setDeadline(machine.clock().now() + Math.max(1, ticks));
        }
    }

    /** {@code thread_block}. */
    public void block(SimThread sim) {
        kernel.contexts().mayGiveUpProcessor(sim, "thread_block", null);
        kernel.threads().of(sim).blocks();
        if (!sim.isAnnounced()) {
            machine.dispatcher().stopBefore(sim, Operation.YIELD, sim);
            return;
        }
        if (queues.block(sim) == WakeReason.TIMED_OUT) {
            kernel.threads().of(sim).setWaitResult(WaitResult.THREAD_TIMED_OUT);
        }
    }

    /** {@code thread_wakeup_prim}: whether anybody was woken. */
    public boolean wakeUp(SimThread by, Object event, boolean one, int result) {
        if (event == null) {
            return false;
        }
        WaitChannel channel = queues.channelOf(event);
        machine.operate(Operation.WAKE, channel, Access.WRITE);
        boolean any = !channel.waiters().isEmpty();
        int left = one ? 1 : channel.waiters().size();
        while (left-- > 0 && !channel.waiters().isEmpty()) {
            SimThread woken = queues.wakeOne(channel, WakeOrder.LONGEST_WAITING, by);
            kernel.threads().of(woken).setWaitResult(result);
        }
        return any;
    }

    /** {@code clear_wait}. */
    public void clear(SimThread by, ThreadT thread, int result, boolean interruptOnly) {
        machine.operate(Operation.WAKE, thread, Access.WRITE);
        SimThread sim = thread.sim();
        if (sim.isAnnounced() && (sim.isInterruptible() || !interruptOnly)) {
            queues.endWait(sim, WakeReason.WOKEN, by);
            thread.setWaitResult(result);
        }
    }
}
