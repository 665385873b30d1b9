package triptych.explore.compare;

import triptych.core.scenario.Program;

/**
 * One of the programs that are compared.
 *
 * @param name what it is called in the answer
 * @param program what runs
 */
public record Port(String name, Program program) {
    /** Called by its kernel and its own name. */
    public static Port of(Program program) {
        return new Port(program.os() + ":" + program.name(), program);
    }
}
