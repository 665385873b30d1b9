package triptych.junit;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.core.wiring.MachineModule;
import triptych.core.wiring.Personality;

/** A test as a program of the machine: its body is a process. */
final class TestProgram implements Program {
    private final String name;
    private final MachineSettings settings;
    private final Personality personality;
    private final Kernels kernels;
    private final List<Class<?>> classes;
    private final Method method;
    private final List<Object> junitArguments;
    private final Outcomes<?> outcomes;
    private final ThreadLocal<Bench> benchOfWorker = ThreadLocal.withInitial(this::newBench);
    private final Bench onlyBench;

    TestProgram(
            String name,
            MachineSettings settings,
            Personality personality,
            Kernels kernels,
            List<Class<?>> classes,
            Method method,
            List<Object> junitArguments,
            Outcomes<?> outcomes,
            int workers) {
        this.name = name;
        this.settings = settings;
        this.personality = personality;
        this.kernels = kernels;
        this.classes = classes;
        this.method = method;
        this.junitArguments = junitArguments;
        this.outcomes = outcomes;
        this.onlyBench = workers == 1 ? newBench() : null;
    }

    /** What one carrier needs to make test objects; workers must not share it. */
    private record Bench(MachineModule machines, Collaborators collaborators, Injector injector) {}

    private Bench newBench() {
        MachineModule machines = new MachineModule();
        Collaborators collaborators = new Collaborators(classes);
        List<Module> modules = new ArrayList<>();
        modules.add(machines);
        modules.add(collaborators);
        for (Personality each : kernels.all()) {
            modules.add(each.wiring());
        }
        return new Bench(machines, collaborators, Guice.createInjector(modules));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String os() {
        return personality.os();
    }

    @Override
    public MachineSettings settings() {
        return settings;
    }

    @Override
    public Outcome boot(Machine machine) {
        // Taken on the carrier: the process may run on a thread of its own. One worker's machines
        // come one after the other, whatever carrier they are on.
        Bench bench = onlyBench != null ? onlyBench : benchOfWorker.get();
        personality.startUser(machine, "test", () -> runIn(bench, machine));
        return Outcome.NONE;
    }

    private void runIn(Bench bench, Machine machine) {
        bench.machines().scope().enter(machine);
        try {
            new TestObject(classes, bench.collaborators(), bench.injector(), outcomes)
                    .run(method, junitArguments, kernels);
        } finally {
            bench.machines().scope().leave();
        }
    }
}
