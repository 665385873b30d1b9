package triptych.csource.engine;

import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.List;
import java.util.Locale;

/**
 * What a function takes and gives, in WebAssembly's types: {@code i32}, {@code i64}, {@code f32},
 * {@code f64}.
 */
public record Signature(List<String> parameters, List<String> results) {
    public Signature {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    static Signature of(FunctionType type) {
        return new Signature(
                type.params().stream().map(Signature::name).toList(),
                type.returns().stream().map(Signature::name).toList());
    }

    private static String name(ValType type) {
        return type.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "(" + String.join(", ", parameters) + ") -> (" + String.join(", ", results) + ")";
    }
}
