package triptych.tru64.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.memory.Allocation;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.tru64.dialect.DriverTexts;
import triptych.tru64.struct.MallocFlags;

/** {@code MALLOC} and {@code FREE}: what is allocated, and for which module. */
@KernelText
public final class KernelMemory {
    private final Tru64Kernel kernel;
    private final Machine machine;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean mayFail;

    /** What was given out, in use or freed; the owner is null for code that is no module's. */
    private record Piece(Allocation memory, Text owner) {}

    KernelMemory(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** From now on {@code M_NOWAIT} may find no memory: both outcomes are explored. */
    public void mayFail() {
        mayFail = true;
    }

    /** {@code MALLOC}. Nobody else can know the new memory yet: there is nothing to stop for. */
    public Allocation allocate(SimThread sim, long size, int type, int flags) {
        boolean waits = (flags & MallocFlags.M_NOWAIT) == 0;
        if (waits) {
            kernel.contexts().mayBlock(sim, "MALLOC(M_WAITOK)");
        } else if (mayFail && machine.choose(2) == 1) {
            return null;
        }
        Allocation memory =
                new Allocation(
                        size,
                        type == MallocFlags.M_DEVBUF ? "M_DEVBUF" : "type " + type,
                        (flags & MallocFlags.M_ZERO) != 0);
        machine.touch(memory, Access.WRITE);
        if (sim.text() != null) {
            // Before or after its module's leaks are counted.
            machine.touch(sim.text(), Access.READ);
        }
        pieces.add(new Piece(memory, sim.text()));
        return memory;
    }

    /** {@code FREE}. */
    public void free(Allocation memory) {
        if (memory == null) {
            return;
        }
        machine.operate(Operation.MEMORY, memory, Access.WRITE);
        if (memory.isFreed()) {
            kernel.report("double-free", DriverTexts.freedTwice(machine.addressOf(memory)));
        }
        memory.free();
    }

    /** What {@code module} leaves behind, of each type, as the step that runs sees it. */
    void reportLeaks(Text module) {
        List<String> types = new ArrayList<>(0);
        for (Piece piece : pieces) {
            if (piece.owner() == module) {
                machine.touch(piece.memory(), Access.READ);
                if (!piece.memory().isFreed() && !types.contains(piece.memory().type())) {
                    types.add(piece.memory().type());
                }
            }
        }
        types.forEach(type -> machine.report(leakOf(module, type)));
    }

    private Finding leakOf(Text module, String type) {
        List<Piece> left =
                pieces.stream()
                        .filter(p -> p.owner() == module && !p.memory().isFreed())
                        .filter(p -> p.memory().type().equals(type))
                        .toList();
        return new Finding.MemoryLeak(
                module.module(),
                type,
                left.size(),
                left.stream().mapToLong(p -> p.memory().bytes()).sum());
    }
}
