package triptych.csource.bind;

import java.lang.reflect.Method;
import java.util.Optional;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.csource.engine.HostFunction;
import triptych.csource.engine.HostFunctions;
import triptych.csource.engine.HostImport;
import triptych.csource.ir.WatchedCode;

/** Finds who answers a call that leaves the module: by name alone. */
final class Imports implements HostFunctions {
    private final Routines routines;
    private final MissingRoutines missing;
    private final CCalls calls;
    private final CLibrary library;
    private final AccessHooks hooks;

    Imports(
            Routines routines,
            MissingRoutines missing,
            CCalls calls,
            CLibrary library,
            AccessHooks hooks) {
        this.routines = routines;
        this.missing = missing;
        this.calls = calls;
        this.library = library;
        this.hooks = hooks;
    }

    /** Whether somebody answers a call of {@code name}. */
    static boolean isAnswered(String name, Routines routines) {
        return name.startsWith(AccessHooks.PREFIX)
                || routines.named(name).isPresent()
                || CLibrary.has(name);
    }

    @Override
    public HostFunction find(HostImport wanted) {
        if (wanted.module().equals(WatchedCode.MODULE)) {
            return camera(wanted.name());
        }
        HostFunction hook = hooks.named(wanted.name());
        if (hook != null) {
            return hook;
        }
        Optional<Method> routine = routines.named(wanted.name());
        if (routine.isPresent()) {
            return routines.callOf(routine.get()).in(calls);
        }
        HostFunction common = library.named(wanted.name());
        return common != null ? common : missing(wanted.name());
    }

    private HostFunction camera(String name) {
        return switch (name) {
            case WatchedCode.AT -> a -> calls.at((int) a[0]);
            case WatchedCode.ENTER -> a -> calls.enter((int) a[0]);
            case WatchedCode.LEAVE -> a -> calls.leave();
            default -> throw new IllegalStateException("watched code calls " + name);
        };
    }

    /** What nobody has stops by name when it is called: it never gives 0 quietly. */
    private HostFunction missing(String name) {
        return arguments -> {
            Machine machine = calls.machine();
            throw machine.panic(
                    new Finding.UnimplementedRoutine(
                            name,
                            missing.headerOf(name),
                            missing.nearest(name),
                            machine.facts(machine.running()),
                            machine.placeOfCall()));
        };
    }
}
