package triptych.freebsd.wiring;

import com.google.inject.Module;
import java.util.List;
import java.util.Optional;
import triptych.core.c.CKernel;
import triptych.core.finding.Dialect;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.routine.SurfaceSymbols;
import triptych.core.routine.SymbolInfo;
import triptych.core.scenario.ModuleProgram;
import triptych.core.scenario.Program;
import triptych.core.thread.SimThread;
import triptych.core.wiring.Personality;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.UserScript;
import triptych.freebsd.c.FreeBsdC;
import triptych.freebsd.dialect.FreeBsdDialect;
import triptych.freebsd.kernel.FreeBsdKernel;
import triptych.freebsd.kernel.FreeBsdProfile;
import triptych.freebsd.kernel.KldFile;

/** FreeBSD, as the tools that name no kernel find it. */
public final class FreeBsdPersonality implements Personality {
    @Override
    public String os() {
        return "freebsd";
    }

    @Override
    public List<String> profiles() {
        return FreeBsdProfile.NAMES;
    }

    @Override
    public List<String> aboutProfile(String profile) {
        return FreeBsdProfile.named(profile).about();
    }

    @Override
    public Dialect dialect() {
        return new FreeBsdDialect();
    }

    @Override
    public List<SymbolInfo> symbols() {
        return SurfaceSymbols.of("freebsd", "triptych.freebsd", FreeBsd.class, KldFile.class);
    }

    @Override
    public Module wiring() {
        return new FreeBsdWiring();
    }

    @Override
    public Optional<Program> programFor(Class<?> module, MachineSettings settings) {
        return FreeBsdModule.class.isAssignableFrom(module)
                ? Optional.of(
                        ModuleProgram.of(
                                os(),
                                module.asSubclass(FreeBsdModule.class),
                                settings,
                                UserScript.UNLOADS_AT_ANY_TIME::startOn))
                : Optional.empty();
    }

    @Override
    public Optional<CKernel> c() {
        return Optional.of(new FreeBsdC());
    }

    @Override
    public Class<?> surface() {
        return FreeBsd.class;
    }

    @Override
    public SimThread startUser(Machine machine, String name, Runnable body) {
        return FreeBsdKernel.of(machine).user(name, body);
    }
}
