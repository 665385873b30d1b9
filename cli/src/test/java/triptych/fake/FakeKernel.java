package triptych.fake;

import com.google.inject.Module;
import java.util.List;
import java.util.Optional;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.routine.SymbolInfo;
import triptych.core.scenario.Program;
import triptych.core.thread.SimThread;
import triptych.core.wiring.Personality;

/** A kernel with two names and few words. */
public final class FakeKernel implements Personality {
    @Override
    public String os() {
        return "fake";
    }

    @Override
    public List<String> profiles() {
        return List.of("2", "1");
    }

    @Override
    public Dialect dialect() {
        return new Words();
    }

    @Override
    public List<SymbolInfo> symbols() {
        return List.of(
                new SymbolInfo("fake", "fk_sleep", "routine", "fake/sleep.h"),
                new SymbolInfo("fake", "FK_MAX", "constant", "fake/param.h"));
    }

    @Override
    public Module wiring() {
        return binder -> {};
    }

    @Override
    public Class<?> surface() {
        return FakeKernel.class;
    }

    @Override
    public SimThread startUser(Machine machine, String name, Runnable body) {
        return machine.startUserProcess(name, body);
    }

    /** Its modules are the classes that can be run. */
    @Override
    public Optional<Program> programFor(Class<?> module, MachineSettings settings) {
        return module == BareModule.class
                ? Optional.of(new Increments("bare", true, 2))
                : Optional.empty();
    }

    /** A module class that is no program. */
    public static final class BareModule {}

    private static final class Words implements Dialect {
        @Override
        public String title(Finding finding) {
            return finding instanceof Finding.Panic panic
                    ? "panic: " + panic.message()
                    : finding.kind();
        }

        @Override
        public List<String> console(Finding finding) {
            return List.of("fake kernel: " + title(finding));
        }

        @Override
        public List<String> explanation(Finding finding) {
            return List.of("it is " + finding.kind());
        }
    }
}
