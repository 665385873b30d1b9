package triptych.cli;

import picocli.CommandLine.Option;
import triptych.cli.lookup.Adjustment;
import triptych.cli.lookup.TargetQuery;
import triptych.core.fiber.FiberKind;

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

    TargetQuery query(String name, Adjustment adjustment) {
        return new TargetQuery(name, os, classPath, adjustment);
    }

    FiberKind fiberKind() {
        return Fibers.named(fiber);
    }
}
