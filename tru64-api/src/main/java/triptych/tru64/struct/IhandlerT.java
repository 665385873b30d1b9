package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/** {@code ihandler_t}: what {@code handler_add} is to register. */
@Symbol(name = "ihandler_t", header = "io/common/handler.h")
public final class IhandlerT {
    private Object bus;
    private HandlerIntrInfo info;

    /** The structure of the bus that the device is on. */
    public Object ih_bus() {
        return bus;
    }

    public void ih_bus(Object structure) {
        bus = structure;
    }

    /** Which interrupt, and who answers. */
    public HandlerIntrInfo ih_bus_info() {
        return info;
    }

    public void ih_bus_info(HandlerIntrInfo newInfo) {
        info = newInfo;
    }
}
