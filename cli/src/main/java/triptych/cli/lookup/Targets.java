package triptych.cli.lookup;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.core.scenario.Scenario;
import triptych.core.wiring.Personality;
import triptych.csource.CBuilder;
import triptych.csource.Reference;

/**
 * Finds the program that a user names: a scenario first, else a class. {@code linux:NAME} is the
 * one of that kernel.
 */
public final class Targets {
    /** Where one word names several files of a module. */
    private static final String BETWEEN_C_FILES = "(?<=\\.c),";

    private final Shelves shelves;
    private final Kernels kernels;
    private final CFiles cFiles;

    @Inject
    Targets(Shelves shelves, Kernels kernels, CFiles cFiles) {
        this.shelves = shelves;
        this.kernels = kernels;
        this.cFiles = cFiles;
    }

    /** A clear complaint if there is none, or more than one. */
    public Target find(TargetQuery given) {
        TargetQuery query = withoutPrefix(given);
        if (query.os() != null) {
            kernels.named(query.os());
        }
        Program program = programOf(query);
        if (query.os() != null && !query.os().equals(program.os())) {
            throw new UserMistake(
                    "'" + query.name() + "' is for " + program.os() + ", not for " + query.os());
        }
        Personality kernel = kernels.named(program.os());
        query.adjustment().requireKnownTo(kernel);
        return new Target(
                new AdjustedProgram(
                        program, given.name(), reference(given, program), query.adjustment()),
                kernel,
                kernel.dialectAmong(kernels.among(null)));
    }

    private TargetQuery withoutPrefix(TargetQuery query) {
        int colon = query.name().indexOf(':');
        if (colon < 0 || Reference.parse(query.name()).isPresent()) {
            return query;
        }
        String os = query.name().substring(0, colon);
        boolean isKernel = kernels.among(null).stream().anyMatch(k -> k.os().equals(os));
        if (isKernel && query.os() != null && !query.os().equals(os)) {
            throw new UserMistake("'" + query.name() + "' is not for " + query.os());
        }
        return isKernel ? query.on(os, query.name().substring(colon + 1)) : query;
    }

    /** What finds the same program without any option. */
    private String reference(TargetQuery given, Program program) {
        return shelves.named(given.name()).size() > 1
                ? program.os() + ":" + given.name()
                : given.name();
    }

    private Program programOf(TargetQuery query) {
        String name = query.name();
        Optional<Reference> reference = Reference.parse(name);
        if (reference.isPresent()) {
            return cFiles.programOf(reference.get(), kernels.named(reference.get().os()), query);
        }
        if (CBuilder.isCFile(name)) {
            return moduleInC(query);
        }
        if (query.c().users() != null) {
            throw new UserMistake(
                    "--users is for modules in C: '" + name + "' brings its own users");
        }
        if (!query.more().isEmpty()) {
            throw new UserMistake(
                    "'"
                            + query.more().get(0)
                            + "' is one word too many: only C files come in numbers");
        }
        List<Scenario> named = shelves.named(name);
        if (!named.isEmpty()) {
            return theOne(named, query);
        }
        Class<?> type =
                ClassPath.of(query.classPath())
                        .find(name)
                        .orElseThrow(() -> new UserMistake(unknown(query)));
        return Program.class.isAssignableFrom(type)
                ? ClassPath.newInstance(type.asSubclass(Program.class))
                : moduleProgram(type, query);
    }

    private Program moduleInC(TargetQuery query) {
        List<String> files = new ArrayList<>(List.of(query.name().split(BETWEEN_C_FILES)));
        files.addAll(query.more());
        if (query.os() == null) {
            throw new UserMistake("'" + query.name() + "' is in C: say for which kernel with --os");
        }
        return cFiles.programOf(files, kernels.named(query.os()), query);
    }

    private static Program theOne(List<? extends Program> candidates, TargetQuery query) {
        List<? extends Program> fitting =
                candidates.stream()
                        .filter(p -> query.os() == null || p.os().equals(query.os()))
                        .toList();
        if (fitting.size() > 1) {
            List<String> systems = fitting.stream().map(Program::os).distinct().toList();
            throw new UserMistake(
                    "'"
                            + query.name()
                            + "' is there "
                            + fitting.size()
                            + " times, for "
                            + String.join(", ", systems)
                            + ": say which with --os");
        }
        return fitting.isEmpty() ? candidates.get(0) : fitting.get(0);
    }

    private Program moduleProgram(Class<?> type, TargetQuery query) {
        MachineSettings settings = query.adjustment().applyTo(MachineSettings.DEFAULT);
        List<Personality> candidates = kernels.among(query.os());
        List<Program> programs =
                candidates.stream()
                        .map(kernel -> programFor(type, kernel, settings))
                        .flatMap(Optional::stream)
                        .toList();
        if (programs.isEmpty()) {
            throw new UserMistake(
                    "class "
                            + type.getName()
                            + " is neither a Program nor a module of "
                            + String.join(", ", candidates.stream().map(Personality::os).toList()));
        }
        return theOne(programs, query);
    }

    private static Optional<Program> programFor(
            Class<?> type, Personality kernel, MachineSettings settings) {
        try {
            return kernel.programFor(type, settings);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }

    private String unknown(TargetQuery query) {
        String name = query.name();
        String hint = NearMisses.hint(name, shelves.names());
        if (hint.isEmpty() && name.indexOf('.') > 0) {
            return "no scenario, and no class on the class path, is called '"
                    + name
                    + "'"
                    + (query.classPath() == null ? "; --class-path says where to look" : "");
        }
        return "no scenario '"
                + name
                + "'"
                + (hint.isEmpty() ? "; 'triptych list' shows them" : hint);
    }
}
