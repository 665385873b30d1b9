package triptych.examples.tru64.fta;

import java.util.function.Function;
import triptych.core.machine.Machine;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.tru64.Tru64Module;
import triptych.tru64.Tru64System;

/**
 * A driver, an adapter, and what a user and the adapter do.
 *
 * @param <M> the driver
 * @param script what the user does, and when the adapter fails
 */
public record FtaStory<M extends Tru64Module>(
        String name,
        Function<Adapter, M> driver,
        Script<? super M> script,
        Expectation expected,
        String lesson)
        implements Scenario {
    /** What a user does with a driver. */
    @FunctionalInterface
    public interface Script<M> {
        void run(Tru64System os, SimulatedAdapter adapter, M driver);
    }

    @Override
    public String os() {
        return "tru64";
    }

    @Override
    public Outcome boot(Machine machine) {
        Tru64System os = Tru64System.on(machine);
        SimulatedAdapter adapter = new SimulatedAdapter(machine, 2 * machine.clock().hz());
        M module = driver.apply(adapter);
        os.user("user", () -> script.run(os, adapter, module));
        return () -> adapter.isBusy() ? "the engine is busy" : "the engine is idle";
    }
}
