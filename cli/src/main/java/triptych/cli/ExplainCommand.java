package triptych.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import triptych.cli.explain.Chapter;
import triptych.cli.explain.Findings;
import triptych.cli.explain.Profiles;
import triptych.cli.explain.Question;
import triptych.cli.explain.Routines;
import triptych.cli.explain.Scenarios;
import triptych.cli.explain.Strategies;
import triptych.cli.lookup.Kernels;
import triptych.cli.lookup.NearMisses;
import triptych.cli.lookup.Shelves;
import triptych.cli.lookup.UserMistake;
import triptych.cli.output.Streams;
import triptych.rosetta.Rosetta;

/** {@code triptych explain}: what a name stands for. */
@Wired
@Command(
        name = "explain",
        description =
                "Says what a routine is, and what other kernels have for it; what a kind of finding, a"
                        + " scenario, a strategy or a profile is.",
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    private final Streams streams;
    private final Kernels kernels;
    private final Shelves shelves;
    private final Provider<Rosetta> rosetta;

    @Parameters(paramLabel = "NAME", description = "As 'triptych list' shows it.")
    private String name;

    @Option(names = "--os", paramLabel = "OS", description = "Only of this kernel.")
    private String os;

    @Option(
            names = "--to",
            paramLabel = "OS",
            description = "Only what this other kernel has for a routine.")
    private String to;

    @Inject
    ExplainCommand(Streams streams, Kernels kernels, Shelves shelves, Provider<Rosetta> rosetta) {
        this.streams = streams;
        this.kernels = kernels;
        this.shelves = shelves;
        this.rosetta = rosetta;
    }

    @Override
    public Integer call() {
        if (to != null) {
            kernels.named(to);
        }
        List<Chapter> chapters =
                List.of(
                        new Findings(Checkers.all(), kernels, shelves),
                        new Routines(kernels, rosetta.get()),
                        new Scenarios(shelves),
                        new Strategies(),
                        new Profiles(kernels));
        Question question = new Question(name, os, to);
        List<String> lines = new ArrayList<>();
        chapters.forEach(chapter -> lines.addAll(chapter.about(question)));
        if (lines.isEmpty()) {
            List<String> known = new ArrayList<>();
            chapters.forEach(chapter -> known.addAll(chapter.names(os)));
            String hint = NearMisses.hint(name, known);
            throw new UserMistake(
                    "nothing is called '"
                            + name
                            + "'"
                            + (hint.isEmpty() ? "; 'triptych list routines' shows names" : hint));
        }
        streams.print(lines);
        return Exit.NO_FAILURE;
    }
}
