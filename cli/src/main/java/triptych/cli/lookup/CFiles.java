package triptych.cli.lookup;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import triptych.core.c.CKernel;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
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
    /** Headers that all kernels' headers use. */
    private static final String COMMON_HEADERS = "triptych/csource/include";

    private final Remarks remarks;

    @Inject
    CFiles(Remarks remarks) {
        this.remarks = remarks;
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
        CompiledModule compiled = compile(sourceOf(files, c, settings.profile(), options), options);
        compiled.warnings().lines().forEach(remarks::progress);
        CProgram program = programOf(files, kernel, c, compiled, options, settings);
        tellMissing(program.missing());
        return program;
    }

    private static CProgram programOf(
            List<String> files,
            Personality kernel,
            CKernel c,
            CompiledModule compiled,
            COptions options,
            MachineSettings settings) {
        try {
            return new CProgram(
                    files,
                    options.words(),
                    kernel.os(),
                    c,
                    kernel.surface(),
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
            List<String> files, CKernel c, String profile, COptions options) {
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
        List<String> defines = new ArrayList<>();
        c.defines(profile).entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(e -> defines.add(e.getKey() + "=" + e.getValue()));
        c.definesFor(CProgram.moduleNameOf(files))
                .forEach((name, value) -> defines.add(name + "=" + value));
        defines.addAll(options.defines());
        return new CSource(
                paths,
                options.includeDirs(),
                defines,
                options.model(),
                List.of(c.headers(), COMMON_HEADERS));
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
