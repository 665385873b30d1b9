package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.timer.Timer;
import triptych.core.timer.Timers;
import triptych.linux.dialect.DeferredTexts;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.TimerFunc;
import triptych.linux.struct.TimerList;

/** {@code kernel/time/timer.c}: timers, whose functions one softirq context runs. */
@KernelText
public final class TimerWheel {
    private static final RoutineInfo CALL =
            new RoutineInfo("call_timer_fn", "linux/timer.h", 0, false, false);

    private final LinuxKernel kernel;
    private final Machine machine;
    private Timers timers;

    TimerWheel(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    private Timers timers() {
        if (timers == null) {
            timers = Timers.of(machine);
            timers.runOn("ksoftirqd/0", kernel.tasks()::adoptSoftirq);
        }
        return timers;
    }

    // ---- within the step that runs ----

    /** Gives whether it was armed. */
    boolean arm(Timer timer, long tick) {
        return timers().arm(timer, tick);
    }

    /** Gives whether it was armed. */
    boolean disarm(Timer timer) {
        return timers().disarm(timer);
    }

    // ---- routines ----

    /** {@code timer_setup}. */
    public void setup(SimThread sim, TimerList timer, TimerFunc function) {
        machine.touch(timer, Access.WRITE);
        if (timer.isArmed()) {
            kernel.warn(
                    "timer-init-active",
                    DeferredTexts.initOfActive(
                            machine.addressOf(timer), "timer_list", timer.callback().label()));
            disarm(timer);
        }
        timer.setFunction(function);
        timer.belongsTo(sim.text());
    }

    /** {@code add_timer}. */
    public void add(SimThread sim, TimerList timer) {
        machine.operate(Operation.DEFER, timer, Access.WRITE);
        if (timer.isArmed()) {
            kernel.warn(
                    "timer-already-pending",
                    DeferredTexts.warningAt(
                            kernel.tasks().of(sim), "kernel/time/timer.c:1294 add_timer"));
            return;
        }
        start(sim, timer, timer.expires());
    }

    /**
     * {@code __mod_timer}.
     *
     * @param onlyPending leave it alone unless it is armed
     * @param onlyEarlier leave it alone if it is armed for an earlier time
     * @return whether it was armed
     */
    public boolean modify(
            SimThread sim,
            TimerList timer,
            long expires,
            boolean onlyPending,
            boolean onlyEarlier) {
        machine.operate(Operation.DEFER, timer, Access.WRITE);
        boolean armed = timer.isArmed();
        if (!armed && onlyPending || armed && onlyEarlier && timer.expires() <= expires) {
            return armed;
        }
        start(sim, timer, expires);
        return armed;
    }

    private void start(SimThread sim, TimerList timer, long expires) {
        if (timer.function() == null) {
            return;
        }
        if (timer.text() == null) {
            timer.belongsTo(sim.text());
        }
        timer.expires(expires);
        timer.runBy(on -> run(timer, on));
        arm(timer, expires - kernel.jiffies().at(0));
    }

    /** {@code timer_delete}, and {@code timer_shutdown} if nobody shall arm it again. */
    public boolean delete(TimerList timer, boolean forEver) {
        machine.operate(Operation.DEFER, timer, Access.WRITE);
        return take(timer, forEver);
    }

    /** As {@link #delete}, once the function does not run. */
    public boolean deleteSync(SimThread sim, TimerList timer, boolean forEver) {
        TaskStruct task = kernel.tasks().of(sim);
        if ((task.preemptCount() & Irqs.HARDIRQ) != 0) {
            kernel.warn(
                    "timer-delete-sync-in-hardirq",
                    DeferredTexts.warningAt(task, "kernel/time/timer.c __timer_delete_sync"));
        }
        timer.callback().awaitEnd(sim);
        return take(timer, forEver);
    }

    private boolean take(TimerList timer, boolean forEver) {
        boolean armed = disarm(timer);
        if (forEver) {
            timer.setFunction(null);
        }
        return armed;
    }

    /** {@code timer_pending}. */
    public boolean isPending(TimerList timer) {
        machine.operate(Operation.READ, timer, Access.READ);
        return timer.isArmed();
    }

    // ---- softirq ----

    /** {@code call_timer_fn}, within the step in which the timer was taken. */
    private void run(TimerList timer, SimThread on) {
        TimerFunc function = timer.function();
        TaskStruct task = kernel.tasks().of(on);
        kernel.atomicCode()
                .run(
                        timer.callback(),
                        on,
                        timer.text(),
                        CALL,
                        () -> {
                            function.expire(timer);
                            repairCount(task, timer);
                        });
    }

    private void repairCount(TaskStruct task, TimerList timer) {
        if (task.preemptCount() != PreemptCount.SOFTIRQ) {
            kernel.warn(
                    "timer-preempt-leak",
                    DeferredTexts.timerLeak(
                            timer.callback().label(), PreemptCount.SOFTIRQ, task.preemptCount()));
            task.setPreemptCount(PreemptCount.SOFTIRQ);
        }
    }
}
