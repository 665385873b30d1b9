package triptych.rosetta.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import triptych.rosetta.CallArguments;
import triptych.rosetta.Rosetta;
import triptych.rosetta.source.Source;

/** Looks through sources for what a port has to change. */
public final class PortCheck {
    private final Rosetta rosetta;
    private final Vocabulary vocabulary;
    private final CallArguments arguments;

    public PortCheck(Rosetta rosetta, Vocabulary vocabulary, CallArguments arguments) {
        this.rosetta = rosetta;
        this.vocabulary = vocabulary;
        this.arguments = arguments;
    }

    /** {@code sources} are one module; they come from the kernel of most of their names. */
    public PortReport check(List<Source> sources, String to) {
        List<Passage> passages = Passage.of(sources);
        return check(sources, passages, kernelOf(passages, to), to);
    }

    /** {@code sources} are one module, and come from the kernel {@code from}. */
    public PortReport check(List<Source> sources, String from, String to) {
        return check(sources, Passage.of(sources), from, to);
    }

    /** The kernel of most names that {@code to} has not; empty if there is none of them. */
    private String kernelOf(List<Passage> passages, String to) {
        Map<String, Set<String>> names = namesOfOthers(passages, to);
        String most = "";
        int only = 0;
        int all = 0;
        for (Map.Entry<String, Set<String>> kernel : names.entrySet()) {
            int itsOnly = onlyOf(kernel.getKey(), kernel.getValue());
            int itsAll = kernel.getValue().size();
            // What only one kernel has says most; names of several decide where that is as much.
            if (itsOnly > only || itsOnly == only && itsAll > all) {
                most = kernel.getKey();
                only = itsOnly;
                all = itsAll;
            }
        }
        return most;
    }

    private PortReport check(List<Source> sources, List<Passage> passages, String from, String to) {
        List<Use> uses = new ArrayList<>();
        if (!from.isEmpty()) {
            PassageReader reader = new PassageReader(rosetta, vocabulary, arguments, from, to);
            passages.forEach(passage -> uses.addAll(reader.read(passage)));
        }
        Comparator<Place> order = orderOf(sources);
        uses.sort(Comparator.comparing(Use::place, order));
        Teller teller = new Teller(to);
        uses.forEach(teller::tell);
        List<Diagnostic> diagnostics = new ArrayList<>(teller.diagnostics());
        sources.forEach(source -> diagnostics.addAll(blemishesOf(source)));
        diagnostics.sort(Comparator.comparing(Diagnostic::place, order));
        Map<String, Integer> others = new LinkedHashMap<>();
        namesOfOthers(passages, to).forEach((os, names) -> others.put(os, onlyOf(os, names)));
        others.values().removeIf(number -> number == 0);
        others.remove(from);
        return report(from, to, diagnostics, uses, others);
    }

    private static PortReport report(
            String from,
            String to,
            List<Diagnostic> diagnostics,
            List<Use> uses,
            Map<String, Integer> others) {
        Set<String> names = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        Set<String> untold = new TreeSet<>();
        for (Use use : uses) {
            names.add(use.told().name());
            if (use.hasNoEquivalent()) {
                without.add(use.told().name());
            }
            if (use.isUntold()) {
                untold.add(use.told().name());
            }
        }
        return new PortReport(from, to, diagnostics, names, without, untold, others);
    }

    private int onlyOf(String os, Set<String> names) {
        return (int) names.stream().filter(name -> vocabulary.isOnlyOf(os, name)).count();
    }

    /** Names that the passages use and {@code to} has not, by the kernels that have them. */
    private Map<String, Set<String>> namesOfOthers(List<Passage> passages, String to) {
        Map<String, Set<String>> kernels = new LinkedHashMap<>();
        for (String os : rosetta.mainKernels()) {
            if (!os.equals(to)) {
                Set<String> names = new HashSet<>();
                passages.forEach(passage -> addNamesOf(os, to, passage, names));
                kernels.put(os, names);
            }
        }
        return kernels;
    }

    private void addNamesOf(String os, String to, Passage passage, Set<String> names) {
        for (int i = 0; i < passage.words().size(); i++) {
            String name = passage.words().get(i).text();
            if (vocabulary.has(os, name)
                    && !vocabulary.has(to, name)
                    && passage.isUse(i, vocabulary.kind(os, name))
                    && speaksFor(os, name)) {
                names.add(name);
            }
        }
    }

    /** Kernels have variables and members with names that anybody could choose, such as "flags". */
    private boolean speaksFor(String os, String name) {
        return vocabulary.kind(os, name) != Vocabulary.Kind.VARIABLE
                || !rosetta.entries(os, name).isEmpty();
    }

    private static List<Diagnostic> blemishesOf(Source source) {
        return Passage.blemishesOf(source).stream()
                .map(
                        blemish ->
                                new Diagnostic(
                                        PortRule.SOURCE,
                                        new Place(
                                                source.file(),
                                                blemish.line(),
                                                blemish.column(),
                                                blemish.column() + 1),
                                        blemish.words(),
                                        List.of()))
                .toList();
    }

    private static Comparator<Place> orderOf(List<Source> sources) {
        List<String> files = sources.stream().map(Source::file).toList();
        return Comparator.comparingInt((Place place) -> files.indexOf(place.file()))
                .thenComparingInt(Place::line)
                .thenComparingInt(Place::column);
    }
}
