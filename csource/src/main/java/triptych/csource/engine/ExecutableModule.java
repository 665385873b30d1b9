package triptych.csource.engine;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.util.List;
import java.util.function.Function;
import triptych.csource.wasm.RewrittenModule;

/** A module as JVM classes, of which each worker makes an instance; safe to share. */
public final class ExecutableModule {
    private final RewrittenModule source;
    private final WasmModule module;
    private final Function<Instance, Machine> machines;
    private final ImportBinding imports;

    private ExecutableModule(
            RewrittenModule source, WasmModule module, Function<Instance, Machine> machines) {
        this.source = source;
        this.module = module;
        this.machines = machines;
        this.imports = new ImportBinding(module);
    }

    /** Compiles all functions; none is left to an interpreter, which fibers would corrupt. */
    public static ExecutableModule compile(RewrittenModule source) {
        WasmModule module = Parser.parse(source.bytes());
        return new ExecutableModule(
                source,
                module,
                MachineFactoryCompiler.builder(module)
                        .withInterpreterFallback(InterpreterFallback.FAIL)
                        .compile());
    }

    /** The functions of the kernel that the module calls, in its order. */
    public List<HostImport> imports() {
        return imports.imports();
    }

    /** How much memory its variables and its linker's stack take. */
    public long memoryBytes() {
        return module.memorySection()
                        .map(section -> (long) section.getMemory(0).limits().initialPages())
                        .orElse(0L)
                * com.dylibso.chicory.runtime.Memory.PAGE_SIZE;
    }

    /** A new instance, for one worker and all threads of its machine. */
    public ModuleInstance instantiate(HostFunctions functions, MemoryPlan plan) {
        return new ModuleInstance(this, functions, plan);
    }

    ImportValues bind(HostFunctions functions) {
        return imports.bind(functions);
    }

    RewrittenModule source() {
        return source;
    }

    WasmModule module() {
        return module;
    }

    Function<Instance, Machine> machines() {
        return machines;
    }
}
