package triptych.examples.port.linux;

import triptych.examples.port.BoardRegisters;
import triptych.linux.Linux;

/** {@code port_board.h} on Linux. */
public interface LinuxBoard extends Linux, BoardRegisters {}
