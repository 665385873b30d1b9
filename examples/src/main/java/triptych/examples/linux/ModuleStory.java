package triptych.examples.linux;

import java.util.function.Supplier;
import triptych.core.machine.Machine;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.linux.LinuxModule;
import triptych.linux.LinuxSystem;

/** A module that a user loads and unloads at any later time, and what comes of that. */
record ModuleStory(String name, Supplier<LinuxModule> module, Expectation expected, String lesson)
        implements Scenario {
    @Override
    public String os() {
        return "linux";
    }

    @Override
    public Outcome boot(Machine machine) {
        LinuxSystem os = LinuxSystem.on(machine);
        LinuxModule loaded = module.get();
        os.user("user", () -> loadAndUnload(os, loaded));
        return Outcome.NONE;
    }

    private static void loadAndUnload(LinuxSystem os, LinuxModule module) {
        if (os.insmod(module) == 0) {
            waitForAWhile(os);
            os.rmmod(module);
        }
    }

    /** Until the module's threads sleep, not at all, or long enough for them to wake up again. */
    private static void waitForAWhile(LinuxSystem os) {
        switch (os.kernel().machine().choose(3)) {
            case 0 -> os.msleep(1);
            case 1 -> {}
            default -> os.ssleep(3);
        }
    }
}
