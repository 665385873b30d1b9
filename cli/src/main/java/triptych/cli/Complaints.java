package triptych.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import triptych.cli.lookup.NearMisses;
import triptych.cli.lookup.UserMistake;
import triptych.explore.replay.Diverged;

/** Says in one line what went wrong with a command, and chooses its exit code. */
final class Complaints {
    private static final String HELP = " (try 'triptych --help')";

    private final PrintStream err;
    private final boolean debug;

    /** {@code debug} shows stacks, too. */
    Complaints(PrintStream err, boolean debug) {
        this.err = err;
        this.debug = debug;
    }

    /** Something was thrown. */
    int about(Throwable thrown) {
        Throwable mistake = causeOf(thrown, UserMistake.class);
        Throwable diverged = causeOf(thrown, Diverged.class);
        String words = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
        int code = Exit.INTERNAL;
        if (mistake != null) {
            words = mistake.getMessage() + HELP;
            code = Exit.USAGE;
        } else if (diverged != null) {
            words = "the replay " + diverged.getMessage();
            code = Exit.DIVERGED;
        } else {
            words =
                    "internal error: "
                            + thrown.getClass().getSimpleName()
                            + ": "
                            + words
                            + (debug ? "" : " (--debug shows where)");
        }
        say(words);
        if (debug) {
            thrown.printStackTrace(err);
        }
        return code;
    }

    /** A thread that is none of ours ended with an exception. */
    void aboutThread(Thread thread, Throwable thrown) {
        say("the Java thread '" + thread.getName() + "' ended with " + thrown);
        if (debug) {
            thrown.printStackTrace(err);
        }
    }

    /** The words of the command line make no sense. */
    int aboutWords(CommandLine.ParameterException mistake) {
        if (mistake.getCause() != null && causeOf(mistake, UserMistake.class) == null) {
            Throwable cause = mistake.getCause();
            if (!(cause instanceof CommandLine.TypeConversionException)
                    && !(cause instanceof NumberFormatException)) {
                return about(cause);
            }
        }
        say(words(mistake) + HELP);
        return Exit.USAGE;
    }

    private static String words(CommandLine.ParameterException mistake) {
        if (mistake instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (mistake instanceof CommandLine.MissingParameterException missing) {
            return missing(missing);
        }
        if (mistake.getArgSpec() != null && mistake.getValue() != null) {
            return nameOf(mistake.getArgSpec())
                    + " takes a whole number, not '"
                    + mistake.getValue()
                    + "'";
        }
        return mistake.getMessage();
    }

    private static String unmatched(CommandLine.UnmatchedArgumentException mistake) {
        CommandLine command = mistake.getCommandLine();
        String word = mistake.getUnmatched().get(0);
        if (word.startsWith("-")) {
            List<String> options = new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            return "no option '" + name + "'" + of(command) + NearMisses.hint(name, options);
        }
        if (!command.getSubcommands().isEmpty()) {
            return "no command '"
                    + word
                    + "'"
                    + NearMisses.hintOrAll(word, command.getSubcommands().keySet());
        }
        return "'" + word + "' is one word too many" + of(command);
    }

    private static String of(CommandLine command) {
        return command.getParent() == null ? "" : " of " + command.getCommandName();
    }

    private static String missing(CommandLine.MissingParameterException mistake) {
        List<String> names = new ArrayList<>();
        mistake.getMissing().forEach(arg -> names.add(nameOf(arg)));
        boolean option =
                mistake.getMissing().stream().anyMatch(CommandLine.Model.ArgSpec::isOption);
        return option
                ? String.join(", ", names) + " takes a value"
                : mistake.getCommandLine().getCommandName()
                        + " takes a "
                        + String.join(", ", names);
    }

    private static String nameOf(CommandLine.Model.ArgSpec arg) {
        return arg instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : arg.paramLabel();
    }

    private static Throwable causeOf(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return t;
            }
        }
        return null;
    }

    private void say(String words) {
        err.println("triptych: " + words.replaceAll("\\s*\\R\\s*", " "));
    }
}
