package triptych.csource.engine;

import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.Import;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import triptych.csource.ClassCopy;

/** Gives the engine the kernel's functions, in every instance of a module by the same code. */
final class ImportBinding {
    private static final ClassCopy CALLS = ClassCopy.of(HostCall.class);

    private final List<Wanted> all = new ArrayList<>();

    /** {@code call} makes a {@link HostCall}. */
    private record Wanted(HostImport host, FunctionType type, MethodHandle call) {}

    ImportBinding(WasmModule module) {
        for (int i = 0; i < module.importSection().importCount(); i++) {
            Import each = module.importSection().getImport(i);
            if (each instanceof FunctionImport function) {
                FunctionType type = module.typeSection().getType(function.typeIndex());
                HostImport host = new HostImport(each.module(), each.name(), Signature.of(type));
                MethodHandle call =
                        CALLS.another(
                                MethodHandles.lookup(),
                                host,
                                HostFunctions.class,
                                HostImport.class);
                all.add(new Wanted(host, type, call));
            }
        }
    }

    /** In the module's order. */
    List<HostImport> imports() {
        return all.stream().map(Wanted::host).toList();
    }

    ImportValues bind(HostFunctions functions) {
        ImportValues.Builder values = ImportValues.builder();
        for (Wanted each : all) {
            values.addFunction(
                    new ImportFunction(
                            each.host().module(),
                            each.host().name(),
                            each.type(),
                            (WasmFunctionHandle)
                                    ClassCopy.create(each.call(), functions, each.host())));
        }
        return values.build();
    }
}
