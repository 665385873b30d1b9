package triptych.c;

import triptych.core.routine.Routine;
import triptych.tru64.Tru64;

/** {@code fta_adapter.h}: the simulated adapter, as a driver in C reaches it. */
public interface AdapterRegisters extends Tru64 {
    /** What the registers belong to. */
    FtaBoard board();

    @Routine(header = "fta_adapter.h")
    default boolean adapter_is_present() {
        return board().adapter().isPresent();
    }

    @Routine(header = "fta_adapter.h")
    default int adapter_cause() {
        return board().adapter().cause();
    }

    @Routine(header = "fta_adapter.h")
    default void adapter_reset() {
        board().adapter().reset();
    }

    @Routine(header = "fta_adapter.h")
    default void adapter_receive() {
        board().adapter().receive();
    }

    @Routine(header = "fta_adapter.h")
    default void adapter_start(Object request) {
        board().adapter().start(board().requestAt(request));
    }

    @Routine(header = "fta_adapter.h")
    default Object adapter_completed() {
        return board().memoryOf(board().adapter().completed());
    }

    @Routine(header = "fta_adapter.h")
    default boolean adapter_cancel(Object request) {
        return board().adapter().cancel(board().requestAt(request));
    }
}
