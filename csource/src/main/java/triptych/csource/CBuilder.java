package triptych.csource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import triptych.core.c.CKernel;
import triptych.core.c.CStage;
import triptych.core.wiring.Personality;
import triptych.csource.clang.CCompiler;
import triptych.csource.clang.CacheFolder;
import triptych.csource.clang.CompileError;
import triptych.csource.clang.CompilerUnusable;
import triptych.csource.clang.DeliveredToolchain;
import triptych.csource.clang.OwnToolchain;
import triptych.csource.clang.Toolchain;
import triptych.csource.clang.UnpackListener;

/** Builds modules of one kernel from the C files that a user names, each content once. */
public final class CBuilder {
    private static final String ENDING = ".c";

    private final Personality personality;
    private final CKernel kernel;
    private final List<CStage> stages;
    private final UnpackListener unpacking;
    private final Map<Asked, Built> known = new HashMap<>();

    private record Asked(CSource source, Path clang) {}

    private record Built(CompiledModule compiled, ModuleCode code) {}

    /**
     * A builder for {@code personality}.
     *
     * @param offered the stages of all kernels
     * @param unpacking is told when the compiler that comes along is unpacked
     * @throws UnusableSource if the kernel has no modules in C
     */
    public CBuilder(Personality personality, Collection<CStage> offered, UnpackListener unpacking) {
        this.personality = personality;
        this.kernel =
                personality
                        .c()
                        .orElseThrow(
                                () ->
                                        new UnusableSource(
                                                "modules of "
                                                        + personality.os()
                                                        + " are not in C here"));
        this.stages = offered.stream().filter(s -> s.os().equals(personality.os())).toList();
        this.unpacking = unpacking;
    }

    /** Whether a user who says {@code name} means a C file. */
    public static boolean isCFile(String name) {
        return name.endsWith(ENDING);
    }

    /**
     * The module that {@code files} are together, by their names from the working folder.
     *
     * @param profile the version of the kernel; empty for its default
     * @throws UnusableSource if there is none
     */
    public synchronized CBuild build(List<String> files, String profile, COptions options) {
        Asked asked = new Asked(sourceOf(files, profile, options), options.clang());
        Built built = known.get(asked);
        if (built == null) {
            built = build(asked);
            known.put(asked, built);
        }
        List<String> sets = built.compiled().setNames();
        Optional<CStage> stage = stages.stream().filter(s -> sets.contains(s.set())).findFirst();
        return new CBuild(
                files,
                options,
                personality,
                kernel,
                stage,
                built.code(),
                built.compiled().warnings().lines().toList());
    }

    private CSource sourceOf(List<String> files, String profile, COptions options) {
        List<Path> paths = new ArrayList<>();
        for (String file : files) {
            if (!isCFile(file)) {
                throw new UnusableSource("'" + file + "' is no C file, as the other targets are");
            }
            if (!Files.isRegularFile(Path.of(file))) {
                throw new UnusableSource("no file '" + file + "'");
            }
            paths.add(Path.of(file));
        }
        return CSource.of(kernel, profile, paths)
                .offering(stages.stream().map(CStage::headers).distinct().toList())
                .defining(options.defines())
                .withIncludeDirs(options.includeDirs().toArray(Path[]::new))
                .withModel(options.model());
    }

    private Built build(Asked asked) {
        CacheFolder cache = CacheFolder.ofUser();
        try {
            Toolchain toolchain =
                    asked.clang() == null
                            ? new DeliveredToolchain(cache, unpacking)
                            : new OwnToolchain(asked.clang());
            CompiledModule compiled =
                    new CCompiler(toolchain, cache, CBuilder.class.getClassLoader())
                            .compile(asked.source());
            return new Built(compiled, ModuleCode.of(compiled));
        } catch (CompileError error) {
            throw new UnusableSource(error.text().strip(), error);
        } catch (CompilerUnusable | ModuleTooLarge error) {
            throw new UnusableSource(error.getMessage(), error);
        }
    }
}
