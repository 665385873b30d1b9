package triptych.csource;

import java.nio.file.Path;
import java.util.List;

/**
 * The C files of one module, with what it takes to compile them.
 *
 * @param files as the user wrote them: messages and sites name them so
 * @param includeDirs searched for headers before those of the kernel, in this order
 * @param defines as after {@code -D}: {@code NAME} or {@code NAME=VALUE}
 * @param headerRoots folders of the class path that hold the kernel's headers, such as {@code
 *     triptych/freebsd/include}
 */
public record CSource(
        List<Path> files,
        List<Path> includeDirs,
        List<String> defines,
        DataModel model,
        List<String> headerRoots) {
    public CSource {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a module needs at least one C file");
        }
        files = List.copyOf(files);
        includeDirs = List.copyOf(includeDirs);
        defines = List.copyOf(defines);
        headerRoots = List.copyOf(headerRoots);
    }

    /** These files alone, for 64 bits. */
    public static CSource of(Path... files) {
        return new CSource(List.of(files), List.of(), List.of(), DataModel.LP64, List.of());
    }

    public CSource withIncludeDirs(Path... dirs) {
        return new CSource(files, List.of(dirs), defines, model, headerRoots);
    }

    public CSource withDefines(String... names) {
        return new CSource(files, includeDirs, List.of(names), model, headerRoots);
    }

    public CSource withModel(DataModel other) {
        return new CSource(files, includeDirs, defines, other, headerRoots);
    }

    public CSource withHeaderRoots(String... roots) {
        return new CSource(files, includeDirs, defines, model, List.of(roots));
    }
}
