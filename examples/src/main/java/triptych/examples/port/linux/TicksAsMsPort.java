package triptych.examples.port.linux;

import triptych.examples.port.Board;
import triptych.examples.port.DeviceFile;
import triptych.linux.LinuxSystem;

/** Gives milliseconds where jiffies are meant. */
public final class TicksAsMsPort extends LinuxPortDriver {
    public TicksAsMsPort(LinuxSystem system, Board board, DeviceFile file) {
        super(system, board, file);
    }

    @Override
    protected long limitJiffies() {
        return Board.LIMIT_MILLIS;
    }
}
