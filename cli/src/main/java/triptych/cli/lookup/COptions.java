package triptych.cli.lookup;

import java.nio.file.Path;
import java.util.List;
import triptych.csource.DataModel;
import triptych.csource.access.Granularity;

/**
 * How C files are to be compiled and run.
 *
 * @param includeDirs where to look for headers first
 * @param defines macros, as {@code NAME} or {@code NAME=VALUE}
 * @param clang the user's own compiler; null for the one that comes along
 * @param model how wide C's types are
 * @param granularity where C code can be preempted
 */
public record COptions(
        List<Path> includeDirs,
        List<String> defines,
        Path clang,
        DataModel model,
        Granularity granularity) {
    public static final COptions DEFAULT =
            new COptions(List.of(), List.of(), null, DataModel.LP64, Granularity.AUTO);

    public COptions {
        includeDirs = List.copyOf(includeDirs);
        defines = List.copyOf(defines);
    }

    COptions withGranularity(Granularity other) {
        return new COptions(includeDirs, defines, clang, model, other);
    }
}
