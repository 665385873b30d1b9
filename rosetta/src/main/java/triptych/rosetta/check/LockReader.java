package triptych.rosetta.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import triptych.rosetta.CallArguments;
import triptych.rosetta.CallArguments.Role;
import triptych.rosetta.source.Call;
import triptych.rosetta.source.Token;

/** Follows the locks of a passage, by the calls of both kernels: half a port uses those of both. */
final class LockReader {
    private final CallArguments arguments;
    private final List<String> kernels;
    private final HeldLocks locks = new HeldLocks();

    LockReader(CallArguments arguments, List<String> kernels) {
        this.arguments = arguments;
        this.kernels = kernels;
    }

    void enterFunction() {
        locks.clear();
    }

    void pass(Token word) {
        locks.pass(word);
    }

    Map<String, Token> held() {
        return locks.held();
    }

    /** What {@code call} does to the locks, after it was judged. */
    void follow(Call call, Token name) {
        for (String os : kernels) {
            lock(call, os, Role.TAKES, name.text()).ifPresent(lock -> locks.take(lock, name));
            lock(call, os, Role.RELEASES, name.text()).ifPresent(locks::release);
            if (call.arguments().stream()
                    .flatMap(List::stream)
                    .anyMatch(word -> arguments.dropping(os).contains(word.text()))) {
                lock(call, os, Role.SLEEPS_WITH, name.text()).ifPresent(locks::release);
            }
        }
    }

    /** Whether the routine is there to take or release a lock. */
    boolean isLocking(String os, String routine) {
        return arguments.position(os, Role.TAKES, routine).isPresent()
                || arguments.position(os, Role.RELEASES, routine).isPresent();
    }

    /** The lock that the call has in this role. */
    Optional<String> lock(Call call, String os, Role role, String routine) {
        return argument(call, os, role, routine).map(this::nameOf);
    }

    /** The argument that the call has in this role. */
    Optional<List<Token>> argument(Call call, String os, Role role, String routine) {
        return arguments
                .position(os, role, routine)
                .filter(position -> position < call.arguments().size())
                .map(position -> call.arguments().get(position))
                .filter(words -> !words.isEmpty());
    }

    /** Whether the call has as many arguments as the routine of that kernel needs. */
    boolean fits(Call call, String os, String routine) {
        return call.arguments().size() >= arguments.leastNumber(os, routine);
    }

    private String nameOf(List<Token> words) {
        if (words.size() > 2 && standsFor(words.get(0).text())) {
            return Call.text(words.subList(2, words.size() - 1));
        }
        return words.get(0).is("&") && words.size() > 1
                ? Call.text(words.subList(1, words.size()))
                : Call.text(words);
    }

    private boolean standsFor(String name) {
        return kernels.stream()
                .anyMatch(os -> arguments.position(os, Role.STANDS_FOR, name).isPresent());
    }
}
