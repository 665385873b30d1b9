package triptych.junit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.opentest4j.TestAbortedException;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.core.wiring.Personality;

/** A test as a program of the machine: its body is a process. */
final class TestProgram implements Program {
    private final String name;
    private final MachineSettings settings;
    private final Personality personality;
    private final TestPlan plan;
    private final TestBench firstBench;
    private final ThreadLocal<TestBench> benchOfWorker;
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicReference<TestAbortedException> aborted = new AtomicReference<>();

    TestProgram(
            String name,
            MachineSettings settings,
            Personality personality,
            TestPlan plan,
            int workers) {
        this.name = name;
        this.settings = settings;
        this.personality = personality;
        this.plan = plan;
        // Made here even if workers will make their own: what cannot be built is told at once.
        firstBench = new TestBench(plan);
        benchOfWorker =
                workers == 1 ? null : ThreadLocal.withInitial(() -> new TestBench(this.plan));
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
        TestBench bench = benchOfWorker == null ? firstBench : benchOfWorker.get();
        personality.startUser(machine, "test", () -> runIn(bench, machine));
        return Outcome.NONE;
    }

    private void runIn(TestBench bench, Machine machine) {
        try {
            bench.within(machine, bench::runTest);
        } catch (TestAbortedException assumption) {
            // This schedule is not what the test is about; others may be.
            aborted.compareAndSet(null, assumption);
            throw machine.powerOff();
        }
        ended.incrementAndGet();
    }

    /** The assumption that did not hold, if it held in no schedule at all. */
    TestAbortedException abortedEverywhere() {
        return ended.get() == 0 ? aborted.get() : null;
    }
}
