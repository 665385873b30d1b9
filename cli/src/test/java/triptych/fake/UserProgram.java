package triptych.fake;

import triptych.core.machine.Machine;
import triptych.core.scenario.Program;

/** A program that is on no shelf. */
final class UserProgram implements Program {
    private final Program program = new Increments("mine", false, 2);

    @Override
    public String name() {
        return "mine";
    }

    @Override
    public String os() {
        return "fake";
    }

    @Override
    public Outcome boot(Machine machine) {
        return program.boot(machine);
    }
}
