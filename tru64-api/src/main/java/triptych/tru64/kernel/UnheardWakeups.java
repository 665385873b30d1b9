package triptych.tru64.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;
import triptych.core.finding.Finding;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.HeldLock;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.core.wait.WaitChannel;
import triptych.tru64.dialect.WaitTexts;
import triptych.tru64.struct.LastWait;
import triptych.tru64.struct.ThreadT;

/**
 * Wake-ups that found nobody, and what has become of them once nothing can run any more: an event
 * has no memory.
 *
 * <h4>Semantics</h4>
 *
 * <ol>
 *   <li id="S1">A thread that waits for ever for an event whose last wake-up found nobody: {@code
 *       T64-LOST1}.
 *   <li id="S2">Not so if it could know what the waker had done before: it asserts its wait with a
 *       lock in its hands that the waker takes too, or takes a lock or reads a cell between assert
 *       and block.
 *   <li id="S3">Nor if the waker is the thread itself, or has made it only after the wake-up.
 *   <li id="S4">An event was woken for which nobody has ever waited, by a module that is there
 *       although a thread of it could not be made, and was not made by a later try: {@code
 *       T64-CRT01}.
 * </ol>
 *
 * @source tru64.md 9, items 1 and 3
 */
@KernelText
public final class UnheardWakeups {
    private final Machine machine;
    private final Tru64Kernel kernel;
    private final List<Unheard> unheard = new ArrayList<>(0);
    private final List<Failure> failures = new ArrayList<>(0);

    /** {@code creator} asked in vain for a thread of a module. */
    private record Failure(SimThread creator, Text text) {}

    /** The last wake-up of an event. Its id tells what its waker has made before it. */
    private static final class Unheard extends SimObject {
        private final WaitChannel channel;
        private final SimThread by;
        private final Text text;
        private final Site site;

        Unheard(WaitChannel channel, SimThread by, Site site) {
            this.channel = channel;
            this.by = by;
            this.text = by.text();
            this.site = site;
        }

        @Override
        public String label() {
            return "the last wake-up of " + channel.label();
        }
    }

    UnheardWakeups(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    // ---- what happens ----

    /** {@code by} wakes {@code channel}, and somebody is there or not. */
    void note(SimThread by, WaitChannel channel, boolean heard) {
        unheard.removeIf(u -> u.channel == channel);
        if (!heard) {
            unheard.add(machine.named(new Unheard(channel, by, machine.callSite())));
        }
    }

    /** A thread was asked for, and there is none. */
    void threadNotMade(SimThread creator) {
        failures.add(new Failure(creator, creator.text()));
    }

    /** A thread was asked for and made: an earlier failure of {@code creator} is made good. */
    void threadMade(SimThread creator) {
        failures.removeIf(f -> f.creator == creator);
    }

    // ---- what has become of it ----

    /** Nothing can run any more. */
    void judge() {
        for (Unheard wakeup : unheard) {
            for (SimThread waiter : wakeup.channel.waiters()) {
                if (isLost(wakeup, waiter)) {
                    report(
                            "T64-LOST1",
                            WaitTexts.lost(wakeup.by.name(), waiter.name(), wakeup.channel.label()),
                            wakeup);
                }
            }
            if (!wakeup.channel.wasUsed() && isWithoutThread(wakeup.text)) {
                report(
                        "T64-CRT01",
                        WaitTexts.neverWaitedFor(wakeup.by.name(), wakeup.channel.label()),
                        wakeup);
            }
        }
    }

    private boolean isWithoutThread(Text module) {
        return (module == null || !module.isGone())
                && failures.stream().anyMatch(f -> f.text == module);
    }

    private void report(String rule, String message, Unheard wakeup) {
        machine.report(new Finding.Complaint(rule, message, machine.facts(wakeup.by), wakeup.site));
    }

    private boolean isLost(Unheard wakeup, SimThread waiter) {
        return waiter.deadline() == SimThread.NEVER
                && waiter != wakeup.by
                && !isMadeAfter(wakeup, waiter)
                && !couldKnow(wakeup.by, waiter, kernel.threads().of(waiter));
    }

    /** Whoever makes both numbers them in the order in which they are made. */
    private static boolean isMadeAfter(Unheard wakeup, SimThread waiter) {
        return waiter.isNamedAfter(wakeup);
    }

    private static boolean couldKnow(SimThread waker, SimThread waiter, ThreadT thread) {
        LastWait wait = thread.lastWait();
        if (wait.looksAfterAssert(waiter.looks())) {
            return true;
        }
        for (HeldLock hold : wait.locks()) {
            if (hold.lock() instanceof SimLock lock && lock.wasTakenBy(waker)) {
                return true;
            }
        }
        return false;
    }
}
