package triptych.examples.port.linux;

import triptych.examples.port.PortStage;
import triptych.linux.LinuxSystem;

/** The board and its users on Linux. */
public final class LinuxPortStage extends PortStage<LinuxSystem> {
    public LinuxPortStage() {
        super(LinuxPortShelf.KERNEL, LinuxBoard.class, LinuxPortInC::new);
    }
}
