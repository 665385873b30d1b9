package triptych.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.csource.CProgram;
import triptych.csource.CSource;
import triptych.csource.CompiledModule;
import triptych.csource.ModuleCode;
import triptych.csource.access.Granularity;
import triptych.csource.clang.CCompiler;
import triptych.csource.clang.CacheFolder;
import triptych.csource.clang.DeliveredToolchain;
import triptych.csource.clang.UnpackListener;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.c.FreeBsdC;

/** {@code two_workers.c}, compiled once. */
final class TwoWorkersInC {
    private static final String FILE = "two_workers.c";

    private final FreeBsdC kernel = new FreeBsdC();
    private final ModuleCode code;

    TwoWorkersInC(int rounds) throws IOException {
        Path folder = Files.createTempDirectory("triptych-bench");
        Path file = folder.resolve(FILE);
        try (InputStream text = TwoWorkersInC.class.getResourceAsStream(FILE)) {
            Files.copy(text, file);
            code = ModuleCode.of(compile(file, rounds));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private CompiledModule compile(Path file, int rounds) {
        CSource source =
                CSource.of(kernel, "", List.of(file)).defining(List.of("ROUNDS=" + rounds));
        CacheFolder cache = CacheFolder.ofUser();
        return new CCompiler(
                        new DeliveredToolchain(cache, UnpackListener.SILENT),
                        cache,
                        TwoWorkersInC.class.getClassLoader())
                .compile(source);
    }

    /** The module, with stops as {@code granularity} says. */
    Program program(Granularity granularity) {
        return new CProgram(
                List.of(FILE),
                List.of(),
                "freebsd",
                kernel,
                FreeBsdSystem.class,
                code,
                granularity,
                MachineSettings.DEFAULT);
    }
}
