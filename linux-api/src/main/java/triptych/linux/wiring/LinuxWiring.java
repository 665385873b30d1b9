package triptych.linux.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import triptych.core.machine.Machine;
import triptych.core.wiring.MachineScoped;
import triptych.linux.Linux;
import triptych.linux.LinuxSystem;
import triptych.linux.kernel.LinuxKernel;

/** Binds Linux in the scope of a machine. */
public final class LinuxWiring extends AbstractModule {
    @Provides
    @MachineScoped
    LinuxKernel kernel(Machine machine) {
        return LinuxKernel.of(machine);
    }

    @Provides
    @MachineScoped
    LinuxSystem system(LinuxKernel kernel) {
        return new LinuxSystem(kernel);
    }

    @Provides
    @MachineScoped
    Linux surface(LinuxSystem system) {
        return system;
    }
}
