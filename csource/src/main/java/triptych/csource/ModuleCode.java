package triptych.csource;

import java.util.List;
import triptych.csource.engine.ExecutableModule;
import triptych.csource.ir.CVariable;
import triptych.csource.ir.OutsideCalls;
import triptych.csource.ir.SiteTable;
import triptych.csource.wasm.ModuleRewriter;

/** The two builds of a module, fit to run; programs that differ in nothing else may share it. */
public final class ModuleCode {
    /** More static data than any module of a real kernel has. */
    private static final long MOST_BYTES = 16 << 20;

    private final CompiledModule compiled;
    private final ExecutableModule blind;
    private ExecutableModule watched;

    private ModuleCode(CompiledModule compiled) {
        this.compiled = compiled;
        this.blind = executable(compiled.blindWasm());
    }

    /**
     * @throws ModuleTooLarge if it has more variables than a machine has memory for
     */
    public static ModuleCode of(CompiledModule compiled) {
        return new ModuleCode(compiled);
    }

    private static ExecutableModule executable(byte[] wasm) {
        ExecutableModule module = ExecutableModule.compile(ModuleRewriter.rewrite(wasm));
        if (module.memoryBytes() > MOST_BYTES) {
            throw new ModuleTooLarge(module.memoryBytes(), MOST_BYTES);
        }
        return module;
    }

    /** For exploration. */
    ExecutableModule blind() {
        return blind;
    }

    /** For replay; made when first asked for. */
    synchronized ExecutableModule watched() {
        if (watched == null) {
            watched = executable(compiled.watchedWasm());
        }
        return watched;
    }

    SiteTable sites() {
        return compiled.sites();
    }

    List<CVariable> variables() {
        return compiled.variables();
    }

    /** What it calls outside, and where. */
    OutsideCalls calls() {
        return compiled.calls();
    }

    /** 8 or 4. */
    int pointerBytes() {
        return compiled.model() == DataModel.LP64 ? Long.BYTES : Integer.BYTES;
    }
}
