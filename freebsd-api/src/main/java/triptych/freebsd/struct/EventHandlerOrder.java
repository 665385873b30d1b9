package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** Where an event handler stands in its list; lower runs first. */
public interface EventHandlerOrder {
    @Symbol(header = "sys/eventhandler.h")
    int EVENTHANDLER_PRI_FIRST = 0;

    @Symbol(header = "sys/eventhandler.h")
    int EVENTHANDLER_PRI_ANY = 10000;

    @Symbol(header = "sys/eventhandler.h")
    int EVENTHANDLER_PRI_LAST = 20000;

    @Symbol(header = "sys/eventhandler.h")
    int SHUTDOWN_PRI_FIRST = EVENTHANDLER_PRI_FIRST;

    @Symbol(header = "sys/eventhandler.h")
    int SHUTDOWN_PRI_DEFAULT = EVENTHANDLER_PRI_ANY;

    @Symbol(header = "sys/eventhandler.h")
    int SHUTDOWN_PRI_LAST = EVENTHANDLER_PRI_LAST;
}
