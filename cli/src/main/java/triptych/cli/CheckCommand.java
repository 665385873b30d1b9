package triptych.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import triptych.cli.lookup.Kernels;
import triptych.cli.lookup.NearMisses;
import triptych.cli.lookup.SourceFiles;
import triptych.cli.lookup.UserMistake;
import triptych.cli.output.Format;
import triptych.cli.output.PortText;
import triptych.cli.output.Sarif;
import triptych.cli.output.Streams;
import triptych.core.routine.SymbolInfo;
import triptych.core.wiring.Personality;
import triptych.rosetta.CallArguments;
import triptych.rosetta.Rosetta;
import triptych.rosetta.check.PortCheck;
import triptych.rosetta.check.PortReport;
import triptych.rosetta.check.Vocabulary;
import triptych.rosetta.source.Source;

/** {@code triptych check}: what a port of some C sources has to change. */
@Wired
@Command(
        name = "check",
        description =
                "Lists what C sources use of another kernel, what there is for it on the one that they"
                        + " go to, and what bites at each place. Sources need not compile.",
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final Streams streams;
    private final Kernels kernels;
    private final Provider<Rosetta> rosetta;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Sources and headers of one module.")
    private List<String> files = List.of();

    @Option(names = "--os", paramLabel = "OS", description = "The kernel that they go to.")
    private String to;

    @Option(
            names = "--from",
            paramLabel = "OS",
            description = "The kernel that they come from; else that of most of their names.")
    private String from;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or sarif.")
    private String format = "text";

    @Inject
    CheckCommand(Streams streams, Kernels kernels, Provider<Rosetta> rosetta) {
        this.streams = streams;
        this.kernels = kernels;
        this.rosetta = rosetta;
    }

    @Override
    public Integer call() {
        Format form = Format.named(format, Format.TEXT, Format.SARIF);
        List<String> known = rosetta.get().mainKernels();
        requireKernels(known);
        List<Source> sources = SourceFiles.read(files);
        PortCheck check = new PortCheck(rosetta.get(), vocabularyOf(known), CallArguments.load());
        PortReport report =
                from == null ? check.check(sources, to) : check.check(sources, from, to);
        if (form == Format.SARIF) {
            String version = CheckCommand.class.getPackage().getImplementationVersion();
            streams.out().println(Sarif.of(report, version));
        } else {
            streams.print(PortText.of(report));
        }
        return report.diagnostics().isEmpty() ? Exit.NO_FAILURE : Exit.FAILURE;
    }

    private void requireKernels(List<String> known) {
        if (to == null) {
            throw new UserMistake("say with --os which kernel the sources go to");
        }
        if (to.equals(from)) {
            throw new UserMistake("--os and --from are both '" + to + "'");
        }
        List<String> named = new ArrayList<>(List.of(to));
        if (from != null) {
            named.add(from);
        }
        for (String os : named) {
            if (!known.contains(os)) {
                throw new UserMistake(
                        "no kernel '"
                                + os
                                + "' to port to or from"
                                + NearMisses.hintOrAll(os, known));
            }
        }
    }

    /** What module code can write; Rosetta also tells of reports, states and the like. */
    private Vocabulary vocabularyOf(List<String> known) {
        Vocabulary vocabulary = new Vocabulary();
        for (Personality kernel : kernels.among(null)) {
            if (known.contains(kernel.os())) {
                kernel.symbols().forEach(symbol -> add(vocabulary, symbol));
            }
        }
        return vocabulary;
    }

    private static void add(Vocabulary vocabulary, SymbolInfo symbol) {
        for (Vocabulary.Kind kind : Vocabulary.Kind.values()) {
            if (kind.name().equalsIgnoreCase(symbol.kind())) {
                vocabulary.add(symbol.os(), symbol.name(), kind);
            }
        }
    }
}
