package triptych.cli.lookup;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import triptych.core.c.CKernel;
import triptych.core.c.CScene;
import triptych.core.c.CStage;
import triptych.core.c.ScriptedScene;
import triptych.core.c.StagedKernel;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.core.script.Script;
import triptych.core.script.ScriptMistake;
import triptych.core.wiring.Personality;
import triptych.csource.CProgram;
import triptych.csource.CSource;
import triptych.csource.CompiledModule;
import triptych.csource.ModuleCode;
import triptych.csource.ModuleTooLarge;
import triptych.csource.Reference;
import triptych.csource.clang.CCompiler;
import triptych.csource.clang.CacheFolder;
import triptych.csource.clang.CompileError;
import triptych.csource.clang.CompilerUnusable;
import triptych.csource.clang.DeliveredToolchain;
import triptych.csource.clang.OwnToolchain;
import triptych.csource.clang.Toolchain;

/** Makes a program of the C files that a user names. */
final class CFiles {
    private final Remarks remarks;
    private final Set<CStage> stages;

    @Inject
    CFiles(Remarks remarks, Set<CStage> stages) {
        this.remarks = remarks;
        this.stages = stages;
    }

    static boolean isMeantBy(String name) {
        return name.endsWith(".c");
    }

    /** The module that a replay token names, stopping where it stopped then. */
    Program programOf(Reference reference, Personality kernel, TargetQuery query) {
        List<String> words = reference.words();
        COptions options = query.c().repeating(words).withGranularity(reference.granularity());
        List<String> files = words.stream().filter(word -> !word.startsWith("-")).toList();
        CProgram program = programOf(files, kernel, query, options);
        program.shareExactly(reference.shared());
        return program;
    }

    /** The module that {@code files} are together, on {@code kernel}. */
    Program programOf(List<String> files, Personality kernel, TargetQuery query) {
        return programOf(files, kernel, query, query.c());
    }

    private CProgram programOf(
            List<String> files, Personality kernel, TargetQuery query, COptions options) {
        CKernel c =
                kernel.c()
                        .orElseThrow(
                                () ->
                                        new UserMistake(
                                                "modules of "
                                                        + kernel.os()
                                                        + " are not in C here"));
        MachineSettings settings = query.adjustment().applyTo(MachineSettings.DEFAULT);
        List<CStage> offered = stages.stream().filter(s -> s.os().equals(kernel.os())).toList();
        CompiledModule compiled =
                compile(sourceOf(files, c, offered, settings.profile(), options), options);
        compiled.warnings().lines().forEach(remarks::progress);
        Optional<CStage> stage =
                offered.stream().filter(s -> compiled.setNames().contains(s.set())).findFirst();
        Optional<CScene> scene = sceneOf(c, stage, options);
        CProgram program =
                programOf(
                        files,
                        kernel.os(),
                        scene.<CKernel>map(s -> new StagedKernel(c, s)).orElse(c),
                        stage.<Class<?>>map(CStage::surface).orElse(kernel.surface()),
                        compiled,
                        options,
                        settings);
        tellMissing(program.missing());
        return program;
    }

    /** Empty if a user does the usual. */
    private static Optional<CScene> sceneOf(
            CKernel kernel, Optional<CStage> stage, COptions options) {
        if (options.users() == null) {
            return stage.map(CScene.class::cast);
        }
        if (stage.isPresent()) {
            throw new UserMistake(
                    "a module that includes a device's header gets that device's users:"
                            + " --users cannot be given");
        }
        Path file = options.users();
        try {
            return Optional.of(new ScriptedScene(kernel, Script.parse(Files.readString(file))));
        } catch (ScriptMistake mistake) {
            String where = mistake.line() == 0 ? "" : ":" + mistake.line();
            throw new UserMistake(file + where + ": " + mistake.getMessage(), mistake);
        } catch (NoSuchFileException none) {
            throw new UserMistake("no file '" + file + "'", none);
        } catch (IOException unreadable) {
            throw new UserMistake("'" + file + "' cannot be read as text", unreadable);
        }
    }

    private static CProgram programOf(
            List<String> files,
            String os,
            CKernel c,
            Class<?> surface,
            CompiledModule compiled,
            COptions options,
            MachineSettings settings) {
        try {
            return new CProgram(
                    files,
                    options.words(),
                    os,
                    c,
                    surface,
                    ModuleCode.of(compiled),
                    options.granularity(),
                    settings);
        } catch (ModuleTooLarge error) {
            throw new UserMistake(error.getMessage(), error);
        }
    }

    /** Before the run, since it may take a while until one of them is called. */
    private void tellMissing(List<String> missing) {
        if (!missing.isEmpty()) {
            remarks.tell("not there yet, and the end of a run that calls it:");
            missing.forEach(line -> remarks.tell("  " + line));
        }
    }

    private static CSource sourceOf(
            List<String> files, CKernel c, List<CStage> stages, String profile, COptions options) {
        List<Path> paths = new ArrayList<>();
        for (String file : files) {
            if (!isMeantBy(file)) {
                throw new UserMistake("'" + file + "' is no C file, as the other targets are");
            }
            if (!Files.isRegularFile(Path.of(file))) {
                throw new UserMistake("no file '" + file + "'");
            }
            paths.add(Path.of(file));
        }
        return CSource.of(c, profile, paths)
                .offering(stages.stream().map(CStage::headers).distinct().toList())
                .defining(options.defines())
                .withIncludeDirs(options.includeDirs().toArray(Path[]::new))
                .withModel(options.model());
    }

    private CompiledModule compile(CSource source, COptions options) {
        CacheFolder cache = CacheFolder.ofUser();
        try {
            Toolchain toolchain =
                    options.clang() == null
                            ? new DeliveredToolchain(cache, new UnpackProgress(remarks))
                            : new OwnToolchain(options.clang());
            return new CCompiler(toolchain, cache, CFiles.class.getClassLoader()).compile(source);
        } catch (CompileError error) {
            throw new UserMistake(error.text().strip(), error);
        } catch (CompilerUnusable error) {
            throw new UserMistake(error.getMessage(), error);
        }
    }
}
