package triptych.core.memory;

import triptych.core.thread.Access;
import triptych.core.thread.Baton;
import triptych.core.thread.CurrentBaton;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;

/**
 * A variable that threads share without a lock: each access is an operation that others can
 * precede.
 *
 * <p>A plain Java field of a module is invisible to the machine. That is right for what a lock
 * guards, and wrong for everything else that two threads touch.
 */
public abstract class Cell extends SimObject {
    private Baton baton;
    private String name;

    Cell(String name) {
        this.name = name;
    }

    @Override
    public final String label() {
        return name == null ? nameOfNameless() : name;
    }

    /** What it is called that was given no name. */
    protected String nameOfNameless() {
        return "cell";
    }

    @Override
    public final String pointerLabel() {
        return "&" + label();
    }

    /** Gives it the name of the variable that it stands for, unless it has one. */
    public final void nameIfNameless(String variable) {
        if (name == null) {
            name = variable;
        }
    }

    final void beforeRead() {
        before(Operation.READ, Access.READ);
    }

    final void beforeWrite() {
        before(Operation.WRITE, Access.WRITE);
    }

    private void before(Operation operation, int mode) {
        if (baton == null) {
            baton = CurrentBaton.get();
            if (baton == null) {
                throw new IllegalStateException(
                        "the shared cell '"
                                + label()
                                + "' is used by a Java thread that runs no simulated thread");
            }
        }
        SimThread running = baton.running();
        if (running != null) {
            baton.stopBefore(running, operation, this);
            baton.footprint().touch(this, mode, running);
            if (mode == Access.READ) {
                running.looked();
            }
        }
    }
}
