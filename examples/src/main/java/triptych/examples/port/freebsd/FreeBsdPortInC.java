package triptych.examples.port.freebsd;

import triptych.core.c.CModule;
import triptych.core.machine.Machine;
import triptych.examples.port.DeviceFile;
import triptych.examples.port.PortStage;
import triptych.examples.port.SimulatedBoard;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.c.ObjectFile;

/** A driver in C on FreeBSD, with the board that it drives. */
final class FreeBsdPortInC extends ObjectFile implements FreeBsdBoard, PortStage.PortInC {
    private final FreeBsdSystem system;
    private final InterruptBus bus;
    private final Socket socket;

    FreeBsdPortInC(Machine machine, CModule code, SimulatedBoard board, DeviceFile file) {
        super(machine, code);
        this.system = FreeBsdSystem.on(machine);
        this.bus = new InterruptBus(machine);
        this.socket = new Socket(board, file, code.requiredFunction(ENTRY, Entry.class));
    }

    @Override
    public boolean load() {
        return system.kldload(kldFile()) == 0;
    }

    @Override
    public boolean unload() {
        return system.kldunload(kldFile()) == 0;
    }

    @Override
    public Socket socket() {
        return socket;
    }

    @Override
    public InterruptBus bus() {
        return bus;
    }
}
