package triptych.rosetta.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import triptych.rosetta.CallArguments;
import triptych.rosetta.Rosetta;
import triptych.rosetta.source.Call;
import triptych.rosetta.source.Token;

/** Finds the names of a kernel in a passage, and what each place meets. */
final class PassageReader {
    private final Rosetta rosetta;
    private final Vocabulary vocabulary;
    private final CallArguments arguments;
    private final String from;
    private final String to;

    PassageReader(
            Rosetta rosetta,
            Vocabulary vocabulary,
            CallArguments arguments,
            String from,
            String to) {
        this.rosetta = rosetta;
        this.vocabulary = vocabulary;
        this.arguments = arguments;
        this.from = from;
        this.to = to;
    }

    /** In the order of the words. */
    List<Use> read(Passage passage) {
        LockReader locks = new LockReader(arguments, List.of(from, to));
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < passage.words().size(); i++) {
            Token word = passage.words().get(i);
            if (passage.outline().opensFunction(i)) {
                locks.enterFunction();
            }
            locks.pass(word);
            Optional<Call> call = passage.call(i);
            use(passage, i, call, locks).ifPresent(uses::add);
            call.ifPresent(c -> locks.follow(c, word));
        }
        return uses;
    }

    private Optional<Use> use(Passage passage, int i, Optional<Call> call, LockReader locks) {
        String name = passage.words().get(i).text();
        Vocabulary.Kind kind = vocabulary.kind(from, name);
        if (kind == null || !passage.isUse(i, kind)) {
            return Optional.empty();
        }
        boolean shared = vocabulary.has(to, name);
        if (shared && call.isPresent() && !locks.fits(call.get(), from, name)) {
            // Written for the kernel that it goes to.
            return Optional.empty();
        }
        Told told = Told.of(rosetta, name, from, to);
        boolean called = call.isPresent() && kind != Vocabulary.Kind.VARIABLE;
        if (told.entries().isEmpty() && (shared || !called)) {
            return Optional.empty();
        }
        BiteFinder finder = new BiteFinder(passage, i, told, locks);
        List<Bite> bites =
                called
                        ? finder.ofCall(call.get())
                        : finder.ofValue(kind == Vocabulary.Kind.VARIABLE && !shared);
        return Optional.of(new Use(passage.place(i), told, shared, bites));
    }
}
