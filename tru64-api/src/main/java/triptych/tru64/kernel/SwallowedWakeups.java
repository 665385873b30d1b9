package triptych.tru64.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;
import triptych.tru64.dialect.WaitTexts;

/**
 * Finds a wakeup for one that went to a waiter who could not use it, while another waits for ever:
 * {@code T64-ONE01}.
 *
 * <p>Who goes back to waiting for the same event without having written anything that others can
 * see could not use it, or has used it up in fields of its own: the machine cannot tell the two
 * apart. So nothing is said unless somebody who waited then never wakes up.
 */
@KernelText
final class SwallowedWakeups {
    private final Machine machine;
    private final List<Given> given = new ArrayList<>(1);
    private final List<Swallowed> swallowed = new ArrayList<>(1);

    /** A wakeup on its way: {@code writes} is how often its taker had written something before. */
    private record Given(SimThread taker, WaitChannel channel, int writes) {}

    /** A wakeup that came to nothing, and who else waited for one since before. */
    private record Swallowed(SimThread taker, WaitChannel channel, List<SimThread> others) {}

    SwallowedWakeups(Machine machine) {
        this.machine = machine;
    }

    /** {@code taker} alone was woken on {@code channel}. */
    void wokeOne(SimThread taker, WaitChannel channel) {
        if (!channel.waiters().isEmpty()) {
            given.add(new Given(taker, channel, taker.writes()));
        }
    }

    /** {@code thread} is to assert a wait on {@code channel}. */
    void asserts(SimThread thread, WaitChannel channel) {
        // This is another wait than the one in which it may have missed a wakeup.
        swallowed.forEach(s -> s.others().remove(thread));
        for (int i = given.size() - 1; i >= 0; i--) {
            Given one = given.get(i);
            if (one.taker() == thread) {
                given.remove(i);
                if (one.channel() == channel && one.writes() == thread.writes()) {
                    swallowed.add(
                            new Swallowed(thread, channel, new ArrayList<>(channel.waiters())));
                }
            }
        }
    }

    /** Nothing can run any more, and {@code stuck} wait for ever. */
    void judge(List<SimThread> stuck) {
        stuck.forEach(this::judge);
    }

    private void judge(SimThread thread) {
        for (Swallowed one : swallowed) {
            if (thread.channel() == one.channel() && one.others().contains(thread)) {
                machine.report(
                        new Finding.Complaint(
                                "T64-ONE01",
                                WaitTexts.swallowed(
                                        one.channel().label(), one.taker().name(), thread.name()),
                                machine.facts(thread),
                                thread.callSite()));
                return;
            }
        }
    }
}
