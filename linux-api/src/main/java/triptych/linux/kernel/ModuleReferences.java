package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.OopsTexts;
import triptych.linux.dialect.WarnTexts;
import triptych.linux.struct.ModuleStruct;

/** Who holds a module, so that it is not unloaded; and what of it can still be run. */
@KernelText
public final class ModuleReferences {
    private final LinuxKernel kernel;
    private final Machine machine;

    ModuleReferences(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code try_module_get}; code of the kernel itself is always there. */
    public boolean tryGet(ModuleStruct module) {
        if (module != null) {
            stepOn(module, Access.WRITE);
        }
        return tryGetStanding(module);
    }

    /** As {@link #tryGet}, within the step that runs, of a module that is loaded. */
    boolean tryGetStanding(ModuleStruct module) {
        if (module == null) {
            return true;
        }
        machine.touch(module, Access.WRITE);
        if (!module.isGettable()) {
            return false;
        }
        module.get();
        return true;
    }

    /** {@code __module_get}. */
    public void get(ModuleStruct module) {
        if (module != null) {
            stepOn(module, Access.WRITE);
            module.get();
        }
    }

    /** {@code module_put}. */
    public void put(SimThread by, ModuleStruct module) {
        if (module == null) {
            return;
        }
        stepOn(module, Access.WRITE);
        if (!module.put()) {
            kernel.warn(
                    "module-put-underflow",
                    WarnTexts.at(kernel.tasks().of(by), "kernel/module/main.c", "module_put"));
        }
    }

    /** {@code module_refcount}. */
    public int count(ModuleStruct module) {
        stepOn(module, Access.READ);
        return module.references();
    }

    /** Somebody is about to run code of the init section. */
    public void requireInit(ModuleStruct module) {
        if (module == null) {
            return;
        }
        stepOn(module, Access.READ);
        if (module.isInitFreed()) {
            throw kernel.oops(
                    "init-text-gone",
                    OopsTexts.instructionFetch(machine.addressOf(module)),
                    "the init section of " + module.name() + " was given back when it went live");
        }
    }

    private void stepOn(ModuleStruct module, int access) {
        machine.operate(Operation.MODULE, module, access);
        if (!module.isMapped()) {
            throw kernel.oops(
                    "module-gone",
                    OopsTexts.access(OopsTexts.inModuleSpace(machine.addressOf(module)), 0),
                    "module " + module.name() + " is not loaded: nothing is behind the pointer");
        }
    }
}
