package triptych.freebsd.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.KprocTexts;
import triptych.freebsd.struct.EventHandlerOrder;
import triptych.freebsd.struct.EventHandlerTag;
import triptych.freebsd.struct.RebootFlags;

/** {@code kern_reboot}: events in their order, and then the machine is off. */
@KernelText
public final class Shutdown {
    private static final String FINAL = "shutdown_final";

    private final FreeBsdKernel kernel;
    private final Machine machine;

    Shutdown(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** Does not return. */
    public Error reboot(SimThread td, int howto) {
        EventHandlers events = kernel.eventHandlers();
        events.invokeIfAny(td, "shutdown_pre_sync", howto);
        machine.console()
                .print(() -> KprocTexts.uptime(machine.clock().now() / machine.clock().hz()));
        events.invokeIfAny(td, "shutdown_post_sync", howto);
        if ((howto & RebootFlags.RB_NOSYNC) == 0) {
            events.register(
                    FINAL,
                    new EventHandlerTag(
                            (arg, ofEvent) -> kernel.linker().tellShutdown(td),
                            null,
                            EventHandlerOrder.SHUTDOWN_PRI_DEFAULT,
                            null));
        }
        events.invokeIfAny(td, FINAL, howto);
        return machine.powerOff();
    }
}
