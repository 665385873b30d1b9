package triptych.core.machine;

import triptych.core.choice.ScheduleLog;
import triptych.core.fiber.FiberKind;
import triptych.core.fiber.Fibers;
import triptych.core.thread.Footprint;

/**
 * What one worker keeps from machine to machine: fibers and buffers. Not shared between workers.
 */
public final class Workbench implements AutoCloseable {
    private final FiberKind fiberKind;
    private final Fibers fibers;
    private final Footprint footprint;
    private final ScheduleLog log = new ScheduleLog();

    /** {@code recording} says whether the touches of steps are of interest, as for a reduction. */
    public Workbench(FiberKind fiberKind, boolean recording) {
        this.fiberKind = fiberKind;
        this.fibers = fiberKind.open();
        this.footprint = new Footprint(recording);
    }

    public FiberKind fiberKind() {
        return fiberKind;
    }

    Fibers fibers() {
        return fibers;
    }

    /** The Java thread that runs the latest fiber, when {@code carrier} drives this. */
    public Thread runner(Thread carrier) {
        return fibers.runner(carrier);
    }

    /** What the steps of the latest machine touched. */
    public Footprint footprint() {
        return footprint;
    }

    /** The decisions of the latest machine. */
    public ScheduleLog log() {
        return log;
    }

    @Override
    public void close() {
        fibers.close();
    }
}
