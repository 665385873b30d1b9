package triptych.examples.port.tru64;

import triptych.examples.port.PortStage;
import triptych.tru64.Tru64System;

/** The board and its users on Tru64 UNIX. */
public final class Tru64PortStage extends PortStage<Tru64System> {
    public Tru64PortStage() {
        super(Tru64PortShelf.KERNEL, Tru64Board.class, Tru64PortInC::new);
    }
}
