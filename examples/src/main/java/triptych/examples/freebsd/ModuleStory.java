package triptych.examples.freebsd;

import java.util.function.Supplier;
import triptych.core.machine.Machine;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.UserScript;

/** A module, what a user does with it, and what comes of that. */
record ModuleStory(
        String name,
        Supplier<FreeBsdModule> module,
        UserScript script,
        Expectation expected,
        String lesson)
        implements Scenario {
    @Override
    public String os() {
        return "freebsd";
    }

    @Override
    public Outcome boot(Machine machine) {
        script.startOn(machine, module.get());
        return Outcome.NONE;
    }
}
