package triptych.examples.port;

import triptych.core.routine.Routine;

/** {@code port_board.h}: the board and its file, as a driver in C reaches them. */
public interface BoardRegisters {
    /** The linker set in which the header leaves a record. */
    String SET = "set_triptych_stage_port";

    /** The function of the driver that users call. */
    String ENTRY = "port_request";

    /** That function. */
    @FunctionalInterface
    interface Entry {
        Answer request(int number);
    }

    /**
     * What a driver in C and its surroundings have in common.
     *
     * @param board the board that it drives
     * @param file by which users come in
     * @param entry what they call then
     */
    record Socket(SimulatedBoard board, DeviceFile file, Entry entry) {}

    /** The driver's. */
    Socket socket();

    /** {@code void board_start(int request);}: see {@link Board#start}. */
    @Routine(header = "port_board.h")
    default void board_start(int request) {
        socket().board().start(request);
    }

    /** {@code int board_status(void);}: see {@link Board#status}. */
    @Routine(header = "port_board.h")
    default int board_status() {
        return socket().board().status();
    }

    /** {@code void board_stop(void);}: see {@link Board#stop}. */
    @Routine(header = "port_board.h")
    default void board_stop() {
        socket().board().stop();
    }

    /** {@code void board_file_remove(void);}: see {@link DeviceFile#remove}. */
    @Routine(header = "port_board.h")
    default void board_file_remove() {
        socket().file().remove();
    }
}
