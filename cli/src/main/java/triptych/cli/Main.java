package triptych.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import triptych.cli.output.Streams;

/** The {@code triptych} command. */
public final class Main {
    private static final int USAGE_WIDTH = 100;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out, false);
        PrintStream err = utf8(FileDescriptor.err, true);
        boolean debug = Arrays.asList(args).contains("--debug");
        // What a thread that a module has started throws is no error of ours.
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> new Complaints(err, debug).aboutThread(thread, thrown));
        int code = run(args, out, err);
        out.flush();
        err.flush();
        // Fibers may be left behind by a module that left the machine.
        System.exit(code);
    }

    /** Runs one command; its exit code. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        boolean debug = Arrays.asList(args).contains("--debug");
        boolean progress =
                Boolean.getBoolean("triptych.launcher.terminal")
                        || Arrays.asList(args).contains("--progress");
        Complaints complaints = new Complaints(err, debug);
        try {
            if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
                // Known without a look at any command.
                new Streams(out, err, progress).print(List.of(new VersionText().getVersion()));
                return Exit.NO_FAILURE;
            }
            CommandLine line = commandLine(new Streams(out, err, progress), complaints);
            TriptychCommand.addCommands(line, args);
            return line.execute(args);
        } catch (Exception
                | LinkageError
                | AssertionError
                | java.util.ServiceConfigurationError e) {
            return complaints.about(e);
        }
    }

    private static CommandLine commandLine(Streams streams, Complaints complaints) {
        CommandLine line =
                new CommandLine(new TriptychCommand(), new CommandFactory(streams))
                        .setOut(new java.io.PrintWriter(streams.out(), true))
                        .setErr(new java.io.PrintWriter(streams.err(), true))
                        .setColorScheme(
                                CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                        .setUsageHelpWidth(USAGE_WIDTH)
                        .setParameterExceptionHandler(
                                (mistake, args) -> complaints.aboutWords(mistake))
                        .setExecutionExceptionHandler(
                                (thrown, command, parsed) -> complaints.about(thrown));
        return line;
    }

    private static PrintStream utf8(FileDescriptor file, boolean flushing) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(file), 1 << 14),
                flushing,
                StandardCharsets.UTF_8);
    }
}
