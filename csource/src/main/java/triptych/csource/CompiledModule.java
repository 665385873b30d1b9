package triptych.csource;

import java.util.List;
import triptych.csource.ir.CVariable;
import triptych.csource.ir.OutsideCalls;
import triptych.csource.ir.SiteTable;

/**
 * A C module as WebAssembly, twice from the same optimised code.
 *
 * <p>Both have the same imports (but for those of module {@value
 * triptych.csource.ir.WatchedCode#MODULE}), the same data at the same addresses and the same
 * function table.
 *
 * @param blindWasm for exploration: says which memory it touches, not where in the source
 * @param watchedWasm for replay: also says where it is, in numbers of {@code sites}
 * @param variables numbered from 1 on by the records of {@link
 *     triptych.csource.ir.VariableRecords#SET}
 * @param calls whom it calls that is not in it
 * @param setNames the linker sets, without {@code __start_} and {@code __stop_}, sorted; those with
 *     members are exported by both names
 * @param warnings what the compiler said although it was content; often empty
 */
public record CompiledModule(
        byte[] blindWasm,
        byte[] watchedWasm,
        SiteTable sites,
        List<CVariable> variables,
        OutsideCalls calls,
        DataModel model,
        List<String> setNames,
        String warnings) {
    public CompiledModule {
        variables = List.copyOf(variables);
        setNames = List.copyOf(setNames);
    }
}
