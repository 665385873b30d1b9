package triptych.core.wiring;

import com.google.inject.Module;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import triptych.core.c.CKernel;
import triptych.core.finding.Dialect;
import triptych.core.finding.Dialects;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.routine.SymbolInfo;
import triptych.core.scenario.Program;
import triptych.core.thread.SimThread;

/** A kernel that can be emulated, found by {@link java.util.ServiceLoader}. */
public interface Personality extends ModuleRunner {
    /** Short name, as in {@code --os freebsd}. */
    String os();

    /** The versions that can be emulated, default first. */
    List<String> profiles();

    /** What sets one of its profiles apart, in sentences; none if there is nothing to say. */
    default List<String> aboutProfile(String profile) {
        return List.of();
    }

    /** How it says what is wrong. */
    Dialect dialect();

    /** How a program for this kernel is told when threads of {@code all} may be on its machine. */
    default Dialect dialectAmong(Collection<Personality> all) {
        return new Dialects(
                dialect(),
                all.stream().collect(Collectors.toMap(Personality::os, Personality::dialect)));
    }

    /**
     * What the kinds of its findings mean that only this kernel has, in one line each, by kind:
     * assertions and complaints of its own.
     */
    default Map<String, String> rules() {
        return Map.of();
    }

    /** Everything that module code can name. */
    List<SymbolInfo> symbols();

    /** Binds its surfaces in the scope of a machine. */
    Module wiring();

    /** The type that has all its routines. */
    Class<?> surface();

    /** How modules written in C meet it; empty for a kernel that has none. */
    default Optional<CKernel> c() {
        return Optional.empty();
    }

    /** Starts a process of a user, or of a test, that can call its routines. */
    SimThread startUser(Machine machine, String name, Runnable body);

    /** A personality without modules of its own has no program for any. */
    @Override
    default Optional<Program> programFor(Class<?> module, MachineSettings settings) {
        return Optional.empty();
    }
}
