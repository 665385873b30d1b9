package triptych.core.wiring;

import com.google.inject.Key;
import com.google.inject.OutOfScopeException;
import com.google.inject.Provider;
import com.google.inject.Scope;
import java.util.HashMap;
import java.util.Map;
import triptych.core.machine.Machine;

/**
 * Keeps one instance of each scoped thing per machine, for the machine that the calling Java thread
 * builds.
 */
public final class MachineScope implements Scope {
    private final ThreadLocal<Map<Key<?>, Object>> current = new ThreadLocal<>();

    /** Enters the scope of {@code machine}; what is injected until {@link #leave} belongs to it. */
    public void enter(Machine machine) {
        Map<Key<?>, Object> instances = new HashMap<>();
        instances.put(Key.get(Machine.class), machine);
        current.set(instances);
    }

    public void leave() {
        current.remove();
    }

    @Override
    public <T> Provider<T> scope(Key<T> key, Provider<T> unscoped) {
        return () -> {
            Map<Key<?>, Object> instances = current.get();
            if (instances == null) {
                throw new OutOfScopeException(
                        "no machine is being built while " + key + " is injected");
            }
            Object known = instances.get(key);
            if (known == null) {
                known = unscoped.get();
                instances.put(key, known);
            }
            @SuppressWarnings("unchecked")
            T instance = (T) known;
            return instance;
        };
    }
}
