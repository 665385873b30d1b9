package triptych.examples.port.tru64;

import triptych.examples.port.BoardRegisters;
import triptych.tru64.Tru64;

/** {@code port_board.h} on Tru64 UNIX. */
public interface Tru64Board extends Tru64, BoardRegisters {}
