package triptych.linux.kernel;

import triptych.core.irq.InterruptLine;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.linux.struct.Completion;
import triptych.linux.struct.IrqHandler;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/**
 * {@code irq_thread()}: the kernel thread that runs the slow half of an interrupt handler. Woken
 * several times before it begins, it calls the function once.
 *
 * @source kernel/irq/manage.c [6.12]
 */
@KernelText
final class IrqThread {
    private static final RoutineInfo CALL =
            new RoutineInfo("irq_thread_fn", "linux/interrupt.h", 0, true, false);

    private final LinuxKernel kernel;
    private final Machine machine;
    private final InterruptLine line;
    private final int irq;
    private final IrqHandler threadFn;
    private final Object dev;
    private final boolean oneshot;
    private final Text text;
    private final Flags flags = new Flags();
    private final Completion ready = new Completion("irq thread").initialised();
    private TaskStruct task;

    /** {@code thread_flags} and {@code threads_active}. */
    private final class Flags extends SimObject {
        private boolean run;
        private boolean active;

        @Override
        public boolean permits(Operation operation, SimThread thread) {
            return operation != Operation.AWAIT_END || !active;
        }

        @Override
        public String label() {
            return "thread of " + line.label();
        }
    }

    /**
     * @param oneshot whether the line is disabled from the interrupt to the function's end
     * @param text the module that the function belongs to
     */
    IrqThread(
            LinuxKernel kernel,
            InterruptLine line,
            int irq,
            IrqHandler threadFn,
            Object dev,
            boolean oneshot,
            Text text) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.line = line;
        this.irq = irq;
        this.threadFn = threadFn;
        this.dev = dev;
        this.oneshot = oneshot;
        this.text = text;
    }

    /** {@code setup_irq_thread}: 0, or a negative error number. */
    int create(SimThread sim, String name) {
        machine.named(ready);
        task = kernel.kthreads().createInKernel(sim, data -> run(), "irq/" + irq + "-" + name);
        return task.isTask() ? 0 : (int) task.number();
    }

    /**
     * Wakes the new thread and waits until it runs: else to stop it could come before what it was
     * woken for. Ends it if its handler is not {@code installed}.
     */
    void begin(SimThread sim, boolean installed) {
        if (installed) {
            kernel.states().wakeUpProcess(sim, task);
            kernel.completions().await(sim, ready);
        } else {
            kernel.kthreads().stop(sim, task);
        }
    }

    /** {@code __irq_wake_thread}, within the step that runs. */
    void wake(SimThread by) {
        machine.touch(flags, Access.WRITE);
        if (flags.run) {
            return;
        }
        flags.run = true;
        flags.active = true;
        if (oneshot) {
            line.mask();
        }
        kernel.states().wake(by, task, TaskState.TASK_NORMAL);
    }

    /** Waits until nothing is left to do. */
    void awaitIdle(SimThread sim) {
        kernel.atomic().mightSleep(sim, "kernel/irq/manage.c");
        machine.operate(Operation.AWAIT_END, flags, Access.READ);
    }

    /** Ends the thread, which does first what it was woken for. */
    void stop(SimThread sim) {
        kernel.kthreads().stop(sim, task);
    }

    // ---- the thread ----

    private int run() {
        SimThread sim = machine.running();
        sim.startInKernel();
        kernel.completions().complete(sim, ready);
        while (awaitInterrupt(sim)) {
            sim.enterText(text);
            threadFn.handle(irq, dev);
            sim.returnInto(CALL);
            machine.operate(Operation.DEFER, flags, Access.WRITE);
            sim.leaveText();
            flags.active = flags.run;
            if (oneshot) {
                line.unmask();
            }
        }
        return 0;
    }

    /** {@code irq_wait_for_interrupt}: false once the thread is to end. */
    private boolean awaitInterrupt(SimThread sim) {
        while (true) {
            kernel.states().change(sim, TaskState.TASK_INTERRUPTIBLE, "an interrupt");
            machine.touch(flags, Access.WRITE);
            boolean stop = kernel.kthreads().shouldStop(sim);
            machine.touch(flags, Access.WRITE);
            if (flags.run) {
                flags.run = false;
                kernel.states().set(task, TaskState.TASK_RUNNING);
                return true;
            }
            if (stop) {
                kernel.states().set(task, TaskState.TASK_RUNNING);
                return false;
            }
            kernel.states().schedule(sim);
        }
    }
}
