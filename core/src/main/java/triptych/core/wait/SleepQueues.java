package triptych.core.wait;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import triptych.core.lock.SimLock;
import triptych.core.thread.Access;
import triptych.core.thread.Footprint;
import triptych.core.thread.HeldLock;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.WakeReason;

/**
 * Waiting threads, by channel.
 *
 * <p>A wait has two phases. {@link #announce} puts the thread on the channel's queue while it still
 * runs; {@link #block} gives up the processor unless a wake-up came in between. Kernels that
 * release an interlock do it between the two, so that no waker can be missed.
 */
public final class SleepQueues {
    private static final int SEARCHED_IN_LINE = 12;

    private final Footprint footprint;
    private final Steps steps;
    private final List<WaitChannel> channels = new ArrayList<>();
    private Map<Object, WaitChannel> byIdentity;
    private WaitListener listener = WaitListener.DEAF;

    /** Counts the steps of the execution. */
    public interface Steps {
        /** The number of the running step. */
        int step();
    }

    public SleepQueues(Footprint footprint, Steps steps) {
        this.footprint = footprint;
        this.steps = steps;
    }

    public void setListener(WaitListener newListener) {
        listener = newListener;
    }

    /** The channel of {@code identity}: the same object is the same channel, nothing else is. */
    public WaitChannel channelOf(Object identity) {
        if (byIdentity != null) {
            return byIdentity.computeIfAbsent(identity, this::open);
        }
        for (int i = 0; i < channels.size(); i++) {
            WaitChannel channel = channels.get(i);
            if (channel.identity() == identity) {
                return channel;
            }
        }
        WaitChannel channel = open(identity);
        if (channels.size() > SEARCHED_IN_LINE) {
            byIdentity = new IdentityHashMap<>();
            for (WaitChannel known : channels) {
                byIdentity.put(known.identity(), known);
            }
        }
        return channel;
    }

    private WaitChannel open(Object identity) {
        WaitChannel channel = new WaitChannel(identity);
        channels.add(channel);
        return channel;
    }

    /** First phase: {@code thread} will wait on {@code channel}; from here on it can be woken. */
    public void announce(
            SimThread thread,
            WaitChannel channel,
            String message,
            long deadline,
            boolean interruptible) {
        footprint.touch(channel, Access.WRITE, thread);
        channel.use();
        channel.waiters().add(thread);
        thread.announce(channel, message, deadline, interruptible);
        listener.announced(thread, channel);
    }

    /** The thread that runs takes back what it has announced: it will not block after all. */
    public void withdraw(SimThread thread) {
        WaitChannel channel = (WaitChannel) thread.channel();
        footprint.touch(channel, Access.WRITE, thread);
        channel.waiters().remove(thread);
        thread.withdraw();
    }

    /**
     * Second phase: gives up the processor, unless the wait is already over.
     *
     * @return why the thread runs again
     */
    public WakeReason block(SimThread thread) {
        return blockThenStandBefore(thread, Operation.RESUME, thread);
    }

    /**
     * As {@link #block}, and stands before the next operation in the same stop: a woken thread
     * whose first act is to take its interlock again need not run for less.
     */
    public WakeReason blockThenStandBefore(SimThread thread, Operation next, SimObject on) {
        if (thread.isAnnounced()) {
            touchHeldLocks(thread);
            thread.fallAsleep();
            listener.fellAsleep(thread);
        }
        thread.baton().stopBefore(thread, next, on);
        return thread.wakeReason();
    }

    /** Wakes all waiters of {@code channel}, longest waiting first. */
    public int wakeAll(WaitChannel channel, SimThread by) {
        footprint.touch(channel, Access.WRITE, by);
        int woken = channel.waiters().size();
        for (int i = 0; i < woken; i++) {
            wake(channel.waiters().get(i), WakeReason.WOKEN, by);
        }
        channel.waiters().clear();
        return woken;
    }

    /** Wakes one waiter of {@code channel}. */
    public SimThread wakeOne(WaitChannel channel, WakeOrder order, SimThread by) {
        footprint.touch(channel, Access.WRITE, by);
        SimThread chosen = order.pick(channel);
        if (chosen != null) {
            channel.waiters().remove(chosen);
            wake(chosen, WakeReason.WOKEN, by);
        }
        return chosen;
    }

    /**
     * Ends the wait of one thread, whatever channel it is on. {@code by} is null when time does it.
     */
    public void endWait(SimThread thread, WakeReason reason, SimThread by) {
        WaitChannel channel = (WaitChannel) thread.channel();
        footprint.touch(channel, Access.WRITE, thread);
        channel.waiters().remove(thread);
        wake(thread, reason, by);
    }

    private void wake(SimThread thread, WakeReason reason, SimThread by) {
        touchHeldLocks(thread);
        thread.wake(reason, steps.step());
        listener.woke(thread, reason, by);
    }

    private static void touchHeldLocks(SimThread thread) {
        for (HeldLock hold : thread.held()) {
            if (hold.lock() instanceof SimLock lock && !lock.kind().sleepable()) {
                lock.touchByHoldersSleep(thread);
            }
        }
    }
}
