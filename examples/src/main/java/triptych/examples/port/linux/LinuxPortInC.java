package triptych.examples.port.linux;

import triptych.core.c.CModule;
import triptych.core.machine.Machine;
import triptych.examples.port.DeviceFile;
import triptych.examples.port.PortStage;
import triptych.examples.port.SimulatedBoard;
import triptych.linux.LinuxSystem;
import triptych.linux.c.ObjectFile;

/** A driver in C on Linux, with the board that it drives. */
final class LinuxPortInC extends ObjectFile implements LinuxBoard, PortStage.PortInC {
    private final LinuxSystem system;
    private final Socket socket;

    LinuxPortInC(Machine machine, CModule code, SimulatedBoard board, DeviceFile file) {
        super(machine, code);
        this.system = LinuxSystem.on(machine);
        this.socket = new Socket(board, file, code.requiredFunction(ENTRY, Entry.class));
    }

    @Override
    public boolean load() {
        return system.insmod(THIS_MODULE()) == 0;
    }

    @Override
    public boolean unload() {
        return system.rmmod(THIS_MODULE()) == 0;
    }

    @Override
    public Socket socket() {
        return socket;
    }
}
