package triptych.linux.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;
import triptych.core.finding.LockFacts;
import triptych.core.lock.OrderGraph;
import triptych.core.lock.OrderNode;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.HeldLock;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.LockdepTexts;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WatchedLock;

/**
 * lockdep: learns the order in which classes of locks are taken, and looks at what a task holds.
 *
 * <p>It speaks when a lock is asked for, before there is any waiting, so that an inversion is told
 * although nothing blocked. The first report of any lock debugging turns all of it off, as {@code
 * debug_locks_off} does. What it has learnt is an observer's: which of two opposite orders is
 * called the first may differ between executions that are otherwise the same.
 *
 * <h4>Semantics</h4>
 *
 * <ol>
 *   <li id="S1">A lock that is asked for while one is held that was taken after it before, directly
 *       or through others: {@code WARNING: possible circular locking dependency detected}.
 *   <li id="S2">A second lock of one class, be it the same or another: {@code WARNING: possible
 *       recursive locking detected}. Locks of one name are one class.
 *   <li id="S3">A thread that ends with locks: {@code WARNING: NAME/PID still has locks held!}
 *       Nobody gives them back.
 *   <li id="S4">The first report of any lock debugging is the last.
 *   <li id="S5">A try is not held against the order, and what it took counts for what follows.
 *   <li id="S6">A lock that is none of Linux's own has no class, and no order.
 * </ol>
 *
 * @source linux.md 5.3, 9 (R7); kernel/locking/lockdep.c [6.12]
 */
@KernelText
public final class Lockdep {
    private final LinuxKernel kernel;
    private final Machine machine;
    private final OrderGraph graph = new OrderGraph();
    private boolean off;

    Lockdep(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** From here on {@code lock} is one of its class. */
    void enroll(SimLock lock, WatchedLock memory) {
        OrderNode node = memory.name() == null ? null : graph.nodeOf(memory.name(), lock.kind());
        lock.setFace(
                node == null || node.kind() != lock.kind()
                        ? graph.newNode(lock.name(), lock.kind())
                        : node);
    }

    /** A report that is the first of all lock debugging, or else is not made. */
    void warnOnce(String rule, String message) {
        if (!off) {
            off = true;
            kernel.warn(rule, message);
        }
    }

    // ---- order ----

    /** {@code sim} asks for {@code lock}, otherwise than by a try. */
    void acquire(SimThread sim, SimLock lock) {
        List<HeldLock> held = sim.held();
        if (off || held.isEmpty()) {
            return;
        }
        OrderNode wanted = (OrderNode) lock.face();
        for (int i = held.size() - 1; i >= 0; i--) {
            if (classOf(held.get(i)) == wanted) {
                reportRecursion(sim, lock, held.get(i));
                return;
            }
        }
        for (int i = held.size() - 1; i >= 0; i--) {
            OrderNode already = classOf(held.get(i));
            if (already != null && wanted.isBefore(already)) {
                reportCircle(sim, lock, held.get(i));
                return;
            }
        }
        for (int i = held.size() - 1; i >= 0; i--) {
            OrderNode earlier = classOf(held.get(i));
            if (earlier != null && !earlier.isRightBefore(wanted)) {
                graph.order(earlier, wanted, machine.callSite());
            }
        }
    }

    private void reportRecursion(SimThread sim, SimLock lock, HeldLock already) {
        warnOnce(
                "recursive-locking",
                LockdepTexts.recursive(task(sim), wanted(lock), facts(already)));
    }

    private void reportCircle(SimThread sim, SimLock lock, HeldLock holding) {
        List<OrderNode.Edge> chain = graph.path((OrderNode) lock.face(), classOf(holding));
        warnOnce(
                "circular-locking",
                LockdepTexts.circular(task(sim), wanted(lock), facts(holding), chain));
    }

    /** Null of a lock that is none of Linux's: a device's own, say. */
    private static OrderNode classOf(HeldLock hold) {
        return ((SimLock) hold.lock()).face() instanceof OrderNode node ? node : null;
    }

    // ---- balance ----

    /** {@code sim} gives back {@code lock}, which nobody holds. */
    void badUnlock(SimThread sim, SimLock lock) {
        warnOnce(
                "bad-unlock-balance",
                LockdepTexts.badUnlock(task(sim), lock.name(), machine.callSite(), heldLocks(sim)));
    }

    /** {@code memory} becomes another lock while {@code sim} holds the one in it. */
    void heldLockFreed(SimThread sim, WatchedLock memory, SimLock lock) {
        warnOnce(
                "held-lock-freed",
                LockdepTexts.heldLockFreed(
                        task(sim),
                        machine.addressOf(memory),
                        machine.facts(lock, holdOf(sim, lock))));
    }

    /** The thread ends here. */
    void checkExit(SimThread sim) {
        if (!sim.held().isEmpty()) {
            warnOnce("locks-held-at-exit", LockdepTexts.locksHeld(task(sim), heldLocks(sim)));
        }
    }

    private static HeldLock holdOf(SimThread sim, SimLock lock) {
        for (HeldLock hold : sim.held()) {
            if (hold.lock() == lock) {
                return hold;
            }
        }
        return null;
    }

    // ---- facts ----

    /** {@code debug_show_held_locks}: a line for each, after a headline. */
    List<String> heldLocks(SimThread sim) {
        List<LockFacts> locks = new ArrayList<>();
        for (HeldLock hold : sim.held()) {
            locks.add(facts(hold));
        }
        return LockdepTexts.heldLocks(task(sim), locks);
    }

    private LockFacts facts(HeldLock hold) {
        return machine.facts((SimLock) hold.lock(), hold);
    }

    private LockFacts wanted(SimLock lock) {
        return new LockFacts(
                lock.name(),
                lock.type(),
                lock.kind().name(),
                machine.addressOf(lock),
                false,
                0,
                site());
    }

    private Site site() {
        return machine.callSite();
    }

    private TaskStruct task(SimThread sim) {
        return kernel.tasks().of(sim);
    }
}
