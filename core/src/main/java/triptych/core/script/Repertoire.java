package triptych.core.script;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What users can do on one kernel, and with what words they say it. */
public final class Repertoire {
    /** The one verb that every kernel has: whoever else has a role begins when it has succeeded. */
    public static final String LOAD = "load";

    public static final String UNLOAD = "unload";
    public static final String WAIT = "wait";
    public static final String KILL = "kill";

    private final Map<String, Verb> verbs = new LinkedHashMap<>();

    /**
     * A verb.
     *
     * @param does in a few words
     */
    public record Verb(String name, List<Word> words, String does) {
        /** As in {@code read BYTES}. */
        public String usage() {
            StringBuilder usage = new StringBuilder(name);
            for (Word word : words) {
                usage.append(' ').append(word.isOptional() ? "[" + word.name() + "]" : word.name());
            }
            return usage.toString();
        }

        private void check(Script script, Act act) {
            long least = words.stream().filter(word -> !word.isOptional()).count();
            if (act.words().size() < least || act.words().size() > words.size()) {
                throw new ScriptMistake(act.line(), "it is '" + usage() + "'");
            }
            for (int i = 0; i < act.words().size(); i++) {
                words.get(i).check(script, act, i);
            }
        }
    }

    /** A word behind a verb. */
    public record Word(String name, Kind kind, boolean isOptional) {
        /** What it has to be. */
        public enum Kind {
            TEXT,
            NUMBER,
            USER
        }

        public static Word text(String name) {
            return new Word(name, Kind.TEXT, false);
        }

        public static Word number(String name) {
            return new Word(name, Kind.NUMBER, false);
        }

        /** The name of a role. */
        public static Word user(String name) {
            return new Word(name, Kind.USER, false);
        }

        /** It can be left out; all words behind it can, too. */
        public Word orNot() {
            return new Word(name, kind, true);
        }

        private void check(Script script, Act act, int index) {
            String given = act.text(index);
            boolean fits =
                    switch (kind) {
                        case TEXT -> true;
                        case NUMBER -> isNumber(given);
                        case USER -> script.roles().stream().anyMatch(r -> r.name().equals(given));
                    };
            if (!fits) {
                throw new ScriptMistake(
                        act.line(),
                        kind == Kind.NUMBER
                                ? name + " is a number, not '" + given + "'"
                                : "there is no user '" + given + "'");
            }
        }

        private static boolean isNumber(String text) {
            try {
                Long.decode(text);
                return true;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    /** What users of every kernel can do; {@code ticks} is what the kernel calls them. */
    public static Repertoire of(String ticks) {
        return new Repertoire()
                .can(LOAD, "loads the module")
                .can(UNLOAD, "unloads it")
                .can(
                        WAIT,
                        "so long; without a number until any later time: at once, when all others"
                                + " sleep, after they have woken again",
                        Word.number(ticks).orNot());
    }

    /** What users of files can do besides; {@code file} is what the kernel calls one. */
    public Repertoire withFiles(String file) {
        return can("open", "opens it", Word.text(file))
                .can("read", "reads from what is open", Word.number("BYTES"))
                .can("write", "writes to it", Word.text("TEXT"))
                .can(
                        "ioctl",
                        "gives it a command",
                        Word.number("COMMAND"),
                        Word.number("VALUE").orNot())
                .can("poll", "asks whether it can be read or written")
                .can("close", "closes it");
    }

    /** What users can do to each other besides. */
    public Repertoire withSignals() {
        return can(
                KILL,
                "sends a signal, else SIGKILL",
                Word.user("USER"),
                Word.number("SIGNAL").orNot());
    }

    /** One more. */
    public Repertoire can(String verb, String does, Word... words) {
        verbs.put(verb, new Verb(verb, List.of(words), does));
        return this;
    }

    public Collection<Verb> verbs() {
        return verbs.values();
    }

    /**
     * Makes sure that {@code script} can be played.
     *
     * @throws ScriptMistake if not
     */
    public void check(Script script) {
        for (Role role : script.roles()) {
            for (Act act : role.acts()) {
                Verb verb = verbs.get(act.verb());
                if (verb == null) {
                    throw new ScriptMistake(
                            act.line(),
                            "nobody can '"
                                    + act.verb()
                                    + "' here; there are: "
                                    + String.join(", ", verbs.keySet()));
                }
                verb.check(script, act);
            }
        }
        if (script.roles().stream().noneMatch(Role::loads)) {
            throw new ScriptMistake(0, "nobody does '" + LOAD + "', so there is no module");
        }
    }
}
