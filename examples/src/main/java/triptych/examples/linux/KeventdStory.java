package triptych.examples.linux;

import java.util.function.Supplier;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.linux.keventd.KeventdModule;
import triptych.linux.keventd.KeventdSystem;

/** A module that a user loads and unloads, on the kernel of January 2004. */
record KeventdStory(
        String name,
        Supplier<KeventdModule> module,
        String profile,
        Expectation expected,
        String lesson)
        implements Scenario {
    @Override
    public String os() {
        return "linux-2004";
    }

    @Override
    public MachineSettings settings() {
        return MachineSettings.DEFAULT.withProfile(profile);
    }

    @Override
    public Outcome boot(Machine machine) {
        KeventdSystem os = KeventdSystem.on(machine);
        KeventdModule loaded = module.get();
        os.user("user", () -> loadAndUnload(os, loaded));
        return Outcome.NONE;
    }

    private static void loadAndUnload(KeventdSystem os, KeventdModule module) {
        if (os.insmod(module) == 0) {
            os.rmmod(module);
        }
    }
}
