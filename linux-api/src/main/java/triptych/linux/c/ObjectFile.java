package triptych.linux.c;

import java.util.Optional;
import java.util.function.IntSupplier;
import triptych.core.c.CModule;
import triptych.core.c.CRecord;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.linux.Linux;
import triptych.linux.kernel.LinuxKernel;
import triptych.linux.struct.ModuleStruct;

/** A compiled C file: what its macros have put into linker sets makes the module file. */
@KernelText
public class ObjectFile implements Linux {
    private final LinuxKernel kernel;
    private final ModuleStruct file;

    public ObjectFile(Machine machine, CModule code) {
        this.kernel = LinuxKernel.of(machine);
        this.file = new ModuleStruct(code.name().replace('-', '_')).mappedAs(code::mappedAs);
        declareInit(code);
        declareExit(code);
        code.set("set_linux_license").forEach(r -> file.MODULE_LICENSE(r.string(0)));
        code.set("set_linux_export").forEach(this::export);
    }

    /** The function that {@code module_init} names, or the one that is called so. */
    private void declareInit(CModule code) {
        for (CRecord record : code.set("set_linux_init")) {
            file.module_init(record.function(0, IntSupplier.class));
            return;
        }
        code.function("init_module", IntSupplier.class).ifPresent(file::module_init);
    }

    /** A module that has an init function and no exit function stays for ever. */
    private void declareExit(CModule code) {
        for (CRecord record : code.set("set_linux_exit")) {
            file.module_exit(record.function(0, Runnable.class));
            return;
        }
        Optional<Runnable> exit = code.function("cleanup_module", Runnable.class);
        exit.ifPresent(file::module_exit);
    }

    /** {@code struct triptych_export} of {@code linux/export.h}. */
    private void export(CRecord record) {
        if (record.word(1) != 0) {
            file.EXPORT_SYMBOL_GPL(record.string(0));
        } else {
            file.EXPORT_SYMBOL(record.string(0));
        }
    }

    @Override
    @Symbol(header = "linux/module.h")
    public final ModuleStruct THIS_MODULE() {
        return file;
    }

    @Override
    public final LinuxKernel kernel() {
        return kernel;
    }
}
