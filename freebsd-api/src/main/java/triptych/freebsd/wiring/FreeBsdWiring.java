package triptych.freebsd.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import triptych.core.machine.Machine;
import triptych.core.wiring.MachineScoped;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.kernel.FreeBsdKernel;

/** Binds FreeBSD in the scope of a machine. */
public final class FreeBsdWiring extends AbstractModule {
    @Provides
    @MachineScoped
    FreeBsdKernel kernel(Machine machine) {
        return FreeBsdKernel.of(machine);
    }

    @Provides
    @MachineScoped
    FreeBsdSystem system(FreeBsdKernel kernel) {
        return new FreeBsdSystem(kernel);
    }

    @Provides
    @MachineScoped
    FreeBsd surface(FreeBsdSystem system) {
        return system;
    }
}
