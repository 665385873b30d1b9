package triptych.junit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.opentest4j.TestAbortedException;
import triptych.core.machine.Machine;
import triptych.core.wiring.Personality;

/** The body of a test, as a process of one machine after the other. */
final class TestBody {
    private final Personality personality;
    private final TestPlan plan;
    private final TestBench firstBench;
    private final ThreadLocal<TestBench> benchOfWorker;
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicReference<TestAbortedException> aborted = new AtomicReference<>();

    TestBody(Personality personality, TestPlan plan, int workers) {
        this.personality = personality;
        this.plan = plan;
        // Made here even if workers will make their own: what cannot be built is told at once.
        firstBench = new TestBench(plan);
        benchOfWorker =
                workers == 1 ? null : ThreadLocal.withInitial(() -> new TestBench(this.plan));
    }

    /**
     * Puts the process on {@code machine}.
     *
     * @param moduleFile what it is given for its {@link CModule}; null if there is none
     */
    void startOn(Machine machine, Object moduleFile) {
        // Taken on the carrier: the process may run on a thread of its own. One worker's machines
        // come one after the other, whatever carrier they are on.
        TestBench bench = benchOfWorker == null ? firstBench : benchOfWorker.get();
        personality.startUser(machine, "test", () -> runIn(bench, machine, moduleFile));
    }

    private void runIn(TestBench bench, Machine machine, Object moduleFile) {
        try {
            bench.within(machine, () -> bench.runTest(moduleFile));
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
