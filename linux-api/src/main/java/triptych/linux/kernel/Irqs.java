package triptych.linux.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.irq.InterruptLine;
import triptych.core.irq.InterruptLines;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Callback;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.linux.dialect.DeferredTexts;
import triptych.linux.struct.Errno;
import triptych.linux.struct.IrqHandler;
import triptych.linux.struct.IrqReturn;

/** {@code kernel/irq/manage.c}: who answers an interrupt line. */
@KernelText
public final class Irqs {
    /** {@code HARDIRQ_OFFSET}. */
    public static final int HARDIRQ = 0x10000;

    private static final String FILE = "kernel/irq/manage.c";
    private static final String ALLOCATION = "include/linux/sched/mm.h";
    private static final RoutineInfo CALL =
            new RoutineInfo("handle_irq_event", "linux/interrupt.h", 0, false, false);

    private final LinuxKernel kernel;
    private final Machine machine;
    private final Description[] descriptions = new Description[InterruptLines.COUNT];

    /** {@code struct irqaction}; {@code thread} is null without a threaded handler. */
    private record Action(
            IrqHandler handler, int flags, String name, Object dev, Text text, IrqThread thread) {
        boolean isShared() {
            return (flags & IrqReturn.IRQF_SHARED) != 0;
        }
    }

    /** {@code struct irq_desc}: noted by its line. */
    private static final class Description {
        private final InterruptLine line;
        private final Callback callback;
        private final List<Action> actions = new ArrayList<>(1);
        private int triggers;

        Description(InterruptLine line) {
            this.line = line;
            this.callback = new Callback("handler of " + line.label());
        }
    }

    Irqs(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    private Description at(int irq) {
        if (descriptions[irq] == null) {
            descriptions[irq] = new Description(InterruptLines.of(machine).at(irq));
        }
        return descriptions[irq];
    }

    /** {@code request_irq}. */
    public int request(
            SimThread sim, int irq, IrqHandler handler, int flags, String name, Object dev) {
        return handler == null
                ? -Errno.EINVAL
                : requestThreaded(sim, irq, handler, null, flags, name, dev);
    }

    /** {@code request_threaded_irq}; one of the functions may be null. */
    public int requestThreaded(
            SimThread sim,
            int irq,
            IrqHandler handler,
            IrqHandler threadFn,
            int flags,
            String name,
            Object dev) {
        kernel.atomic().mightSleep(sim, ALLOCATION);
        boolean shared = (flags & IrqReturn.IRQF_SHARED) != 0;
        boolean oneshot = (flags & IrqReturn.IRQF_ONESHOT) != 0;
        if (irq < 0
                || irq >= descriptions.length
                || shared && dev == null
                || handler == null && (threadFn == null || !oneshot)) {
            return -Errno.EINVAL;
        }
        Description desc = at(irq);
        IrqThread thread = null;
        if (threadFn != null) {
            thread = new IrqThread(kernel, desc.line, irq, threadFn, dev, oneshot, sim.text());
            int error = thread.create(sim, name);
            if (error != 0) {
                return error;
            }
        }
        Action action = new Action(handler, flags, name, dev, sim.text(), thread);
        int error = connect(desc, irq, action);
        if (thread != null) {
            thread.begin(sim, error == 0);
        }
        return error;
    }

    /** {@code __setup_irq} under the lock of the line. */
    private int connect(Description desc, int irq, Action action) {
        machine.operate(Operation.DEFER, desc.line, Access.WRITE);
        for (Action other : desc.actions) {
            if (!action.isShared() || !other.isShared()) {
                return -Errno.EBUSY;
            }
        }
        desc.actions.add(action);
        desc.triggers = action.flags() & IrqReturn.IRQF_TRIGGER_MASK;
        kernel.tasks().touchNumbers();
        desc.line.connect(
                on -> interrupt(desc, irq, on),
                "swapper/0",
                on -> kernel.tasks().adoptContext(on, 0, HARDIRQ));
        return 0;
    }

    /** {@code IRQF_TRIGGER_*} of the handlers of a line, within the step that runs. */
    int triggers(int irq) {
        machine.touch(at(irq).line, Access.READ);
        return at(irq).actions.isEmpty() ? 0 : at(irq).triggers;
    }

    /** {@code free_irq}: the name that was given, or null. */
    public String free(SimThread sim, int irq, Object dev) {
        kernel.atomic().mightSleep(sim, "kernel/locking/mutex.c");
        Description desc = at(irq);
        machine.operate(Operation.DEFER, desc.line, Access.WRITE);
        for (Action action : desc.actions) {
            if (action.dev() == dev) {
                desc.actions.remove(action);
                if (desc.actions.isEmpty()) {
                    desc.line.disconnect();
                }
                desc.callback.awaitEnd(sim);
                if (action.thread() != null) {
                    action.thread().stop(sim);
                }
                return action.name();
            }
        }
        kernel.warn("irq-already-free", DeferredTexts.alreadyFree(irq));
        return null;
    }

    /** {@code disable_irq}. */
    public void disable(SimThread sim, int irq) {
        kernel.atomic().mightSleep(sim, FILE);
        disableNoSync(irq);
        synchronize(sim, irq);
    }

    /** {@code disable_irq_nosync}. */
    public void disableNoSync(int irq) {
        machine.operate(Operation.DEFER, at(irq).line, Access.WRITE);
        at(irq).line.mask();
    }

    /** {@code enable_irq}. */
    public void enable(int irq) {
        machine.operate(Operation.DEFER, at(irq).line, Access.WRITE);
        if (at(irq).line.isMasked()) {
            at(irq).line.unmask();
        } else {
            kernel.warn("irq-unbalanced-enable", DeferredTexts.unbalancedEnable(irq));
        }
    }

    /** {@code synchronize_irq}. */
    public void synchronize(SimThread sim, int irq) {
        at(irq).callback.awaitEnd(sim);
        machine.touch(at(irq).line, Access.READ);
        for (Action action : List.copyOf(at(irq).actions)) {
            if (action.thread() != null) {
                action.thread().awaitIdle(sim);
            }
        }
    }

    // ---- hardirq ----

    /** {@code handle_irq_event}, within the step in which the line is answered. */
    private void interrupt(Description desc, int irq, SimThread on) {
        for (Action action : List.copyOf(desc.actions)) {
            machine.touch(desc.line, Access.READ);
            if (desc.actions.contains(action)) {
                answer(desc, irq, on, action);
            }
        }
    }

    private void answer(Description desc, int irq, SimThread on, Action action) {
        if (action.handler() == null) {
            // irq_default_primary_handler
            action.thread().wake(on);
            return;
        }
        int[] answer = new int[1];
        kernel.atomicCode()
                .run(
                        desc.callback,
                        on,
                        action.text(),
                        CALL,
                        () -> {
                            answer[0] = action.handler().handle(irq, action.dev());
                            if (answer[0] == IrqReturn.IRQ_WAKE_THREAD && action.thread() != null) {
                                // Whoever waits for the handler's end finds the thread busy
                                // already.
                                action.thread().wake(on);
                            }
                        });
        if (answer[0] == IrqReturn.IRQ_WAKE_THREAD && action.thread() == null) {
            kernel.warn("irq-no-thread", DeferredTexts.noThread(irq, action.name()));
        }
    }
}
