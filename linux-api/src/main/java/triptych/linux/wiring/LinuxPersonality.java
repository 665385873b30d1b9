package triptych.linux.wiring;

import com.google.inject.Module;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import triptych.linux.Linux;
import triptych.linux.LinuxModule;
import triptych.linux.UserScript;
import triptych.linux.c.LinuxC;
import triptych.linux.dialect.LinuxDialect;
import triptych.linux.dialect.LinuxRules;
import triptych.linux.kernel.LinuxKernel;
import triptych.linux.kernel.LinuxProfile;
import triptych.linux.struct.ModuleStruct;

/** Linux, as the tools that name no kernel find it. */
public final class LinuxPersonality implements Personality {
    @Override
    public String os() {
        return "linux";
    }

    @Override
    public List<String> profiles() {
        return LinuxProfile.NAMES;
    }

    @Override
    public List<String> aboutProfile(String profile) {
        return LinuxProfile.named(profile).about();
    }

    @Override
    public Dialect dialect() {
        return new LinuxDialect();
    }

    @Override
    public List<SymbolInfo> symbols() {
        List<SymbolInfo> symbols =
                new ArrayList<>(SurfaceSymbols.of("linux", "triptych.linux", roots()));
        symbols.addAll(Behaviours.all());
        symbols.sort(Comparator.comparing(SymbolInfo::name));
        return List.copyOf(symbols);
    }

    private static Class<?>[] roots() {
        List<Class<?>> roots = new ArrayList<>(List.of(Linux.class, ModuleStruct.class));
        roots.addAll(List.of(KeventdPersonality.parts()));
        return roots.toArray(Class<?>[]::new);
    }

    @Override
    public Module wiring() {
        return new LinuxWiring();
    }

    @Override
    public Optional<Program> programFor(Class<?> module, MachineSettings settings) {
        return LinuxModule.class.isAssignableFrom(module)
                ? Optional.of(
                        ModuleProgram.of(
                                os(),
                                module.asSubclass(LinuxModule.class),
                                settings,
                                UserScript.UNLOADS_AT_ANY_TIME::startOn))
                : Optional.empty();
    }

    @Override
    public Map<String, String> rules() {
        return LinuxRules.WORDS;
    }

    @Override
    public Optional<CKernel> c() {
        return Optional.of(new LinuxC());
    }

    @Override
    public Class<?> surface() {
        return Linux.class;
    }

    @Override
    public SimThread startUser(Machine machine, String name, Runnable body) {
        return LinuxKernel.of(machine).user(name, body);
    }
}
