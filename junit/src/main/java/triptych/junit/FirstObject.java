package triptych.junit;

import java.lang.reflect.Constructor;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.core.wiring.Personality;
import triptych.explore.replay.Replay;
import triptych.explore.replay.Story;

/**
 * Makes the object that JUnit wants to have, where its constructor needs a kernel: on a machine of
 * its own, which is thrown away, as no test runs on that object.
 */
final class FirstObject implements Program {
    private final TestPlan plan;
    private final Personality personality;
    private final Constructor<?> constructor;
    private final Object outer;
    private Object made;

    private FirstObject(
            TestPlan plan, Personality personality, Constructor<?> constructor, Object outer) {
        this.plan = plan;
        this.personality = personality;
        this.constructor = constructor;
        this.outer = outer;
    }

    static <T> T make(
            ReflectiveInvocationContext<Constructor<T>> constructor, ExtensionContext context) {
        Constructor<T> executable = constructor.getExecutable();
        TestPlan plan = TestPlan.of(context, List.of());
        List<Object> arguments = constructor.getArguments();
        FirstObject program =
                new FirstObject(
                        plan,
                        plan.personality(Asked.of(context.getRequiredTestMethod(), context).os()),
                        executable,
                        arguments.get(0));
        Story story = new Replay(program, FiberKind.best()).ofDefaults();
        if (!story.findings().isEmpty()) {
            throw new IllegalStateException(
                    "the constructor of "
                            + executable.getDeclaringClass().getName()
                            + ": "
                            + program.personality.dialect().title(story.findings().get(0)));
        }
        return executable.getDeclaringClass().cast(program.made);
    }

    @Override
    public String name() {
        return constructor.getDeclaringClass().getSimpleName();
    }

    @Override
    public String os() {
        return personality.os();
    }

    @Override
    public MachineSettings settings() {
        return MachineSettings.DEFAULT;
    }

    @Override
    public Outcome boot(Machine machine) {
        TestBench bench = new TestBench(plan);
        personality.startUser(
                machine,
                "test",
                () -> bench.within(machine, () -> made = bench.make(constructor, outer)));
        return Outcome.NONE;
    }
}
