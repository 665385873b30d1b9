package triptych.c;

import java.util.LinkedHashMap;
import java.util.Map;
import triptych.core.c.CModule;
import triptych.core.machine.Machine;
import triptych.examples.tru64.fta.CmdBuf;
import triptych.examples.tru64.fta.SimulatedAdapter;
import triptych.tru64.c.CSubsystem;

/** The driver in C, with the adapter that the Java driver has. */
public final class FtaBoard extends CSubsystem implements AdapterRegisters {
    private final SimulatedAdapter adapter;
    private final Map<Object, CmdBuf> requests = new LinkedHashMap<>();

    /** A function of the driver that its users call. */
    @FunctionalInterface
    public interface Entry {
        int call(int argument);
    }

    FtaBoard(Machine machine, CModule code) {
        super(machine, code);
        adapter = new SimulatedAdapter(machine, 2 * machine.clock().hz());
    }

    @Override
    public FtaBoard board() {
        return this;
    }

    SimulatedAdapter adapter() {
        return adapter;
    }

    int call(String entry, int argument) {
        return function(entry, Entry.class).call(argument);
    }

    CmdBuf requestAt(Object memory) {
        return requests.computeIfAbsent(memory, m -> new CmdBuf(1));
    }

    Object memoryOf(CmdBuf request) {
        return requests.entrySet().stream()
                .filter(e -> e.getValue() == request)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
