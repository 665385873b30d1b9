package triptych.rosetta.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the functions of a file are, and which names it declares itself. Told by braces and
 * neighbours: an {@code #else} goes back to the braces that were open at its {@code #if}.
 */
public final class Outline {
    private static final Set<String> NO_TYPES =
            Set.of(
                    "static",
                    "extern",
                    "inline",
                    "const",
                    "volatile",
                    "register",
                    "return",
                    "else",
                    "do",
                    "case",
                    "goto",
                    "sizeof",
                    "struct",
                    "union",
                    "enum",
                    "typedef");
    private static final Set<String> TAGGED = Set.of("struct", "union", "enum");
    private static final Set<String> BEHIND_A_VARIABLE = Set.of(";", "=", ",", ")", "[");

    /** What braces enclose. */
    private enum Block {
        FUNCTION,
        MEMBERS,
        OTHER
    }

    private record Open(Block block, int at) {}

    private final List<Token> words;
    private final NavigableMap<Integer, Integer> functions = new TreeMap<>();
    private final BitSet declarations = new BitSet();
    private final Set<String> own = new HashSet<>();
    private final Set<String> ownTags = new HashSet<>();
    private final List<Blemish> blemishes = new ArrayList<>();
    private final Deque<Deque<Open>> conditionals = new ArrayDeque<>();
    private Deque<Open> open = new ArrayDeque<>();

    public Outline(List<Token> words) {
        this.words = List.copyOf(words);
        for (int i = 0; i < words.size(); i++) {
            look(i);
        }
        if (!open.isEmpty()) {
            open.stream()
                    .filter(o -> o.block() == Block.FUNCTION)
                    .forEach(o -> functions.put(o.at(), words.size() - 1));
            blemish(open.peekLast().at(), "'{' is not closed");
        }
    }

    private void look(int i) {
        Token word = words.get(i);
        if (word.kind() == Token.Kind.CONDITIONAL) {
            conditional(word.text());
        } else if (word.is("{")) {
            open.push(new Open(blockAt(i), i));
        } else if (word.is("}")) {
            close(i);
        } else if (word.isName() && declares(i)) {
            declarations.set(i);
            if (!isMember() && !isExtern(i)) {
                own.add(word.text());
            }
        }
    }

    private void conditional(String name) {
        if (name.startsWith("if")) {
            conditionals.push(new ArrayDeque<>(open));
        } else if (name.equals("endif")) {
            conditionals.poll();
        } else if (!conditionals.isEmpty()) {
            open = new ArrayDeque<>(conditionals.peek());
        }
    }

    private void close(int i) {
        if (open.isEmpty()) {
            blemish(i, "'}' closes nothing");
        } else {
            Open closed = open.pop();
            if (closed.block() == Block.FUNCTION) {
                functions.put(closed.at(), i);
            }
        }
    }

    private Block blockAt(int i) {
        if (isAnyOf(i - 1, TAGGED)) {
            return Block.MEMBERS;
        }
        if (isAnyOf(i - 2, TAGGED)) {
            ownTags.add(words.get(i - 1).text());
            return Block.MEMBERS;
        }
        int name = open.isEmpty() ? nameOfFunction(i) : -1;
        if (name < 0) {
            return Block.OTHER;
        }
        declarations.set(name);
        own.add(words.get(name).text());
        return Block.FUNCTION;
    }

    /** Where the name of the function whose body opens at {@code brace} is; -1 if it is none. */
    private int nameOfFunction(int brace) {
        int i = brace - 1;
        if (is(i, ";")) {
            // Parameters that are declared behind the parentheses, as in old C.
            while (i >= 0 && !(is(i, ")") && words.get(i + 1).isName())) {
                if (is(i, "}") || is(i, "{") || is(i, "=")) {
                    return -1;
                }
                i--;
            }
        }
        int name = -1;
        while (is(i, ")")) {
            name = beforeParenthesis(i);
            // Behind an attribute the parameters are still to come.
            i = name - 1;
        }
        return name >= 0 && words.get(name).isName() ? name : -1;
    }

    /** What stands before the parenthesis that {@code closing} closes; -1 if nothing does. */
    private int beforeParenthesis(int closing) {
        int depth = 0;
        for (int i = closing; i >= 0; i--) {
            depth += is(i, ")") ? 1 : is(i, "(") ? -1 : 0;
            if (depth == 0) {
                return i - 1;
            }
        }
        return -1;
    }

    private boolean declares(int i) {
        boolean atTop = open.isEmpty();
        boolean fits = isAnyOf(i + 1, BEHIND_A_VARIABLE) || atTop && is(i + 1, "(");
        if (!fits || i == 0) {
            return false;
        }
        int before = i - 1;
        boolean pointer = is(before, "*");
        while (is(before, "*")) {
            before--;
        }
        if (before < 0 || !words.get(before).isName() || isAnyOf(before, NO_TYPES)) {
            return false;
        }
        // Inside of a function "a * b" may be a product, unless a statement begins with it.
        return !pointer || atTop || isMember() || beginsDeclaration(before);
    }

    private boolean beginsDeclaration(int type) {
        int before = type - 1;
        return before < 0
                || is(before, ";")
                || is(before, "{")
                || is(before, "}")
                || isAnyOf(before, NO_TYPES) && !is(before, "return") && !is(before, "case");
    }

    private boolean isMember() {
        return !open.isEmpty() && open.peek().block() == Block.MEMBERS;
    }

    private boolean isExtern(int i) {
        for (int k = i; k >= 0 && !is(k, ";") && !is(k, "}") && !is(k, "{"); k--) {
            if (is(k, "extern")) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int i, String mark) {
        return i >= 0 && i < words.size() && words.get(i).is(mark);
    }

    private boolean isAnyOf(int i, Set<String> marks) {
        return i >= 0 && i < words.size() && marks.contains(words.get(i).text());
    }

    private void blemish(int i, String what) {
        blemishes.add(new Blemish(words.get(i).line(), words.get(i).column(), what));
    }

    /** Whether the name at {@code i} is declared there, rather than used. */
    public boolean isDeclaration(int i) {
        return declarations.get(i);
    }

    /** Names of functions and variables that the file has of its own; {@code extern} is not. */
    public Set<String> own() {
        return own;
    }

    /** Names behind {@code struct} and the like that the file gives members to. */
    public Set<String> ownTags() {
        return ownTags;
    }

    /** Where the body of the function ends that {@code i} lies in; nothing outside of functions. */
    public Optional<Integer> endOfFunction(int i) {
        return Optional.ofNullable(functions.floorEntry(i))
                .map(java.util.Map.Entry::getValue)
                .filter(end -> end >= i);
    }

    /** Whether the body of a function opens at {@code i}. */
    public boolean opensFunction(int i) {
        return functions.containsKey(i);
    }

    /** Braces that do not fit. */
    public List<Blemish> blemishes() {
        return blemishes;
    }
}
