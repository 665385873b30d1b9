package triptych.linux.keventd;

import java.util.Locale;
import triptych.core.machine.Machine;
import triptych.core.memory.CellNames;
import triptych.core.routine.KernelText;
import triptych.linux.kernel.LinuxKernel;
import triptych.linux.kernel.LinuxProfile;
import triptych.linux.struct.ModuleStruct;

/**
 * A module for the patched kernel, whose author extends this class. An object is one module in one
 * machine.
 */
@KernelText
public abstract class KeventdModule implements Keventd {
    private ModuleStruct file;
    private LinuxKernel kernel;

    /** What {@code module_init} names: runs when the module is loaded. */
    protected abstract int init();

    /** What {@code module_exit} names: runs when the module is unloaded. */
    protected abstract void exit();

    private void link(Machine machine) {
        kernel = LinuxKernel.of(machine, LinuxProfile.OF_THE_PATCH);
        if (machine.isWatched()) {
            CellNames.takeFrom(this);
        }
    }

    /** The module as the loader sees it. */
    public final ModuleStruct file() {
        if (file == null) {
            file =
                    new ModuleStruct(getClass().getSimpleName().toLowerCase(Locale.ROOT))
                            .module_init(this::init)
                            .module_exit(this::exit)
                            .linkedBy(this::link);
        }
        return file;
    }

    @Override
    public final LinuxKernel kernel() {
        if (kernel == null) {
            throw new IllegalStateException(file().name() + " calls the kernel before insmod");
        }
        return kernel;
    }
}
