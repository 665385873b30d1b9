package triptych.examples.linux;

import java.util.function.Supplier;
import triptych.core.machine.Machine;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.linux.LinuxModule;
import triptych.linux.UserScript;

/** A module, what a user does with it, and what comes of that. */
record ModuleStory(
        String name,
        Supplier<LinuxModule> module,
        UserScript script,
        Expectation expected,
        String lesson)
        implements Scenario {
    @Override
    public String os() {
        return "linux";
    }

    @Override
    public Outcome boot(Machine machine) {
        script.startOn(machine, module.get());
        return Outcome.NONE;
    }
}
