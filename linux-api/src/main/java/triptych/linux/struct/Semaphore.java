package triptych.linux.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct semaphore}: units, and a queue of those who wait for one. */
@KernelText
@Symbol(name = "semaphore", header = "linux/semaphore.h")
public final class Semaphore extends Variable {
    private int count;
    private List<Waiter> waiters = new ArrayList<>(1);

    /** {@code struct semaphore_waiter}: a task, and whether it was handed a unit. */
    public static final class Waiter {
        private final TaskStruct task;
        private boolean up;

        public Waiter(TaskStruct task) {
            this.task = task;
        }

        public TaskStruct task() {
            return task;
        }

        public boolean isUp() {
            return up;
        }

        public void setUp() {
            up = true;
        }
    }

    public Semaphore() {
        this("semaphore");
    }

    public Semaphore(String name) {
        super(name);
    }

    /** Units that nobody has taken. */
    @Symbol(header = "linux/semaphore.h")
    public int count() {
        return count;
    }

    // ---- changed by the kernel only ----

    /** So many units and a fresh queue, whoever may still stand in the old one. */
    public Semaphore initialised(int units) {
        count = units;
        waiters = new ArrayList<>(1);
        return this;
    }

    public void addUnits(int change) {
        count += change;
    }

    /** Longest waiting first. */
    public List<Waiter> waiters() {
        return waiters;
    }
}
