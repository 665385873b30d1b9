package triptych.freebsd.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import triptych.core.event.Site;
import triptych.core.finding.Finding;
import triptych.core.finding.LockFacts;
import triptych.core.lock.OrderGraph;
import triptych.core.lock.OrderNode;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.routine.CallContext;
import triptych.core.routine.KernelText;
import triptych.core.thread.HeldLock;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.WitnessTexts;

/**
 * WITNESS: learns the order of locks, and looks at what a thread holds.
 *
 * <ol>
 *   <li id="S1">The order in which two types are first taken is the rule, and the other one is
 *       reported: {@code lock order reversal:}, {@code 1st 0x… NAME (TYPE, CLASS) @ F:L}, {@code
 *       2nd …}.
 *   <li id="S2">Each pair of types is reported once.
 *   <li id="S3">A lock is held against all that its thread holds, not only the newest.
 *   <li id="S4">A sleepable lock after a mutex is reported whatever came before: {@code lock order
 *       reversal: (sleepable after non-sleepable)}.
 *   <li id="S5">Giant after another mutex is reported whatever came before: {@code lock order
 *       reversal: (Giant after non-sleepable)}. Giant and sleepable locks have no order.
 *   <li id="S6">Two locks of one type are reported, once: {@code acquiring duplicate lock of same
 *       type: "TYPE"}, {@code 1st NAME @ F:L}, {@code 2nd NAME @ F:L}. {@code MTX_DUPOK} or {@code
 *       SX_DUPOK} of the second lock, or of the call, permits them.
 *   <li id="S7">A lock made with {@code MTX_NOWITNESS} or {@code SX_NOWITNESS}, and a spin mutex,
 *       is not seen, and hides no order of others.
 *   <li id="S8">What comes before a type comes before all that comes after it, in whichever order
 *       that was seen.
 *   <li id="S9">A report tells by which steps, and where each was first taken, the order came
 *       about.
 * </ol>
 *
 * <p>A lock that it watches has an {@link OrderNode} as its face. Spin mutexes have none, as under
 * {@code WITNESS_SKIPSPIN}, nor have locks made with {@code MTX_NOWITNESS} or {@code SX_NOWITNESS}:
 * they are invisible here. The order is what an observer learns, not part of the machine's state:
 * two steps do not depend on each other because both add to it, so which of two opposite orders is
 * called the first may differ between executions that are otherwise the same.
 */
@KernelText
public final class Witness {
    private static final int SLEEP_FORBIDDEN = CallContext.ATOMIC | CallContext.INTERRUPT;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final OrderGraph graph = new OrderGraph();

    Witness(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    // ---- enrolling ----

    /** From here on {@code lock} is watched. */
    void enroll(SimLock lock) {
        OrderNode node = graph.nodeOf(lock.type(), lock.kind());
        if (node.kind() != lock.kind()) {
            throw kernel.panic(
                    "lock-class-mismatch",
                    WitnessTexts.classMismatch(
                            lock.type(), lock.kind().name(), node.kind().name()));
        }
        lock.setFace(node);
    }

    static boolean watches(SimLock lock) {
        return lock.face() != null;
    }

    // ---- taking and giving back ----

    /**
     * A lock that may block is wanted; that is forbidden where the processor cannot be given up.
     */
    void checkMayBlock(SimThread td, SimLock lock) {
        if ((td.context() & SLEEP_FORBIDDEN) != 0 && watches(lock)) {
            throw kernel.panic(
                    "blockable-lock-in-critical-section",
                    WitnessTexts.blockableInCriticalSection(
                            lock.kind().name(), lock.name(), machine.callSite()));
        }
    }

    /**
     * {@code td} is about to take {@code lock}, otherwise than by a try.
     *
     * @param duplicatesAllowed whether another lock of the same type may be held
     */
    void checkOrder(SimThread td, SimLock lock, boolean exclusive, boolean duplicatesAllowed) {
        if (!watches(lock) || td.held().isEmpty()) {
            return;
        }
        HeldLock already = find(td, lock);
        if (already != null) {
            checkMode(lock, already, exclusive);
            return;
        }
        HeldLock last = newestWatched(td);
        if (last == null) {
            return;
        }
        OrderNode node = (OrderNode) lock.face();
        OrderNode lastNode = nodeOf(last);
        if (lastNode == node) {
            if (!duplicatesAllowed && node.isNewComplaint(node)) {
                reportDuplicate(td, last, lock, exclusive);
            }
            return;
        }
        if (lastNode.isRightBefore(node) || isReversed(td, lock, node, exclusive)) {
            return;
        }
        if (!(isGiant(last.lock()) && lock.kind().sleepable())) {
            graph.order(lastNode, node, machine.callSite());
        }
    }

    private void checkMode(SimLock lock, HeldLock already, boolean exclusive) {
        if (already.isShared() == exclusive) {
            throw kernel.panic(
                    exclusive ? "share-to-exclusive" : "exclusive-to-share",
                    exclusive ? "share->excl" : "excl->share",
                    WitnessTexts.otherModeHeld(
                            exclusive,
                            lock.kind().name(),
                            lock.name(),
                            machine.callSite(),
                            already.site()));
        }
    }

    /** Looks for a held lock that {@code lock} must not come after, newest first. */
    private boolean isReversed(SimThread td, SimLock lock, OrderNode node, boolean exclusive) {
        List<HeldLock> held = td.held();
        for (int i = held.size() - 1; i >= 0; i--) {
            HeldLock hold = held.get(i);
            if (!watches((SimLock) hold.lock())) {
                continue;
            }
            String remark = remarkOn(lock, node, hold);
            if (remark != null) {
                OrderNode earlier = nodeOf(hold);
                if (earlier.isNewComplaint(node)) {
                    reportReversal(td, hold, lock, exclusive, remark);
                }
                return true;
            }
        }
        return false;
    }

    /**
     * What is wrong with {@code lock} after {@code hold}: empty without a remark, null if nothing.
     */
    private static String remarkOn(SimLock lock, OrderNode node, HeldLock hold) {
        boolean heldSleepable = ((SimLock) hold.lock()).kind().sleepable();
        if (isGiant(lock) && heldSleepable || isGiant(hold.lock()) && lock.kind().sleepable()) {
            return null;
        }
        if (lock.kind().sleepable() && !heldSleepable) {
            return "sleepable after non-sleepable";
        }
        if (isGiant(lock)) {
            return "Giant after non-sleepable";
        }
        return node.isBefore(nodeOf(hold)) ? "" : null;
    }

    private void reportReversal(
            SimThread td, HeldLock first, SimLock second, boolean exclusive, String remark) {
        machine.report(
                new Finding.LockOrderReversal(
                        machine.facts(td),
                        machine.facts((SimLock) first.lock(), first),
                        wanted(second, exclusive),
                        machine.callSite(),
                        remark,
                        inWords(graph.path((OrderNode) second.face(), nodeOf(first)))));
    }

    private static String inWords(List<OrderNode.Edge> path) {
        return path.stream()
                .map(e -> e.from().type() + " -> " + e.to().type() + " at " + e.site())
                .collect(Collectors.joining(", "));
    }

    private void reportDuplicate(SimThread td, HeldLock first, SimLock second, boolean exclusive) {
        machine.report(
                new Finding.DuplicateLock(
                        machine.facts(td),
                        machine.facts((SimLock) first.lock(), first),
                        wanted(second, exclusive),
                        machine.callSite()));
    }

    private LockFacts wanted(SimLock lock, boolean exclusive) {
        return new LockFacts(
                lock.name(),
                lock.type(),
                lock.kind().name(),
                machine.addressOf(lock),
                !exclusive,
                0,
                machine.callSite());
    }

    /** {@code td} gives {@code lock} back in the given mode. */
    void checkUnlock(SimThread td, SimLock lock, boolean exclusive) {
        if (!watches(lock)) {
            return;
        }
        Site site = machine.callSite();
        HeldLock hold = find(td, lock);
        if (hold == null) {
            throw kernel.panic(
                    "lock-not-locked",
                    WitnessTexts.notLocked(lock.kind().name(), lock.name(), site));
        }
        if (hold.isShared() == exclusive) {
            throw kernel.panic(
                    exclusive ? "exclusive-unlock-of-share" : "share-unlock-of-exclusive",
                    exclusive ? "share->uexcl" : "excl->ushare",
                    WitnessTexts.otherModeUnlocked(
                            exclusive, lock.kind().name(), lock.name(), site, hold.site()));
        }
    }

    // ---- sleeping ----

    /**
     * {@code td} may be put to sleep: non-sleepable locks in its hands are reported.
     *
     * <ol>
     *   <li id="S1">All of them in the order in which they were taken: {@code Sleeping on "WMESG"
     *       with the following non-sleepable locks held:}, then for each {@code exclusive sleep
     *       mutex NAME (TYPE) r = N (0xADDR) locked @ F:L}, with {@code (TYPE)} only if it is not
     *       the name.
     *   <li id="S2">The interlock, Giant, sx locks and locks made with {@code MTX_NOWITNESS} are
     *       left out.
     *   <li id="S3">It comes before every other check of a sleep, and the kernel goes on.
     * </ol>
     *
     * @param header what the report says before the quoted message, such as {@code Sleeping on}
     * @param wmesg the message that stands in quotes
     * @param interlock the lock that the sleep gives up, or null
     */
    public void checkSleep(SimThread td, String header, String wmesg, SimLock interlock) {
        if (holdsForbidden(td, interlock)) {
            reportSleep(td, header + " \"" + wmesg + "\"", wmesg, interlock);
        }
    }

    /**
     * {@code WITNESS_WARN} of what may take long: as for a sleep, with {@code message} as it is.
     */
    void checkLongRunning(SimThread td, String message) {
        if (holdsForbidden(td, null)) {
            reportSleep(td, message, message, null);
        }
    }

    private static boolean holdsForbidden(SimThread td, SimLock interlock) {
        List<HeldLock> held = td.held();
        for (int i = 0; i < held.size(); i++) {
            if (isForbiddenAsleep((SimLock) held.get(i).lock(), interlock)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForbiddenAsleep(SimLock lock, SimLock interlock) {
        return lock != interlock && watches(lock) && !lock.kind().sleepable() && !isGiant(lock);
    }

    private void reportSleep(SimThread td, String message, String wmesg, SimLock interlock) {
        List<LockFacts> locks = new ArrayList<>();
        for (HeldLock hold : td.held()) {
            SimLock lock = (SimLock) hold.lock();
            if (isForbiddenAsleep(lock, interlock)) {
                locks.add(machine.facts(lock, hold));
            }
        }
        machine.report(
                new Finding.SleepWithLocks(
                        message, wmesg, machine.facts(td), List.copyOf(locks), machine.callSite()));
    }

    // ---- what a thread holds ----

    /** The locks that {@code td} must not hold where it ends or returns to user mode. */
    List<LockFacts> sleepLocksOf(SimThread td) {
        if (td.held().isEmpty()) {
            return List.of();
        }
        List<LockFacts> locks = new ArrayList<>();
        for (HeldLock hold : td.held()) {
            SimLock lock = (SimLock) hold.lock();
            if (watches(lock)) {
                locks.add(machine.facts(lock, hold));
            }
        }
        return List.copyOf(locks);
    }

    /** Giant is known by its name: it is left out of every rule about sleeping. */
    static boolean isGiant(Object lock) {
        return lock instanceof SimLock simLock && simLock.name().equals("Giant");
    }

    /** The newest hold of {@code td} on {@code lock}, or null. */
    static HeldLock find(SimThread td, SimLock lock) {
        List<HeldLock> held = td.held();
        for (int i = held.size() - 1; i >= 0; i--) {
            if (held.get(i).lock() == lock) {
                return held.get(i);
            }
        }
        return null;
    }

    private static HeldLock newestWatched(SimThread td) {
        List<HeldLock> held = td.held();
        for (int i = held.size() - 1; i >= 0; i--) {
            if (watches((SimLock) held.get(i).lock())) {
                return held.get(i);
            }
        }
        return null;
    }

    private static OrderNode nodeOf(HeldLock hold) {
        return (OrderNode) ((SimLock) hold.lock()).face();
    }
}
