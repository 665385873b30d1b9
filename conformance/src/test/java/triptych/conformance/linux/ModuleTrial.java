package triptych.conformance.linux;

import java.util.function.Consumer;
import java.util.function.IntSupplier;
import triptych.linux.LinuxModule;
import triptych.linux.struct.ModuleStruct;

/** A module whose functions a test chooses. */
final class ModuleTrial extends LinuxModule {
    private final String name;
    private IntSupplier onInit = () -> 0;
    private Runnable onExit = () -> {};
    private Consumer<ModuleStruct> declaration = file -> {};

    ModuleTrial() {
        this("trial");
    }

    ModuleTrial(String name) {
        this.name = name;
    }

    ModuleTrial init(IntSupplier function) {
        onInit = function;
        return this;
    }

    ModuleTrial exit(Runnable function) {
        onExit = function;
        return this;
    }

    ModuleTrial declaring(Consumer<ModuleStruct> what) {
        declaration = what;
        return this;
    }

    @Override
    public String moduleName() {
        return name;
    }

    @Override
    protected void declare(ModuleStruct declared) {
        declaration.accept(declared);
    }

    @Override
    protected int init() {
        return onInit.getAsInt();
    }

    @Override
    protected void exit() {
        onExit.run();
    }
}
