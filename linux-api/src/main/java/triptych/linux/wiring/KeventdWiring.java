package triptych.linux.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import triptych.core.machine.Machine;
import triptych.core.wiring.MachineScoped;
import triptych.linux.keventd.Keventd;
import triptych.linux.keventd.KeventdSystem;

/** Binds the surface of the patch of January 2004 in the scope of a machine. */
public final class KeventdWiring extends AbstractModule {
    @Provides
    @MachineScoped
    KeventdSystem system(Machine machine) {
        return KeventdSystem.on(machine);
    }

    @Provides
    @MachineScoped
    Keventd surface(KeventdSystem system) {
        return system;
    }
}
