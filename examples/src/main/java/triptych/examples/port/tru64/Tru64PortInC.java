package triptych.examples.port.tru64;

import triptych.core.c.CModule;
import triptych.core.machine.Machine;
import triptych.examples.port.DeviceFile;
import triptych.examples.port.PortStage;
import triptych.examples.port.SimulatedBoard;
import triptych.tru64.Tru64System;
import triptych.tru64.c.CSubsystem;

/** A driver in C on Tru64 UNIX, with the board that it drives. */
final class Tru64PortInC extends CSubsystem implements Tru64Board, PortStage.PortInC {
    private final Tru64System system;
    private final Socket socket;

    Tru64PortInC(Machine machine, CModule code, SimulatedBoard board, DeviceFile file) {
        super(machine, code);
        this.system = Tru64System.on(machine);
        this.socket = new Socket(board, file, code.requiredFunction(ENTRY, Entry.class));
    }

    @Override
    public boolean load() {
        return system.sysconfig_c(this) == ESUCCESS;
    }

    @Override
    public boolean unload() {
        return system.sysconfig_u(this) == ESUCCESS;
    }

    @Override
    public Socket socket() {
        return socket;
    }
}
