package triptych.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import triptych.cli.lookup.Adjustment;
import triptych.cli.lookup.TargetQuery;
import triptych.cli.lookup.UserMistake;
import triptych.core.fiber.FiberKind;
import triptych.csource.COptions;
import triptych.csource.DataModel;
import triptych.csource.access.Granularity;

/** The options of every command that runs something. */
final class TargetOptions {
    @Option(names = "--os", paramLabel = "OS", description = "The kernel, where several would do.")
    private String os;

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description = "Folders and jars to look for the TARGET's classes in.")
    private String classPath;

    @Option(
            names = "--fiber",
            paramLabel = "KIND",
            description = "continuation, virtual or platform (default: the fastest there is).")
    private String fiber;

    @Option(
            names = "-I",
            paramLabel = "DIR",
            description = "Folder to look for a C module's headers in, before the kernel's.")
    private List<Path> includeDirs = List.of();

    @Option(names = "-D", paramLabel = "NAME[=VALUE]", description = "Macro for a C module.")
    private List<String> defines = List.of();

    @Option(
            names = "--clang",
            paramLabel = "PATH",
            description = "A clang of your own, 19 or newer (default: one that comes along).")
    private Path clang;

    @Option(
            names = "--data-model",
            paramLabel = "M",
            description = "How wide C's types are: lp64 (default) or ilp32.")
    private String dataModel = "lp64";

    @Option(
            names = "--granularity",
            paramLabel = "G",
            description =
                    "Where C code can be preempted beside its calls: auto (default: where threads"
                            + " share memory), access (every access), call (nowhere).")
    private String granularity = "auto";

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description =
                    "What users do with a C module (default: they load it, use what it offers, and"
                            + " unload it at any time).")
    private Path users;

    TargetQuery query(String name, Adjustment adjustment) {
        return query(List.of(name), adjustment);
    }

    /** Several names are the files of one C module. */
    TargetQuery query(List<String> names, Adjustment adjustment) {
        COptions c =
                new COptions(
                        includeDirs,
                        defines,
                        clang,
                        oneOf("--data-model", dataModel, DataModel.values()),
                        oneOf("--granularity", granularity, Granularity.values()),
                        users);
        return new TargetQuery(
                names.get(0), os, classPath, adjustment, names.subList(1, names.size()), c);
    }

    private static <E extends Enum<E>> E oneOf(String option, String given, E[] all) {
        List<String> names = new ArrayList<>();
        for (E value : all) {
            if (value.name().equalsIgnoreCase(given)) {
                return value;
            }
            names.add(value.name().toLowerCase(Locale.ROOT));
        }
        throw new UserMistake(option + ": '" + given + "' is none of " + String.join(", ", names));
    }

    FiberKind fiberKind() {
        return Fibers.named(fiber);
    }
}
