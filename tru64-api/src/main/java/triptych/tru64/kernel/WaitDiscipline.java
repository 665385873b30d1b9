package triptych.tru64.kernel;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;
import triptych.tru64.dialect.WaitTexts;
import triptych.tru64.struct.LastWait;
import triptych.tru64.struct.ThreadT;

/**
 * What a thread makes of the end of a wait. {@code thread_block} tests no condition: it returns
 * when the event comes, when the timer does, when the wait is broken.
 *
 * <h4>Semantics</h4>
 *
 * <ol>
 *   <li id="S1">A thread that waits for an event again after {@code thread_block}, and has taken no
 *       lock, read no cell and asked neither for {@code wait_result} nor by {@code
 *       thread_should_halt} in between, does whatever it does for any reason that woke it: {@code
 *       T64-CND01}.
 *   <li id="S2">A thread that waits again after its timer ended a wait for an event, and has not
 *       read {@code wait_result} in between, takes the one for the other: {@code T64-TMO01}. The
 *       timer of a wait for event 0 is what such a wait is for.
 * </ol>
 *
 * @source tru64.md 9, items 2 and 8
 */
@KernelText
public final class WaitDiscipline {
    private final Tru64Kernel kernel;

    WaitDiscipline(Tru64Kernel kernel) {
        this.kernel = kernel;
    }

    /** {@code sim} is about to wait on {@code channel}. */
    void asserts(SimThread sim, ThreadT thread, WaitChannel channel) {
        LastWait last = thread.lastWait();
        if (last.isTimeoutUnread()) {
            kernel.report("T64-TMO01", WaitTexts.unreadTimeout(last.channel().label()));
        } else if (channel == last.channel()
                && channel.identity() != thread.noEvent()
                && last.isEndUnseen(sim.looks())) {
            kernel.report("T64-CND01", WaitTexts.unconditional(channel.label()));
        }
        last.begins(channel, sim.held(), sim.looks());
    }

    /** {@code thread_block} returns from the wait that was asserted. */
    void blocked(SimThread sim, ThreadT thread) {
        thread.lastWait().ends(sim.looks());
    }

    /** The timer has ended the wait. */
    void timedOut(ThreadT thread) {
        if (thread.waitsForEvent()) {
            thread.lastWait().timesOut();
        }
    }
}
