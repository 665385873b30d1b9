package triptych.core.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.function.BiConsumer;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;

/**
 * A bare module: a user does the usual with it.
 *
 * @param <M> the modules of one kernel
 */
public final class ModuleProgram<M> implements Program {
    private final String os;
    private final Constructor<? extends M> constructor;
    private final MachineSettings settings;
    private final BiConsumer<Machine, M> user;

    private ModuleProgram(
            String os,
            Constructor<? extends M> constructor,
            MachineSettings settings,
            BiConsumer<Machine, M> user) {
        this.os = os;
        this.constructor = constructor;
        this.settings = settings;
        this.user = user;
    }

    /**
     * A clear complaint if no object of {@code type} can be made.
     *
     * @param user puts a user on a machine, who does something with a new module
     */
    public static <M> ModuleProgram<M> of(
            String os,
            Class<? extends M> type,
            MachineSettings settings,
            BiConsumer<Machine, M> user) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalArgumentException("module " + type.getName() + " is abstract");
        }
        try {
            Constructor<? extends M> constructor = type.getDeclaredConstructor();
            // A class that is not public has a default constructor that is not public either.
            constructor.setAccessible(true);
            return new ModuleProgram<>(os, constructor, settings, user);
        } catch (NoSuchMethodException | LinkageError e) {
            throw new IllegalArgumentException(
                    "module "
                            + type.getName()
                            + " needs a constructor without parameters"
                            + (e instanceof LinkageError ? ": " + e : ""),
                    e);
        }
    }

    @Override
    public String name() {
        return constructor.getDeclaringClass().getName();
    }

    @Override
    public String os() {
        return os;
    }

    @Override
    public MachineSettings settings() {
        return settings;
    }

    @Override
    public Outcome boot(Machine machine) {
        user.accept(machine, newModule());
        return Outcome.NONE;
    }

    private M newModule() {
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
