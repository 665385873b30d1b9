package triptych.cli.lookup;

import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;

/** A program under the name that the user gave, with the settings that the user asked for. */
final class AdjustedProgram implements Program {
    private final Program program;
    private final String name;
    private final String reference;
    private final MachineSettings settings;

    /** {@code reference} finds it again if it has none of its own. */
    AdjustedProgram(Program program, String name, String reference, Adjustment adjustment) {
        this.program = program;
        this.name = name;
        this.reference = reference;
        this.settings = adjustment.applyTo(program.settings());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String reference() {
        return program.reference().equals(program.name()) ? reference : program.reference();
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
        return settings;
    }

    @Override
    public Outcome boot(Machine machine) {
        try {
            return program.boot(machine);
        } catch (UserMistake mistake) {
            throw mistake;
        } catch (Exception | LinkageError | AssertionError thrown) {
            throw new UserMistake("'" + name + "' cannot be started: " + thrown, thrown);
        }
    }
}
