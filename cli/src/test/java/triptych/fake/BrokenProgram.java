package triptych.fake;

import triptych.core.machine.Machine;
import triptych.core.scenario.Program;

/** A program that cannot be put on a machine. */
public final class BrokenProgram implements Program {
    @Override
    public String name() {
        return "broken";
    }

    @Override
    public String os() {
        return "fake";
    }

    @Override
    public Outcome boot(Machine machine) {
        throw new IllegalStateException("no such device");
    }
}
