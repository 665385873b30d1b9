package triptych.csource.engine;

import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.Import;

/** Gives the engine the kernel's functions. */
final class ImportBinding {
    private ImportBinding() {}

    static ImportValues bind(WasmModule module, HostFunctions functions) {
        ImportValues.Builder values = ImportValues.builder();
        for (int i = 0; i < module.importSection().importCount(); i++) {
            Import each = module.importSection().getImport(i);
            if (each instanceof FunctionImport function) {
                FunctionType type = module.typeSection().getType(function.typeIndex());
                HostImport wanted = new HostImport(each.module(), each.name(), Signature.of(type));
                WasmFunctionHandle handle = handle(functions.find(wanted), type);
                values.addFunction(new ImportFunction(each.module(), each.name(), type, handle));
            }
        }
        return values.build();
    }

    private static WasmFunctionHandle handle(HostFunction function, FunctionType type) {
        if (type.returns().isEmpty()) {
            return (instance, arguments) -> {
                function.call(arguments);
                return new long[0];
            };
        }
        // One array for all calls: compiled code takes the result out before anything else can run.
        long[] result = new long[1];
        return (instance, arguments) -> {
            result[0] = function.call(arguments);
            return result;
        };
    }
}
