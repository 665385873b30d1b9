package triptych.core.thread;

import triptych.core.routine.RoutineInfo;

/**
 * A function of a module that the kernel calls on a thread of its own: one call at a time, and
 * others can wait for its end.
 *
 * <p>Waiting is spinning: the waiter keeps its processor. So whoever waits for the call that it is
 * in waits for ever.
 */
public final class Callback extends SimObject {
    private final String label;
    private SimThread runner;

    /** {@code label} says what is called, for tables and messages. */
    public Callback(String label) {
        this.label = label;
    }

    /**
     * Runs {@code code} of {@code text}'s module on {@code thread}, which runs kernel text; null
     * for code that is no module's. Begins in the step that runs, and ends with a step of its own:
     * up to there the thread stands in {@code text}, at the function's last instruction.
     *
     * @param returnedTo the kernel's caller of the function
     */
    public void run(SimThread thread, Text text, RoutineInfo returnedTo, Runnable code) {
        thread.baton().footprint().touch(this, Access.ACQUIRE, thread);
        runner = thread;
        thread.enterText(text);
        code.run();
        thread.returnInto(returnedTo);
        thread.baton().stopBefore(thread, Operation.DEFER, this);
        thread.baton().footprint().touch(this, Access.RELEASE, thread);
        runner = null;
        thread.leaveText();
    }

    /** The thread that is in the call; null if none is. */
    public SimThread runner() {
        return runner;
    }

    /** {@code thread} stands before its next operation until no call is under way. */
    public void awaitEnd(SimThread thread) {
        thread.baton().stopBefore(thread, Operation.AWAIT_END, this);
        thread.baton().footprint().touch(this, Access.ACQUIRE_SHARED, thread);
    }

    @Override
    public boolean permits(Operation operation, SimThread thread) {
        return operation != Operation.AWAIT_END || runner == null;
    }

    @Override
    public String label() {
        return label;
    }
}
