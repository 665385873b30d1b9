package triptych.c;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import triptych.core.c.CKernel;
import triptych.core.machine.MachineSettings;
import triptych.csource.CProgram;
import triptych.csource.CSource;
import triptych.csource.CompiledModule;
import triptych.csource.access.Granularity;
import triptych.csource.clang.CCompiler;
import triptych.csource.clang.CacheFolder;
import triptych.csource.clang.DeliveredToolchain;
import triptych.csource.clang.UnpackListener;

/** Modules in C, compiled against the headers of a kernel. */
final class CompiledC {
    static final Path EXAMPLES = Path.of("../examples/c");

    private CompiledC() {}

    static CompiledModule compile(CKernel kernel, Path file, String... macros) {
        CacheFolder cache = CacheFolder.ofUser();
        CSource source = CSource.of(kernel, "", List.of(file)).defining(List.of(macros));
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
