package triptych.csource;

import java.util.ArrayList;
import java.util.List;
import triptych.core.c.CKernel;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.csource.access.Granularity;
import triptych.csource.access.SharedCells;
import triptych.csource.bind.MissingRoutines;
import triptych.csource.bind.Routines;
import triptych.csource.bind.Worker;
import triptych.csource.engine.ExecutableModule;

/** A module in C, with which a user does the usual. */
public final class CProgram implements Program {
    private final List<String> files;
    private final List<String> how;
    private final String os;
    private final MachineSettings settings;
    private final CKernel kernel;
    private final Routines routines;
    private final ModuleCode code;
    private final Granularity granularity;
    private final SharedCells shared = new SharedCells();

    /** A program of its own, with code of its own. */
    public CProgram(
            String file,
            String os,
            CKernel kernel,
            Class<?> surface,
            CompiledModule compiled,
            Granularity granularity,
            MachineSettings settings) {
        this(
                List.of(file),
                List.of(),
                os,
                kernel,
                surface,
                ModuleCode.of(compiled),
                granularity,
                settings);
    }

    /**
     * {@code surface} has all routines of the kernel called {@code os}.
     *
     * @param files as the user named them
     * @param how the options that they were compiled with, as a replay token repeats them
     */
    public CProgram(
            List<String> files,
            List<String> how,
            String os,
            CKernel kernel,
            Class<?> surface,
            ModuleCode code,
            Granularity granularity,
            MachineSettings settings) {
        this.files = List.copyOf(files);
        this.how = List.copyOf(how);
        this.os = os;
        this.kernel = kernel;
        this.routines = new Routines(surface);
        this.code = code;
        this.granularity = granularity;
        this.settings = settings;
    }

    @Override
    public String name() {
        return String.join(" ", files);
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
    public String reference() {
        List<String> words = new ArrayList<>(how);
        words.addAll(files);
        return new Reference(os, words, granularity, shared.known()).toString();
    }

    @Override
    public boolean learn() {
        return shared.learn();
    }

    @Override
    public boolean hasMoreToLearn() {
        return shared.hasMoreToLearn();
    }

    /** What the module calls and nobody has, a line for each; calling it ends the run. */
    public List<String> missing() {
        return new MissingRoutines(code.calls(), routines).lines();
    }

    /** For a replay: memory is shared at these cells, and no others. */
    public void shareExactly(long[] cells) {
        shared.knowExactly(cells);
    }

    @Override
    public Outcome boot(Machine machine) {
        ExecutableModule module = machine.isWatched() ? code.watched() : code.blind();
        Worker worker = machine.kept(keyOf(module), Worker.class, () -> newWorker(module));
        return worker.boot(machine);
    }

    /** What the module of these files is called: as its last one. */
    public static String moduleNameOf(List<String> files) {
        String last = files.get(files.size() - 1);
        return last.substring(last.lastIndexOf('/') + 1).replaceFirst("\\.c$", "");
    }

    private Worker newWorker(ExecutableModule module) {
        return new Worker(
                moduleNameOf(files),
                kernel,
                routines,
                new MissingRoutines(code.calls(), routines),
                module,
                code.sites(),
                code.variables(),
                code.pointerBytes(),
                granularity,
                shared);
    }

    /** What a worker for {@code module} is kept by: others may run the same code otherwise. */
    private Object keyOf(ExecutableModule module) {
        return module == code.blind() ? shared : this;
    }
}
