package triptych.rosetta.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import triptych.rosetta.CallArguments.Role;
import triptych.rosetta.Difference;
import triptych.rosetta.Pitfall;
import triptych.rosetta.source.Call;
import triptych.rosetta.source.ResultUse;
import triptych.rosetta.source.Token;

/** Chooses, of all differences of a name, those that one place of the source meets. */
final class BiteFinder {
    private final Passage passage;
    private final int at;
    private final Told told;
    private final LockReader locks;
    private final List<Bite> bites = new ArrayList<>();

    /** For the name at {@code at}; {@code locks} are as they are before it. */
    BiteFinder(Passage passage, int at, Told told, LockReader locks) {
        this.passage = passage;
        this.at = at;
        this.told = told;
        this.locks = locks;
    }

    /** Of a routine that is called. */
    List<Bite> ofCall(Call call) {
        locks.argument(call, told.from(), Role.TIME, told.name()).ifPresent(this::addTime);
        int last = passage.outline().endOfFunction(at).orElse(passage.words().size() - 1);
        ResultUse.of(passage.words(), call, last).ifPresent(this::addResult);
        if (!locks.isLocking(told.from(), told.name())) {
            addLocks(call);
        }
        return bites;
    }

    /** Of a constant or a variable, which may itself be a number of something. */
    List<Bite> ofValue(boolean counted) {
        if (counted) {
            add(PortRule.UNITS, passage.place(at), quoted(told.name()), List.of());
        }
        // A label says what is asked for rather than what came out.
        if (at == 0 || !passage.words().get(at - 1).is("case")) {
            ResultUse.of(passage.words(), at).ifPresent(this::addResult);
        }
        return bites;
    }

    private void addTime(List<Token> time) {
        Place place = Place.of(passage.file(), time);
        add(PortRule.UNITS, place, quoted(Call.text(time)), List.of());
    }

    private void addResult(ResultUse use) {
        boolean elsewhere = use.at().line() != passage.words().get(at).line();
        Note note = new Note(Place.of(passage.file(), use.at()), "looked at here");
        add(
                PortRule.RETURN,
                passage.place(at),
                quoted(use.text()),
                elsewhere ? List.of(note) : List.of());
    }

    /** By the lock that the call gives up, and by those that are held besides. */
    private void addLocks(Call call) {
        Map<String, Token> others = new LinkedHashMap<>(locks.held());
        Optional<String> given = locks.lock(call, told.from(), Role.SLEEPS_WITH, told.name());
        if (given.isPresent()) {
            Token taken = others.remove(given.get());
            if (taken == null) {
                String what = quoted(given.get()) + " goes into the call";
                add(PortRule.LOCKS, passage.place(at), what, List.of());
            } else {
                addHeld(PortRule.LOCKS, given.get(), taken);
            }
        }
        others.forEach(
                (lock, taken) -> {
                    if (given.isEmpty()) {
                        addHeld(PortRule.LOCKS, lock, taken);
                    }
                    addHeld(PortRule.CONTEXT, lock, taken);
                });
    }

    private void addHeld(PortRule rule, String lock, Token taken) {
        add(
                rule,
                passage.place(at),
                quoted(lock) + " was taken at line " + taken.line() + " and not released before",
                List.of(new Note(Place.of(passage.file(), taken), "taken here")));
    }

    private void add(PortRule rule, Place place, String what, List<Note> notes) {
        for (Difference difference : told.differences(Pitfall.valueOf(rule.name()))) {
            if (rule != PortRule.CONTEXT || difference.withLock()) {
                bites.add(new Bite(rule, place, difference, what, notes));
            }
        }
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
