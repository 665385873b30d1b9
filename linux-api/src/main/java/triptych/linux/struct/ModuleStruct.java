package triptych.linux.struct;

import java.util.function.IntSupplier;
import triptych.core.module.LoadedModule;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;
import triptych.linux.kernel.LinuxKernel;

/** {@code struct module}: what a module file declares, and its place in the kernel. */
@KernelText
@Symbol(name = "module", header = "linux/module.h")
public final class ModuleStruct extends SimObject {
    private final String name;
    private IntSupplier init = () -> 0;
    private Runnable exit;
    private java.util.function.Consumer<LinuxKernel> linker = kernel -> {};
    private LoadedModule loaded;

    public ModuleStruct(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** What runs when the module is loaded. */
    @Symbol(header = "linux/module.h")
    public ModuleStruct module_init(IntSupplier function) {
        init = function;
        return this;
    }

    /** What runs when the module is unloaded; a module without it stays for ever. */
    @Symbol(header = "linux/module.h")
    public ModuleStruct module_exit(Runnable function) {
        exit = function;
        return this;
    }

    /** Who is told which kernel the module was linked to. */
    public ModuleStruct linkedBy(java.util.function.Consumer<LinuxKernel> who) {
        linker = who;
        return this;
    }

    // ---- for the loader ----

    public void become(LinuxKernel kernel, LoadedModule newLoaded) {
        loaded = newLoaded;
        linker.accept(kernel);
    }

    public LoadedModule loaded() {
        return loaded;
    }

    public int init() {
        return init.getAsInt();
    }

    public boolean hasExit() {
        return exit != null;
    }

    public void exit() {
        exit.run();
    }

    @Override
    public String label() {
        return name;
    }
}
