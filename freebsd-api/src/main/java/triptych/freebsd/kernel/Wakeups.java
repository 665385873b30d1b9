package triptych.freebsd.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.wait.ChannelIdentity;
import triptych.core.wait.SleepQueues;
import triptych.core.wait.WaitChannel;
import triptych.core.wait.WakeOrder;
import triptych.freebsd.dialect.CondvarTexts;
import triptych.freebsd.dialect.SleepTexts;
import triptych.freebsd.struct.Td;

/** {@code wakeup} and its kin: they make sleepers runnable, and remember nothing. */
@KernelText
public final class Wakeups {
    private static final String BROADCAST = "sleepq_broadcast";
    private static final String SIGNAL = "sleepq_signal";

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final SleepQueues queues;

    Wakeups(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.queues = machine.sleepQueues();
    }

    /** All sleepers of {@code chan}, longest sleeping first. */
    public void wakeAll(SimThread td, Object chan) {
        queues.wakeAll(standBefore(td, chan, BROADCAST), td);
    }

    /** The sleeper that {@code order} picks. */
    public void wakeOne(SimThread td, Object chan, WakeOrder order) {
        WaitChannel channel = standBefore(td, chan, SIGNAL);
        touchPriorities(machine, channel);
        queues.wakeOne(channel, order, td);
    }

    /** Who is picked among several depends on the priorities of all. */
    static void touchPriorities(Machine machine, WaitChannel channel) {
        if (channel.waiters().size() > 1) {
            for (SimThread waiter : channel.waiters()) {
                if (waiter.face() instanceof Td td) {
                    machine.touch(td, Access.READ);
                }
            }
        }
    }

    private WaitChannel standBefore(SimThread td, Object chan, String routine) {
        if (chan == null) {
            throw kernel.panic("wakeup-null-channel", SleepTexts.nullChannel(routine));
        }
        ChannelIdentity.require(chan);
        WaitChannel channel = queues.channelOf(chan);
        td.baton().stopBefore(td, Operation.WAKE, channel);
        if (channel.discipline() instanceof SleepqDiscipline agreed
                && !agreed.type().equals(SleepqDiscipline.SLEEP)) {
            throw kernel.panic("sleepq-mismatch", CondvarTexts.mismatch(routine));
        }
        return channel;
    }
}
