package triptych.csource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import triptych.core.c.CKernel;

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

    /** Headers that all kernels' headers use. */
    private static final String COMMON_HEADERS = "triptych/csource/include";

    /** A module of {@code kernel}, for 64 bits: with its headers, and what its build defines. */
    public static CSource of(CKernel kernel, String profile, List<Path> files) {
        List<String> words = new ArrayList<>();
        // In an order of their own: they are part of what a compiled module is kept by.
        new TreeMap<>(kernel.defines(profile)).forEach((n, v) -> words.add(n + "=" + v));
        String module = CProgram.moduleNameOf(files.stream().map(Path::toString).toList());
        kernel.definesFor(module).forEach((n, v) -> words.add(n + "=" + v));
        return new CSource(
                files, List.of(), words, DataModel.LP64, List.of(kernel.headers(), COMMON_HEADERS));
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

    /** With these macros besides. */
    public CSource defining(List<String> more) {
        return new CSource(files, includeDirs, joined(defines, more), model, headerRoots);
    }

    /** With these headers besides. */
    public CSource offering(List<String> roots) {
        return new CSource(files, includeDirs, defines, model, joined(headerRoots, roots));
    }

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    public CSource withModel(DataModel other) {
        return new CSource(files, includeDirs, defines, other, headerRoots);
    }

    public CSource withHeaderRoots(String... roots) {
        return new CSource(files, includeDirs, defines, model, List.of(roots));
    }
}
