package triptych.tru64.kernel;

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
import triptych.tru64.struct.HandlerIntrInfo;
import triptych.tru64.struct.IhandlerIdT;
import triptych.tru64.struct.IhandlerT;

/** {@code handler_add} and what belongs to it: who answers which interrupt line. */
@KernelText
public final class InterruptHandlers {
    private static final int DONE = 0;
    private static final int FAILED = -1;
    private static final RoutineInfo CALL =
            new RoutineInfo("interrupt dispatch", "io/common/handler.h", 0, false, false);

    private final Tru64Kernel kernel;
    private final Machine machine;
    private final IhandlerIdT[] owners = new IhandlerIdT[InterruptLines.COUNT];

    InterruptHandlers(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    private InterruptLine lineOf(IhandlerIdT id) {
        return InterruptLines.of(machine).at(id.info().line());
    }

    /** {@code handler_add}: null if it cannot be. */
    public IhandlerIdT add(SimThread sim, IhandlerT handler) {
        HandlerIntrInfo info = handler.ih_bus_info();
        if (info == null || info.line() < 0 || info.line() >= owners.length) {
            return null;
        }
        IhandlerIdT id = new IhandlerIdT(info, sim.text());
        InterruptLine line = lineOf(id);
        machine.operate(Operation.DEFER, line, Access.WRITE);
        if (owners[info.line()] != null) {
            return null;
        }
        owners[info.line()] = machine.named(id);
        Callback callback = id.callback();
        line.mask();
        line.connect(
                on -> callback.run(on, id.text(), CALL, () -> info.intr().intr(info.param())),
                "interrupt " + info.line(),
                on -> kernel.threads().adoptContext(on, info.level()));
        return id;
    }

    /** {@code handler_enable}. */
    public int enable(IhandlerIdT id) {
        if (!standBefore(id) || id.isEnabled()) {
            return FAILED;
        }
        id.setEnabled(true);
        lineOf(id).unmask();
        return DONE;
    }

    /** {@code handler_disable}. */
    public int disable(SimThread sim, IhandlerIdT id) {
        if (!standBefore(id) || !id.isEnabled()) {
            return FAILED;
        }
        id.setEnabled(false);
        lineOf(id).mask();
        if (kernel.profile().has(ProfileSwitch.DISABLE_AWAITS_HANDLER)
                && id.callback().runner() != sim) {
            id.callback().awaitEnd(sim);
        }
        return DONE;
    }

    /** {@code handler_del}. */
    public int delete(IhandlerIdT id) {
        if (!standBefore(id) || id.isEnabled()) {
            return FAILED;
        }
        id.delete();
        owners[id.info().line()] = null;
        lineOf(id).disconnect();
        lineOf(id).unmask();
        return DONE;
    }

    /** Whether {@code id} is a handler, once the step has begun. */
    private boolean standBefore(IhandlerIdT id) {
        if (id == null) {
            return false;
        }
        machine.operate(Operation.DEFER, lineOf(id), Access.WRITE);
        return !id.isDeleted();
    }

    /** The handlers of {@code module}, as the step that runs sees it. */
    List<IhandlerIdT> of(Text module) {
        List<IhandlerIdT> present = new ArrayList<>(0);
        for (IhandlerIdT id : owners) {
            if (id != null && id.text() == module) {
                machine.touch(lineOf(id), Access.READ);
                present.add(id);
            }
        }
        return present;
    }
}
