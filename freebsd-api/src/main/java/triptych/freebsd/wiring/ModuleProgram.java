package triptych.freebsd.wiring;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.UserScript;

/** A bare module: a user loads it and unloads it at any later time. */
final class ModuleProgram implements Program {
    private final Constructor<? extends FreeBsdModule> constructor;
    private final MachineSettings settings;

    private ModuleProgram(
            Constructor<? extends FreeBsdModule> constructor, MachineSettings settings) {
        this.constructor = constructor;
        this.settings = settings;
    }

    /** A clear complaint if no object of {@code type} can be made. */
    static ModuleProgram of(Class<? extends FreeBsdModule> type, MachineSettings settings) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalArgumentException("module " + type.getName() + " is abstract");
        }
        try {
            Constructor<? extends FreeBsdModule> constructor = type.getDeclaredConstructor();
            // A class that is not public has a default constructor that is not public either.
            constructor.setAccessible(true);
            return new ModuleProgram(constructor, settings);
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
        return "freebsd";
    }

    @Override
    public MachineSettings settings() {
        return settings;
    }

    @Override
    public Outcome boot(Machine machine) {
        UserScript.UNLOADS_AT_ANY_TIME.startOn(machine, newModule());
        return Outcome.NONE;
    }

    private FreeBsdModule newModule() {
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
