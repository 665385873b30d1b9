package triptych.examples.port.freebsd;

import triptych.core.routine.Routine;
import triptych.examples.port.BoardRegisters;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.KthreadMain;

/** {@code port_board.h} on FreeBSD, with what the board's driver needs of its bus. */
public interface FreeBsdBoard extends FreeBsd, BoardRegisters {
    /** The bus that the board is on. */
    InterruptBus bus();

    /**
     * {@code void board_setup_intr(void (*handler)(void *), void *arg);}: {@code handler} answers
     * from now on, on an interrupt thread, where it may take mutexes and must not sleep.
     */
    @Routine(header = "port_board.h")
    default void board_setup_intr(KthreadMain handler, Object arg) {
        bus().setUp(() -> handler.run(arg));
    }

    /** {@code void board_teardown_intr(void);}: nobody answers any more, once this returns. */
    @Routine(header = "port_board.h")
    default void board_teardown_intr() {
        bus().tearDown();
    }
}
