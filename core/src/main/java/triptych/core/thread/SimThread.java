package triptych.core.thread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import triptych.core.event.Site;
import triptych.core.fiber.Fiber;
import triptych.core.fiber.Fibers;
import triptych.core.routine.CallContext;
import triptych.core.routine.RoutineInfo;

/**
 * A simulated thread: a fiber, the operation that it stands before, and what the kernel knows of
 * it.
 *
 * <p>Its state is changed only by the thread that has the baton, or by the machine while nobody has
 * it.
 */
public final class SimThread extends SimObject {
    /** No deadline. */
    public static final long NEVER = Long.MAX_VALUE;

    private final int index;
    private final Baton baton;
    private final Calls calls;
    private final Fiber fiber;
    private String name;
    private long tid;
    private boolean userProcess;
    private boolean interrupt;
    private Object face;

    private ThreadState state = ThreadState.NEW;
    private Operation operation = Operation.START;
    private SimObject operand = this;
    private int enabledByStep = -1;
    private int named;
    private int changes;
    private int writes;

    private Text text;
    private int kernelDepth;
    private boolean standsInText;
    private RoutineInfo routine;

    private SimObject channel;
    private String waitMessage = "";
    private boolean interruptible;
    private boolean announced;
    private boolean waitMustEnd;
    private long deadline = NEVER;
    private WakeReason wakeReason;
    private WayOut wayOut;

    private int priority;
    private int context = CallContext.THREAD;
    private List<HeldLock> held = Collections.emptyList();
    private int looks;
    private Site callSite = Site.UNSEEN;

    SimThread(
            int index,
            String name,
            Text text,
            Baton baton,
            Calls calls,
            Fibers fibers,
            Runnable body) {
        this.index = index;
        this.name = name;
        this.text = text;
        this.baton = baton;
        this.calls = calls;
        this.standsInText = text != null;
        this.fiber = fibers.create(body);
    }

    // ---- identity ----

    /** Its actor number: threads are numbered from 1 in order of creation. */
    public int index() {
        return index;
    }

    public String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** The kernel's number for it. */
    public long tid() {
        return tid;
    }

    public void setTid(long number) {
        tid = number;
    }

    @Override
    public String label() {
        return name;
    }

    /** Whether the run is not over before this thread has ended: user processes and test bodies. */
    public boolean isUserProcess() {
        return userProcess;
    }

    public void becomeUserProcess() {
        userProcess = true;
    }

    /** Whether it stands for an interrupt or for due timers, and is no thread of its kernel. */
    public boolean isInterrupt() {
        return interrupt;
    }

    public void becomeInterrupt() {
        interrupt = true;
    }

    /** The personality's own view of this thread, such as a {@code struct thread}. */
    public Object face() {
        return face;
    }

    public void setFace(Object newFace) {
        face = newFace;
    }

    /** It has touched something other than to read it. */
    void changed(int mode) {
        changes++;
        if (mode == Access.WRITE) {
            writes++;
        }
    }

    /** How often it has touched something other than to read it. */
    public int changes() {
        return changes;
    }

    /** How often it has written something; to take a lock and give it back is no writing. */
    public int writes() {
        return writes;
    }

    int nextNumber() {
        return ++named;
    }

    // ---- running ----

    public Fiber fiber() {
        return fiber;
    }

    public Baton baton() {
        return baton;
    }

    public ThreadState state() {
        return state;
    }

    /** The operation that it stands before. */
    public Operation operation() {
        return operation;
    }

    /** The object of that operation. */
    public SimObject operand() {
        return operand;
    }

    public void standBefore(Operation next, SimObject on) {
        operation = next;
        operand = on;
    }

    /** Whether it could take its step now. */
    public boolean isEnabled() {
        return state == ThreadState.READY
                && (!operation.mayWait() || operand.permits(operation, this));
    }

    /** Lets a new thread run. */
    public void makeReady(int byStep) {
        state = ThreadState.READY;
        enabledByStep = byStep;
    }

    /**
     * The step that last made it runnable, which its next step cannot precede; -1 if none since
     * then.
     */
    public int takeEnabledBy() {
        int step = enabledByStep;
        enabledByStep = -1;
        return step;
    }

    /** As {@link #takeEnabledBy}, without taking. */
    int enabledBy() {
        return enabledByStep;
    }

    /** Ends this thread. Does not return. */
    public Error exit() {
        state = ThreadState.EXITED;
        return baton.leaveForEver(this);
    }

    /** Notes that the body has returned. */
    public void markExited() {
        state = ThreadState.EXITED;
    }

    // ---- kernel and module text ----

    /**
     * The module whose code it runs, or null for a thread that runs code of the kernel or of a user
     * process.
     */
    public Text text() {
        return text;
    }

    /** Whether its next instruction is one of module text. */
    public boolean standsInText() {
        return standsInText;
    }

    /** The routine that module code called last. */
    public RoutineInfo routine() {
        return routine;
    }

    /** Where module code called it; {@link Site#UNSEEN} while nobody watches. */
    public Site callSite() {
        return callSite;
    }

    public void setCallSite(Site site) {
        callSite = site;
    }

    /**
     * Enters the kernel by a routine that module code calls. Up to the first operation the thread
     * still stands in module text: it can be preempted just before the call.
     */
    public void enter(RoutineInfo called) {
        enter(called, NOTHING);
    }

    private static final Object[] NOTHING = {};

    /** As {@link #enter(RoutineInfo)}; the arguments are for those who watch. */
    public void enter(RoutineInfo called, Object... arguments) {
        if (kernelDepth++ == 0) {
            standsInText = text != null;
            routine = called;
            calls.called(this, called, arguments);
        }
        if ((called.forbidden() & context) != 0) {
            calls.forbidden(this, called);
        }
    }

    /**
     * A step begins. An instruction of module text reads that text; the first operation of a
     * routine takes the thread from there into kernel text.
     */
    public void beginStep() {
        if (standsInText) {
            readText();
            standsInText = kernelDepth == 0;
        }
    }

    /** Whether it has entered a routine and not returned from it. */
    public boolean isInKernel() {
        return kernelDepth > 0;
    }

    /** Returns from a routine; into module text that is gone, this is the trap. */
    public void leave() {
        if (--kernelDepth == 0) {
            calls.returned(this);
            if (text != null) {
                standsInText = true;
                readText();
            }
        }
    }

    /**
     * The value of a macro's argument, such as the condition of a wait: module code, which calls
     * routines of its own. A macro is no function, its instructions stand in the text of the module
     * that names it: so the thread comes back into module text here, as by {@link #leave}, and
     * afterwards still stands there up to the next operation.
     */
    public <T> T evaluate(Supplier<T> argument) {
        if (kernelDepth != 1) {
            return argument.get();
        }
        RoutineInfo macro = routine;
        Site macroSite = callSite;
        kernelDepth = 0;
        if (text != null) {
            standsInText = true;
            readText();
        }
        T value = argument.get();
        kernelDepth = 1;
        routine = macro;
        callSite = macroSite;
        standsInText = text != null;
        return value;
    }

    /**
     * The function that this thread was made for is about to return to {@code routine} of the
     * kernel: up to its first operation there the thread may still stand before that very return.
     */
    public void returnInto(RoutineInfo returnedTo) {
        kernelDepth++;
        routine = returnedTo;
    }

    /**
     * A new thread whose first instructions are the kernel's own: it stands in kernel text until
     * {@link #enterText}.
     */
    public void startInKernel() {
        kernelDepth++;
        standsInText = false;
    }

    /**
     * The kernel calls the function that this thread was made for, in {@code module}'s text; null
     * for one of the kernel's own.
     */
    public void enterText(Text module) {
        text = module;
        kernelDepth = 0;
        routine = null;
        if (module != null) {
            standsInText = true;
            readText();
        }
    }

    /**
     * The function that {@link #enterText} was for has returned: the thread is the kernel's again.
     */
    public void leaveText() {
        text = null;
        kernelDepth = 1;
        routine = null;
        standsInText = false;
    }

    private void readText() {
        baton.footprint().touch(text, Access.READ, this);
        if (text.isGone()) {
            throw calls.ranIntoGoneText(this);
        }
    }

    /** Runs {@code code} of {@code callee}'s text on this thread, called by the kernel. */
    public void callInto(Text callee, Runnable code) {
        Text callerText = text;
        int callerDepth = kernelDepth;
        RoutineInfo callerRoutine = routine;
        text = callee;
        kernelDepth = 0;
        if (callee != null) {
            standsInText = true;
            readText();
        }
        code.run();
        text = callerText;
        kernelDepth = callerDepth;
        routine = callerRoutine;
        standsInText = false;
    }

    // ---- waiting ----

    /** What ends its wait for a lock although it does not get the lock; null for nothing. */
    public void setWayOut(WayOut newWayOut) {
        wayOut = newWayOut;
    }

    /** Whether it may give up the lock that it waits for. */
    public boolean mayGiveUp() {
        return wayOut != null && wayOut.isOpen();
    }

    /** The channel that it waits on, or has announced to wait on; null if none. */
    public SimObject channel() {
        return channel;
    }

    public String waitMessage() {
        return waitMessage;
    }

    public boolean isInterruptible() {
        return interruptible;
    }

    /** In ticks; {@link #NEVER} without a time limit. */
    public long deadline() {
        return deadline;
    }

    public WakeReason wakeReason() {
        return wakeReason;
    }

    /** Whether a wait is announced and nobody has woken it yet. */
    public boolean isAnnounced() {
        return announced;
    }

    /** Whether it is wrong that the present wait never ends, even of a thread that is no user's. */
    public boolean waitMustEnd() {
        return waitMustEnd;
    }

    public void setWaitMustEnd(boolean must) {
        waitMustEnd = must;
    }

    /** Limits the wait that is announced. */
    public void setDeadline(long until) {
        deadline = until;
    }

    public void announce(SimObject on, String message, long until, boolean signalsBreak) {
        channel = on;
        waitMessage = message;
        deadline = until;
        interruptible = signalsBreak;
        announced = true;
        waitMustEnd = false;
        wakeReason = null;
    }

    /** Takes an announced wait back, before falling asleep. */
    public void withdraw() {
        announced = false;
        channel = null;
        deadline = NEVER;
    }

    public void fallAsleep() {
        state = ThreadState.SLEEPING;
    }

    /** Ends the wait; the thread becomes runnable if it had already given up the processor. */
    public void wake(WakeReason reason, int byStep) {
        announced = false;
        channel = null;
        deadline = NEVER;
        wakeReason = reason;
        if (state == ThreadState.SLEEPING) {
            state = ThreadState.READY;
        }
        enabledByStep = byStep;
    }

    // ---- priority, context, locks ----

    /** As the personality counts; without what waiters lend. */
    public int priority() {
        return priority;
    }

    public void setPriority(int newPriority) {
        priority = newPriority;
    }

    /** Bits of {@link CallContext}. */
    public int context() {
        return context;
    }

    public void setContext(int bits) {
        context = bits;
    }

    /** How often it has done what tells a thread of others: read a cell, or taken a lock. */
    public int looks() {
        return looks;
    }

    /** It has read something that others write. */
    public void looked() {
        looks++;
    }

    /** The locks in its hands, oldest first. */
    public List<HeldLock> held() {
        return held;
    }

    public void nowHolds(HeldLock lock) {
        looks++;
        if (held.isEmpty()) {
            held = new ArrayList<>(4);
        }
        held.add(lock);
    }

    /** The newest hold on {@code lock} ends. */
    public void noLongerHolds(SimObject lock) {
        for (int i = held.size() - 1; i >= 0; i--) {
            if (held.get(i).lock() == lock) {
                held.remove(i);
                return;
            }
        }
    }
}
