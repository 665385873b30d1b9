package triptych.csource;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Runs a 32-bit module with imports that note their calls and return 0. */
public final class RunModule {
    /** A call of an import. */
    public record Call(String module, String name, List<Long> arguments) {}

    private final List<Call> calls = new ArrayList<>();
    private final Instance instance;

    public RunModule(byte[] wasm) {
        WasmModule module = Parser.parse(wasm);
        List<ImportFunction> hosts =
                functionImports(wasm).stream()
                        .map(
                                i ->
                                        (ImportFunction)
                                                host(
                                                        i,
                                                        module.typeSection()
                                                                .getType(i.typeIndex())))
                        .toList();
        instance =
                Instance.builder(module)
                        .withImportValues(ImportValues.builder().withFunctions(hosts).build())
                        .build();
    }

    public static List<FunctionImport> functionImports(byte[] wasm) {
        WasmModule module = Parser.parse(wasm);
        return IntStream.range(0, module.importSection().importCount())
                .mapToObj(i -> module.importSection().getImport(i))
                .filter(FunctionImport.class::isInstance)
                .map(FunctionImport.class::cast)
                .toList();
    }

    public static List<String> exports(byte[] wasm) {
        WasmModule module = Parser.parse(wasm);
        return IntStream.range(0, module.exportSection().exportCount())
                .mapToObj(i -> module.exportSection().getExport(i).name())
                .toList();
    }

    private HostFunction host(FunctionImport found, FunctionType type) {
        return new HostFunction(
                found.module(),
                found.name(),
                type,
                (unused, arguments) -> {
                    List<Long> values = Arrays.stream(arguments).boxed().toList();
                    calls.add(new Call(found.module(), found.name(), values));
                    return new long[type.returns().size()];
                });
    }

    public long call(String function, long... arguments) {
        return instance.export(function).apply(arguments)[0];
    }

    /** The four bytes at the address that the module exports by this name. */
    public int int32At(String variable) {
        return instance.memory().readInt((int) instance.exports().global(variable).getValue());
    }

    public List<Call> calls() {
        return calls;
    }
}
