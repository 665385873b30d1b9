package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** {@code module_t}: a module that the kernel knows. */
@Symbol(name = "module_t", header = "sys/module.h")
public final class ModuleT {
    private final ModuleData declared;

    public ModuleT(ModuleData declared) {
        this.declared = declared;
    }

    /** How it was declared. */
    public ModuleData declared() {
        return declared;
    }

    public String name() {
        return declared.name();
    }
}
