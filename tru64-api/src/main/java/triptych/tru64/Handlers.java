package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.tru64.kernel.Contexts;
import triptych.tru64.struct.IhandlerIdT;
import triptych.tru64.struct.IhandlerT;

/**
 * {@code io/common/handler.h}: interrupt service routines.
 *
 * <h4>Variations</h4>
 *
 * There are 16 lines, each with a context of its own; a device is whoever raises its {@code
 * triptych.core.irq.InterruptLine}. A line has one handler.
 */
@KernelText
public interface Handlers extends Surface {
    /**
     * Registers an interrupt service routine.
     *
     * <p><b>C:</b> {@code ihandler_id_t *handler_add(ihandler_t *handler);}
     * &lt;io/common/handler.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nothing is delivered before {@link #handler_enable}.
     *   <li id="S2">The routine is never in two calls at once.
     *   <li id="S3">It runs on no thread: whatever may block there is {@code T64-ISR01}, and the
     *       kernel stops.
     *   <li id="S4">It runs in text that is gone if its module was unloaded meanwhile.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no · may block: no
     *
     * @return the key for the other routines; null without {@code ih_bus_info}, without such a
     *     line, or if the line has a handler
     * @source tru64.md 7.3; handler_add(9r)
     */
    @Routine(header = "io/common/handler.h", forbidden = Contexts.INTERRUPTS)
    default IhandlerIdT handler_add(IhandlerT handler) {
        SimThread sim = enter(DriverCalls.handler_add, handler);
        IhandlerIdT id = kernel().handlers().add(sim, handler);
        sim.leave();
        return id;
    }

    /**
     * Lets interrupts come to a handler.
     *
     * <p><b>C:</b> {@code int handler_enable(ihandler_id_t *id);} &lt;io/common/handler.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">From here on the routine may run, before this returns too.
     *   <li id="S2">A line stays raised while its handler is disabled: it is answered now, once.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · may block: no
     *
     * @return 0; -1 for a key that is none any more, or is enabled
     * @source tru64.md 7.3; handler_enable(9r)
     */
    @Routine(header = "io/common/handler.h")
    default int handler_enable(IhandlerIdT id) {
        SimThread sim = enter(DriverCalls.handler_enable, id);
        int error = kernel().handlers().enable(id);
        sim.leave();
        return error;
    }

    /**
     * Keeps interrupts from a handler.
     *
     * <p><b>C:</b> {@code int handler_disable(ihandler_id_t *id);} &lt;io/common/handler.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No call begins any more; one that has begun is not waited for.
     *   <li id="S2">In the profile mach3, as on one processor, it returns once a call that has
     *       begun has ended, unless that call is the caller.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #handler_enable}
     *
     * <h4>Variations</h4>
     *
     * whether Tru64 waits is unverified; a driver that is right in both readings has its routine
     * tell of its end
     *
     * @return 0; -1 for a key that is none any more, or is not enabled
     * @source tru64.md 7.3; handler_del(9r)
     */
    @Routine(header = "io/common/handler.h")
    default int handler_disable(IhandlerIdT id) {
        SimThread sim = enter(DriverCalls.handler_disable, id);
        int error = kernel().handlers().disable(sim, id);
        sim.leave();
        return error;
    }

    /**
     * Takes back what {@link #handler_add} has registered.
     *
     * <p><b>C:</b> {@code int handler_del(ihandler_id_t *id);} &lt;io/common/handler.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The line is free for another handler.
     *   <li id="S2">One that is enabled stays.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no · may block: no
     *
     * @return 0; -1 for a key that is none any more, or is enabled
     * @source tru64.md 7.3; handler_del(9r)
     */
    @Routine(header = "io/common/handler.h", forbidden = Contexts.INTERRUPTS)
    default int handler_del(IhandlerIdT id) {
        SimThread sim = enter(DriverCalls.handler_del, id);
        int error = kernel().handlers().delete(id);
        sim.leave();
        return error;
    }
}
