package triptych.examples.linux;

import java.util.function.Supplier;
import triptych.core.machine.Machine;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.linux.LinuxModule;
import triptych.linux.LinuxSystem;

/** A module that a user loads and unloads, now or when its timers have come. */
record DeferredStory(String name, Supplier<LinuxModule> module, Expectation expected, String lesson)
        implements Scenario {
    @Override
    public String os() {
        return "linux";
    }

    @Override
    public Outcome boot(Machine machine) {
        LinuxSystem os = LinuxSystem.on(machine);
        LinuxModule loaded = module.get();
        os.user("user", () -> loadAndUnload(os, machine, loaded));
        return Outcome.NONE;
    }

    private static void loadAndUnload(LinuxSystem os, Machine machine, LinuxModule module) {
        if (os.insmod(module) == 0) {
            if (machine.choose(2) == 1) {
                machine.delay(machine.clock().hz());
            }
            os.rmmod(module);
        }
    }
}
