package triptych.linux.wiring;

import com.google.inject.Module;
import java.util.List;
import triptych.core.finding.Dialect;
import triptych.core.machine.Machine;
import triptych.core.routine.SurfaceSymbols;
import triptych.core.routine.SymbolInfo;
import triptych.core.thread.SimThread;
import triptych.core.wiring.Personality;
import triptych.linux.dialect.LinuxDialect;
import triptych.linux.keventd.Keventd;
import triptych.linux.keventd.KeventdKernel;
import triptych.linux.keventd.KthreadBody;
import triptych.linux.keventd.KthreadGlobals;
import triptych.linux.keventd.KthreadOps;
import triptych.linux.keventd.OldProcesses;

/**
 * Linux 2.6.0 with the patch of January 2004. Its names are listed as Linux's, by {@link
 * LinuxPersonality}: it is the same kernel at another time.
 */
public final class KeventdPersonality implements Personality {
    private static final List<Class<?>> PARTS =
            List.of(
                    Keventd.class,
                    KthreadOps.class,
                    KthreadGlobals.class,
                    KthreadBody.class,
                    OldProcesses.class);

    /** Where its names stand: the surface, and the routines of the patch that are not on it. */
    static Class<?>[] parts() {
        return PARTS.toArray(Class<?>[]::new);
    }

    @Override
    public String os() {
        return "linux-2004";
    }

    @Override
    public List<String> profiles() {
        return KeventdKernel.profiles();
    }

    @Override
    public List<String> aboutProfile(String profile) {
        return KeventdKernel.aboutProfile(profile);
    }

    @Override
    public Dialect dialect() {
        return new LinuxDialect();
    }

    @Override
    public List<SymbolInfo> symbols() {
        return SurfaceSymbols.of(os(), "triptych.linux", parts());
    }

    @Override
    public Module wiring() {
        return new KeventdWiring();
    }

    @Override
    public Class<?> surface() {
        return Keventd.class;
    }

    @Override
    public SimThread startUser(Machine machine, String name, Runnable body) {
        return KeventdKernel.of(machine).linux().user(name, body);
    }
}
