package triptych.core.script;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import triptych.core.thread.SimThread;

/** One execution of a script: whoever loads the module begins, the others when it is there. */
public final class Performance {
    private final Script script;
    private final BiFunction<String, Runnable, SimThread> users;
    private final Function<Performance, Player> players;
    private final Map<String, SimThread> processes = new HashMap<>();
    private boolean hasModule;

    /** A user of a kernel. */
    @FunctionalInterface
    public interface Player {
        /** Does what {@link Repertoire} has promised. */
        void perform(Act act);
    }

    /**
     * A new execution.
     *
     * @param users starts a process of that name
     * @param players makes somebody who plays a role in this performance
     */
    public Performance(
            Script script,
            BiFunction<String, Runnable, SimThread> users,
            Function<Performance, Player> players) {
        this.script = script;
        this.users = users;
        this.players = players;
    }

    public void begin() {
        script.roles().stream().filter(Role::loads).forEach(this::start);
    }

    /** The module was loaded; at the first time, the other users begin. */
    public void loaded() {
        if (!hasModule) {
            hasModule = true;
            script.roles().stream().filter(role -> !role.loads()).forEach(this::start);
        }
    }

    private void start(Role role) {
        Player player = players.apply(this);
        processes.put(
                role.name(), users.apply(role.name(), () -> role.acts().forEach(player::perform)));
    }

    /** Whether some role has such an act. */
    public boolean has(String verb) {
        return script.roles().stream()
                .flatMap(role -> role.acts().stream())
                .anyMatch(act -> act.verb().equals(verb));
    }

    /** The process that plays the role of this name; null if it has not begun. */
    public SimThread processOf(String name) {
        return processes.get(name);
    }
}
