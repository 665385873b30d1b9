package triptych.linux.struct;

import triptych.core.thread.SimObject;

/**
 * A variable of the kernel or of a module: its name, and {@code &name} where a pointer to it is.
 */
public abstract class Variable extends SimObject {
    private final String name;

    protected Variable(String name) {
        this.name = name;
    }

    @Override
    public final String label() {
        return name;
    }

    @Override
    public final String pointerLabel() {
        return "&" + name;
    }
}
