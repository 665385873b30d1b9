package triptych.examples.port.freebsd;

import triptych.examples.port.PortStage;
import triptych.freebsd.FreeBsdSystem;

/** The board and its users on FreeBSD. */
public final class FreeBsdPortStage extends PortStage<FreeBsdSystem> {
    public FreeBsdPortStage() {
        super(FreeBsdPortShelf.KERNEL, FreeBsdBoard.class, FreeBsdPortInC::new);
    }
}
