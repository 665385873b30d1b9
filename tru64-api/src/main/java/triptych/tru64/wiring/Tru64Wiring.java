package triptych.tru64.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import triptych.core.machine.Machine;
import triptych.core.wiring.MachineScoped;
import triptych.tru64.Tru64;
import triptych.tru64.Tru64System;
import triptych.tru64.kernel.Tru64Kernel;

/** Binds Tru64 in the scope of a machine. */
public final class Tru64Wiring extends AbstractModule {
    @Provides
    @MachineScoped
    Tru64Kernel kernel(Machine machine) {
        return Tru64Kernel.of(machine);
    }

    @Provides
    @MachineScoped
    Tru64System system(Tru64Kernel kernel) {
        return new Tru64System(kernel);
    }

    @Provides
    @MachineScoped
    Tru64 surface(Tru64System system) {
        return system;
    }
}
