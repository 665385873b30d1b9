package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code struct taskqgroup}: soft interrupts of one kind, one for each processor. */
@KernelText
@Symbol(name = "taskqgroup", header = "sys/gtaskqueue.h")
public final class Taskqgroup extends SimObject {
    private final String name;

    public Taskqgroup(String name) {
        this.name = name;
    }

    @Override
    public String label() {
        return name;
    }
}
