package triptych.cli;

import java.util.LinkedHashMap;
import java.util.Map;
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
        })
final class TriptychCommand implements Callable<Integer> {
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("list", ListCommand.class);
        COMMANDS.put("explore", ExploreCommand.class);
        COMMANDS.put("run", RunCommand.class);
        COMMANDS.put("replay", ReplayCommand.class);
        COMMANDS.put("compare", CompareCommand.class);
        COMMANDS.put("check", CheckCommand.class);
        COMMANDS.put("explain", ExplainCommand.class);
        COMMANDS.put("bench", BenchCommand.class);
    }

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

    /**
     * Gives {@code line} the command that the first word names: to look at the options of all of
     * them takes longer than most commands do. Any other word may be a mistake, or ask for help,
     * and then all are needed.
     */
    static void addCommands(CommandLine line, String[] words) {
        Class<?> named = words.length == 0 ? null : COMMANDS.get(words[0]);
        if (named != null) {
            line.addSubcommand(words[0], named);
        } else {
            COMMANDS.forEach(line::addSubcommand);
        }
    }

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        line.usage(line.getErr());
        return Exit.USAGE;
    }
}
