package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.HrTimer;
import triptych.linux.struct.TaskStruct;

/** {@code kernel/time/hrtimer.c}, on a clock that has no finer unit than the tick. */
@KernelText
public final class HrTimers {
    /** {@code HRTIMER_RESTART}. */
    public static final int RESTART = 1;

    /** {@code HRTIMER_MODE_REL}. */
    public static final int RELATIVE = 1;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final RoutineInfo CALL =
            new RoutineInfo("__run_hrtimer", "linux/hrtimer.h", 0, false, false);

    private final LinuxKernel kernel;
    private final Machine machine;

    HrTimers(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code hrtimer_init}. */
    public void init(SimThread sim, HrTimer timer) {
        machine.touch(timer, Access.WRITE);
        timer.function(null);
        timer.belongsTo(sim.text());
    }

    /** {@code hrtimer_start}. */
    public void start(SimThread sim, HrTimer timer, long nanos, int mode) {
        machine.operate(Operation.DEFER, timer, Access.WRITE);
        if (timer.text() == null) {
            timer.belongsTo(sim.text());
        }
        timer.expires((mode & RELATIVE) != 0 ? now() + nanos : nanos);
        timer.runBy(on -> run(timer, on));
        arm(timer);
    }

    private void arm(HrTimer timer) {
        long nanosPerTick = NANOS_PER_SECOND / machine.clock().hz();
        kernel.timers().arm(timer, (timer.expires() + nanosPerTick - 1) / nanosPerTick);
    }

    private long now() {
        return machine.clock().now() * (NANOS_PER_SECOND / machine.clock().hz());
    }

    /** {@code hrtimer_cancel}: once the function does not run. */
    public int cancel(SimThread sim, HrTimer timer) {
        timer.callback().awaitEnd(sim);
        return kernel.timers().disarm(timer) ? 1 : 0;
    }

    /** {@code hrtimer_active}. */
    public boolean isActive(HrTimer timer) {
        machine.operate(Operation.READ, timer, Access.READ);
        machine.touch(timer.callback(), Access.READ);
        return timer.isArmed() || timer.callback().runner() != null;
    }

    /** {@code hrtimer_add_expires_ns}. */
    public void addExpires(HrTimer timer, long nanos) {
        machine.touch(timer, Access.WRITE);
        timer.expires(timer.expires() + nanos);
    }

    /** {@code hrtimer_forward_now}: gives how many intervals were added. */
    public long forwardNow(HrTimer timer, long interval) {
        machine.touch(timer, Access.WRITE);
        long late = now() - timer.expires();
        if (late < 0 || interval <= 0) {
            return 0;
        }
        long overruns = late / interval + 1;
        timer.expires(timer.expires() + overruns * interval);
        return overruns;
    }

    // ---- hardirq ----

    private void run(HrTimer timer, SimThread on) {
        TaskStruct task = kernel.tasks().of(on);
        int before = task.preemptCount();
        task.setPreemptCount(PreemptCount.HARDIRQ);
        kernel.atomicCode()
                .run(
                        timer.callback(),
                        on,
                        timer.text(),
                        CALL,
                        () -> {
                            int answer = timer.function().expire(timer);
                            machine.touch(timer, Access.WRITE);
                            if (answer == RESTART && !timer.isArmed()) {
                                arm(timer);
                            }
                        });
        task.setPreemptCount(before);
    }
}
