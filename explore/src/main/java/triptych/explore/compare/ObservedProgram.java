package triptych.explore.compare;

import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.observe.Sight;
import triptych.core.scenario.Program;

/** A program on machines whose outside is looked at. */
public record ObservedProgram(Program program, Sight sight) implements Program {
    @Override
    public String name() {
        return program.name();
    }

    @Override
    public String reference() {
        return program.reference();
    }

    @Override
    public boolean learn() {
        return program.learn();
    }

    @Override
    public boolean hasMoreToLearn() {
        return program.hasMoreToLearn();
    }

    @Override
    public String os() {
        return program.os();
    }

    @Override
    public MachineSettings settings() {
        return program.settings().withSight(sight);
    }

    @Override
    public Outcome boot(Machine machine) {
        return program.boot(machine);
    }
}
