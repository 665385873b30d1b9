package triptych.linux.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code struct workqueue_struct}: work items, and the threads that run them. */
@KernelText
@Symbol(name = "workqueue_struct", header = "linux/workqueue.h")
public final class WorkqueueStruct extends SimObject {
    private final String name;
    private final int flags;
    private final int activeMost;
    private final List<Worker> workers = new ArrayList<>(1);
    private final List<WorkRun> inFlight = new ArrayList<>(2);
    private final List<TaskStruct> drainers = new ArrayList<>(0);
    private int active;
    private int draining;
    private boolean destroyed;

    /** {@code activeMost} is how many items may be with workers at a time. */
    public WorkqueueStruct(String name, int flags, int activeMost) {
        this.name = name;
        this.flags = flags;
        this.activeMost = activeMost;
    }

    public int flags() {
        return flags;
    }

    /** Whether one more item may be given to a worker. */
    public boolean hasRoom() {
        return active < activeMost;
    }

    public void addActive(int change) {
        active += change;
    }

    public List<Worker> workers() {
        return workers;
    }

    /** What is queued or runs, oldest first. */
    public List<WorkRun> inFlight() {
        return inFlight;
    }

    /** Who waits until nothing is in flight. */
    public List<TaskStruct> drainers() {
        return drainers;
    }

    /** Whether only its own items may queue. */
    public boolean isDraining() {
        return draining > 0;
    }

    public void addDraining(int change) {
        draining += change;
    }

    /** Whether its memory was given back. */
    public boolean isDestroyed() {
        return destroyed;
    }

    public void setDestroyed() {
        destroyed = true;
    }

    @Override
    public String label() {
        return name;
    }
}
