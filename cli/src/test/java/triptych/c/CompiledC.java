package triptych.c;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import triptych.core.c.CKernel;
import triptych.core.machine.MachineSettings;
import triptych.csource.CProgram;
import triptych.csource.CSource;
import triptych.csource.CompiledModule;
import triptych.csource.DataModel;
import triptych.csource.access.Granularity;
import triptych.csource.clang.CCompiler;
import triptych.csource.clang.CacheFolder;
import triptych.csource.clang.DeliveredToolchain;
import triptych.csource.clang.UnpackListener;

/** Modules in C, compiled against the headers of a kernel. */
final class CompiledC {
    static final Path EXAMPLES = Path.of("../examples/c");
    private static final String COMMON_HEADERS = "triptych/csource/include";

    private CompiledC() {}

    static CompiledModule compile(CKernel kernel, Path file, String... macros) {
        CacheFolder cache = CacheFolder.ofUser();
        List<String> defines = new ArrayList<>();
        TreeMap<String, String> given = new TreeMap<>(kernel.defines(""));
        given.putAll(kernel.definesFor(file.getFileName().toString().replace(".c", "")));
        given.forEach((n, v) -> defines.add(n + "=" + v));
        defines.addAll(Arrays.asList(macros));
        CSource source =
                new CSource(
                        List.of(file),
                        List.of(),
                        defines,
                        DataModel.LP64,
                        List.of(kernel.headers(), COMMON_HEADERS));
        return new CCompiler(
                        new DeliveredToolchain(cache, UnpackListener.SILENT),
                        cache,
                        CompiledC.class.getClassLoader())
                .compile(source);
    }

    /** {@code text} as a file of that name. */
    static Path file(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CProgram program(String os, CKernel kernel, Class<?> surface, CompiledModule module) {
        return new CProgram(
                os + ".c", os, kernel, surface, module, Granularity.AUTO, MachineSettings.DEFAULT);
    }
}
