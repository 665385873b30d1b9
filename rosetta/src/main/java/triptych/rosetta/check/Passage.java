package triptych.rosetta.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import triptych.rosetta.source.Blemish;
import triptych.rosetta.source.Call;
import triptych.rosetta.source.Outline;
import triptych.rosetta.source.Source;
import triptych.rosetta.source.Token;

/**
 * Words that are read in one go, the code of a file or the body of a macro; knows which of them can
 * stand for a name of a kernel.
 *
 * @param own names that one of the sources declares itself
 * @param ownTags names of structures that one of the sources declares itself
 */
record Passage(
        String file, List<Token> words, Outline outline, Set<String> own, Set<String> ownTags) {
    private static final Set<String> TAGGED = Set.of("struct", "union", "enum");

    /** All passages of {@code sources}, which are one module: a name that one has is of all. */
    static List<Passage> of(List<Source> sources) {
        Set<String> own = new HashSet<>();
        Set<String> ownTags = new HashSet<>();
        List<Passage> passages = new ArrayList<>();
        for (Source source : sources) {
            add(passages, source.file(), source.code(), own, ownTags);
            for (List<Token> macro : source.macros()) {
                if (!macro.isEmpty()) {
                    own.add(macro.get(0).text());
                    add(passages, source.file(), macro.subList(1, macro.size()), own, ownTags);
                }
            }
        }
        return passages;
    }

    private static void add(
            List<Passage> passages,
            String file,
            List<Token> words,
            Set<String> own,
            Set<String> ownTags) {
        Outline outline = new Outline(words);
        own.addAll(outline.own());
        ownTags.addAll(outline.ownTags());
        passages.add(new Passage(file, words, outline, own, ownTags));
    }

    /** What is wrong with the code of {@code source} as a whole. */
    static List<Blemish> blemishesOf(Source source) {
        List<Blemish> blemishes = new ArrayList<>(source.blemishes());
        blemishes.addAll(new Outline(source.code()).blemishes());
        return blemishes;
    }

    /** Whether the word at {@code i} can be a kernel's, if it has such a name of that kind. */
    boolean isUse(int i, Vocabulary.Kind kind) {
        String name = words.get(i).text();
        if (is(i - 1, ".") || is(i - 1, "->")) {
            // Members of a kernel's structure have a prefix, others may be anybody's.
            return kind == Vocabulary.Kind.VARIABLE && name.contains("_");
        }
        if (i > 0 && TAGGED.contains(words.get(i - 1).text())) {
            return kind == Vocabulary.Kind.TYPE && !ownTags.contains(name);
        }
        if (outline.isDeclaration(i) || own.contains(name)) {
            return false;
        }
        return switch (kind) {
            case ROUTINE -> Call.standsAt(words, i);
            case MACRO -> Call.standsAt(words, i) || isNamedAsMacro(name);
            case TYPE -> name.endsWith("_t");
            case CONSTANT, VARIABLE -> true;
        };
    }

    /** The call whose name is at {@code i}. */
    Optional<Call> call(int i) {
        return words.get(i).isName() && Call.standsAt(words, i)
                ? Optional.of(Call.at(words, i))
                : Optional.empty();
    }

    Place place(int i) {
        return Place.of(file, words.get(i));
    }

    private static boolean isNamedAsMacro(String name) {
        return name.startsWith("__") || name.chars().noneMatch(Character::isLowerCase);
    }

    private boolean is(int i, String mark) {
        return i >= 0 && words.get(i).is(mark);
    }
}
