package triptych.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand: shows what there is. */
@Command(
        name = "triptych",
        description = "Explores every interleaving of a kernel module's threads.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = VersionText.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 no failure, 1 failure found, 2 usage, 3 not decided and --require-proof,",
            "4 replay diverged, 70 internal error."
        },
        subcommands = {
            ListCommand.class,
            ExploreCommand.class,
            RunCommand.class,
            ReplayCommand.class,
            ExplainCommand.class,
            BenchCommand.class
        })
final class TriptychCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    // Both are looked for among the words themselves, since parsing may be what fails.
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the stack of an error.")
    private boolean debug;

    @Option(
            names = "--progress",
            scope = ScopeType.INHERIT,
            description = "Say on stderr what is being done, even if that is no terminal.")
    private boolean progress;

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        line.usage(line.getErr());
        return Exit.USAGE;
    }
}
