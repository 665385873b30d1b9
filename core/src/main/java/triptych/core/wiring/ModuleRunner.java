package triptych.core.wiring;

import java.util.Optional;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;

/** Makes a program of a bare module: load it, let it run, unload it at every reachable point. */
@FunctionalInterface
public interface ModuleRunner {
    /**
     * Empty when {@code module} is no module of this kernel.
     *
     * @throws IllegalArgumentException when it is one, but no object of it can be made
     */
    Optional<Program> programFor(Class<?> module, MachineSettings settings);
}
