package triptych.tru64.wiring;

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
import triptych.tru64.Tru64;
import triptych.tru64.Tru64Module;
import triptych.tru64.UserScript;
import triptych.tru64.c.Tru64C;
import triptych.tru64.dialect.Tru64Dialect;
import triptych.tru64.dialect.Tru64Rules;
import triptych.tru64.kernel.Tru64Kernel;
import triptych.tru64.kernel.Tru64Profile;
import triptych.tru64.struct.CfgSubsysAttr;
import triptych.tru64.struct.HandlerIntrInfo;

/** Tru64, as the tools that name no kernel find it. */
public final class Tru64Personality implements Personality {
    @Override
    public String os() {
        return "tru64";
    }

    @Override
    public List<String> profiles() {
        return Tru64Profile.NAMES;
    }

    @Override
    public List<String> aboutProfile(String profile) {
        return Tru64Profile.named(profile).about();
    }

    @Override
    public Dialect dialect() {
        return new Tru64Dialect();
    }

    @Override
    public List<SymbolInfo> symbols() {
        List<SymbolInfo> symbols =
                new ArrayList<>(
                        SurfaceSymbols.of(
                                "tru64",
                                "triptych.tru64",
                                Tru64.class,
                                CfgSubsysAttr.class,
                                HandlerIntrInfo.class));
        symbols.addAll(Behaviours.all());
        symbols.sort(Comparator.comparing(SymbolInfo::name));
        return List.copyOf(symbols);
    }

    @Override
    public Module wiring() {
        return new Tru64Wiring();
    }

    @Override
    public Optional<Program> programFor(Class<?> module, MachineSettings settings) {
        return Tru64Module.class.isAssignableFrom(module)
                ? Optional.of(
                        ModuleProgram.of(
                                os(),
                                module.asSubclass(Tru64Module.class),
                                settings,
                                UserScript.UNLOADS_AT_ANY_TIME::startOn))
                : Optional.empty();
    }

    @Override
    public Map<String, String> rules() {
        return Tru64Rules.WORDS;
    }

    @Override
    public Optional<CKernel> c() {
        return Optional.of(new Tru64C());
    }

    @Override
    public Class<?> surface() {
        return Tru64.class;
    }

    @Override
    public SimThread startUser(Machine machine, String name, Runnable body) {
        return Tru64Kernel.of(machine).user(name, body);
    }
}
