package triptych.examples.linux;

import java.util.function.Supplier;
import triptych.core.machine.Machine;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.linux.LinuxModule;
import triptych.linux.LinuxSystem;

/** A module whose parts wait for each other; a user loads and unloads it. */
record WaitingStory(
        String name,
        Supplier<LinuxModule> module,
        Unloading unloading,
        Expectation expected,
        String lesson)
        implements Scenario {
    /** When the user unloads it. */
    enum Unloading {
        /** Its threads have come to sleep. */
        ONCE_IT_SLEEPS,
        /** Or at once. */
        AT_ANY_TIME
    }

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

    private void loadAndUnload(LinuxSystem os, LinuxModule loaded) {
        if (os.insmod(loaded) == 0) {
            if (unloading == Unloading.ONCE_IT_SLEEPS || os.kernel().machine().choose(2) == 0) {
                // Time passes only when nobody else can run: after it the module's threads sleep.
                os.wait_for_completion_timeout(os.DECLARE_COMPLETION("a_while"), 1);
            }
            os.rmmod(loaded);
        }
    }
}
