package triptych.core.machine;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
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
    private final Map<Object, Object> kept = new IdentityHashMap<>(1);

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

    /** What the steps of the latest machine touched. */
    public Footprint footprint() {
        return footprint;
    }

    /** The decisions of the latest machine. */
    public ScheduleLog log() {
        return log;
    }

    /**
     * What {@code owner}, a program, wants to use again in its next execution, since it is dear to
     * make. The owner sees to it that nothing of an execution shows in the next.
     */
    <T> T kept(Object owner, Class<T> type, Supplier<T> maker) {
        Object part = kept.get(owner);
        if (part == null) {
            part = maker.get();
            kept.put(owner, part);
        }
        return type.cast(part);
    }

    @Override
    public void close() {
        fibers.close();
    }
}
