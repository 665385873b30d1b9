package triptych.rosetta.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import triptych.rosetta.source.Token;

/**
 * Which locks a function has taken and not released, in the order of the text. What a block does
 * that ends with a jump does not count behind it, nor one branch of a conditional in the other;
 * otherwise no path is followed.
 */
final class HeldLocks {
    private static final Set<String> JUMPS = Set.of("return", "goto", "break", "continue");

    private Map<String, Token> held = new LinkedHashMap<>();
    private final Deque<Map<String, Token>> blocks = new ArrayDeque<>();
    private final Deque<Map<String, Token>> conditionals = new ArrayDeque<>();
    private boolean statementBegins;
    private boolean jumps;

    /** A function begins. */
    void clear() {
        held = new LinkedHashMap<>();
        blocks.clear();
        conditionals.clear();
    }

    /** The next word of the text, before what it does. */
    void pass(Token word) {
        if (word.kind() == Token.Kind.CONDITIONAL) {
            conditional(word.text());
        } else if (word.is("{")) {
            blocks.push(new LinkedHashMap<>(held));
            statementBegins = true;
            jumps = false;
        } else if (word.is("}")) {
            if (!blocks.isEmpty()) {
                Map<String, Token> before = blocks.pop();
                held = jumps ? before : held;
            }
            statementBegins = true;
            jumps = false;
        } else if (word.is(";") || word.is(":")) {
            statementBegins = true;
        } else if (statementBegins) {
            statementBegins = false;
            jumps = JUMPS.contains(word.text());
        }
    }

    private void conditional(String name) {
        if (name.startsWith("if")) {
            conditionals.push(new LinkedHashMap<>(held));
        } else if (name.equals("endif")) {
            conditionals.poll();
        } else if (!conditionals.isEmpty()) {
            held = new LinkedHashMap<>(conditionals.peek());
        }
    }

    void take(String lock, Token at) {
        held.putIfAbsent(lock, at);
    }

    void release(String lock) {
        held.remove(lock);
    }

    /** Each lock with the call that took it, the first one first. */
    Map<String, Token> held() {
        return new LinkedHashMap<>(held);
    }
}
