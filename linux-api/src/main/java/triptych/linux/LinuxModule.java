package triptych.linux;

import java.util.Locale;
import triptych.core.machine.Machine;
import triptych.core.memory.CellNames;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.linux.kernel.LinuxKernel;
import triptych.linux.struct.ModuleStruct;

/**
 * A kernel module, whose author extends this class: it has the kernel's interface.
 *
 * <p>An object is one module in one machine: every execution needs a new one, since its fields are
 * the module's data.
 */
@KernelText
public abstract class LinuxModule implements Linux {
    private LinuxKernel kernel;
    private ModuleStruct file;

    /** What {@code module_init} names: runs when the module is loaded. */
    protected abstract int init();

    /** What {@code module_exit} names: runs when the module is unloaded. */
    protected abstract void exit();

    /** The name of the module. */
    public String moduleName() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Declares what the file holds beside the two functions. */
    protected void declare(ModuleStruct declared) {}

    /** The module as the loader sees it. */
    public final ModuleStruct file() {
        if (file == null) {
            file =
                    new ModuleStruct(moduleName())
                            .module_init(this::init)
                            .module_exit(this::exit)
                            .linkedBy(this::attach);
            declare(file);
        }
        return file;
    }

    @Override
    @Symbol(header = "linux/module.h")
    public final ModuleStruct THIS_MODULE() {
        return file();
    }

    private void attach(Machine machine) {
        kernel = LinuxKernel.of(machine);
        if (machine.isWatched()) {
            CellNames.takeFrom(this);
        }
    }

    @Override
    public final LinuxKernel kernel() {
        if (kernel == null) {
            throw new IllegalStateException(
                    "module "
                            + moduleName()
                            + " calls the kernel before it is loaded; load it with insmod");
        }
        return kernel;
    }
}
