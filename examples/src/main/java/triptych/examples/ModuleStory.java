package triptych.examples;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import triptych.core.machine.Machine;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;

/**
 * A module, what a user does with it, and what comes of that.
 *
 * @param <M> what a module is on the kernel called {@code os}
 * @param script puts a user on a machine who does it
 */
public record ModuleStory<M>(
        String name,
        String os,
        Supplier<? extends M> module,
        BiConsumer<Machine, M> script,
        Expectation expected,
        String lesson)
        implements Scenario {
    @Override
    public Outcome boot(Machine machine) {
        script.accept(machine, module.get());
        return Outcome.NONE;
    }
}
