package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.module.LoadedModule;
import triptych.core.module.Modules;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.ModuleStruct;

/** {@code kernel/module/main.c}: loading, unloading, and who holds a module. */
@KernelText
public final class ModuleLoader {
    private final LinuxKernel kernel;
    private final Machine machine;

    ModuleLoader(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code finit_module}. */
    public int load(SimThread sim, ModuleStruct module) {
        machine.operate(Operation.MODULE, module, Access.WRITE);
        LoadedModule loaded = Modules.of(machine).load(module.name());
        module.become(kernel, loaded);
        int[] error = new int[1];
        sim.callInto(loaded.text(), () -> error[0] = module.init());
        if (error[0] < 0) {
            Modules.of(machine).unload(loaded);
            return error[0];
        }
        return 0;
    }

    /** {@code delete_module}. */
    public int unload(SimThread sim, ModuleStruct module) {
        machine.operate(Operation.MODULE, module, Access.WRITE);
        sim.callInto(module.loaded().text(), module::exit);
        machine.operate(Operation.MODULE, module, Access.WRITE);
        Modules.of(machine).unload(module.loaded());
        return 0;
    }
}
