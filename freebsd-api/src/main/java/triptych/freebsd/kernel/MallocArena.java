package triptych.freebsd.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.memory.Allocation;
import triptych.core.routine.CallContext;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.freebsd.dialect.MallocTexts;
import triptych.freebsd.struct.MallocType;

/** The kernel's heap: what is allocated, by which type, on behalf of which module. */
@KernelText
public final class MallocArena {
    public static final int NOWAIT = 0x1;
    public static final int WAITOK = 0x2;
    public static final int ZERO = 0x100;

    private static final int CRITICAL = CallContext.ATOMIC | CallContext.INTERRUPT;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final MallocZones zones;
    private final List<Piece> pieces = new ArrayList<>();
    private long bytesInUse;
    private long limitBytes = Long.MAX_VALUE;
    private boolean badFlagsReported;
    private final Limit limit = new Limit();

    /** What is left of the memory that a test allows. */
    private static final class Limit extends SimObject {
        @Override
        public String label() {
            return "free memory";
        }
    }

    /** What {@code malloc} has given out, live or freed; the owner is null for kernel code. */
    private record Piece(Allocation memory, Text owner, MallocType type) {}

    MallocArena(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.zones = new MallocZones(kernel.profile().version());
    }

    /** Allocations with {@code M_NOWAIT} that would exceed so many bytes in use fail. */
    public void limitBytes(long bytes) {
        limitBytes = bytes;
    }

    /** {@code malloc}. Nobody else can know the new memory yet, so there is nothing to stop for. */
    public Allocation allocate(SimThread td, long size, MallocType type, int flags) {
        if (type == null) {
            throw kernel.panic("malloc-bad-type", MallocTexts.BAD_TYPE);
        }
        int waitFlags = flags & (WAITOK | NOWAIT);
        boolean waits = (flags & WAITOK) != 0;
        if (waitFlags != NOWAIT && waitFlags != WAITOK) {
            reportBadFlags(waitFlags);
            waits = true;
        }
        if (waits && (td.context() & CallContext.INTERRUPT) != 0) {
            throw kernel.panic("malloc-waitok-in-interrupt", MallocTexts.IN_INTERRUPT);
        }
        requireNotCritical(td, "malloc");
        if (waits) {
            checkMayWait(td, size);
        }
        long bytes = MallocZones.roundedUp(size);
        standBeforeLimit();
        if (!waits && bytesInUse + bytes > limitBytes) {
            return null;
        }
        bytesInUse += bytes;
        Allocation memory = new Allocation(size, type.shortdesc(), (flags & ZERO) != 0);
        machine.touch(memory, Access.WRITE);
        if (td.text() != null) {
            // Before or after its module's leaks are counted.
            machine.touch(td.text(), Access.READ);
        }
        pieces.add(new Piece(memory, td.text(), type));
        return memory;
    }

    /** With a limit, what others allocate and free decides what is left. */
    private void standBeforeLimit() {
        if (limitBytes != Long.MAX_VALUE) {
            machine.operate(Operation.MEMORY, limit, Access.WRITE);
        }
    }

    /** Reports locks in hand, whether or not an allocation of {@code size} would sleep. */
    void checkMayWait(SimThread td, long size) {
        kernel.witness()
                .checkSleep(
                        td,
                        MallocTexts.zoneHeader(kernel.profile().version()),
                        zones.zoneFor(size).label(),
                        null);
    }

    private void reportBadFlags(int waitFlags) {
        if (!badFlagsReported) {
            badFlagsReported = true;
            machine.complain("malloc-bad-flags", MallocTexts.badFlags(waitFlags));
        }
    }

    private void requireNotCritical(SimThread td, String routine) {
        if ((td.context() & CRITICAL) != 0) {
            throw kernel.panic(
                    "malloc-in-critical-section", MallocTexts.inCriticalSection(routine));
        }
    }

    /** {@code free}. */
    public void free(SimThread td, Allocation memory) {
        requireNotCritical(td, "free");
        if (memory == null) {
            return;
        }
        machine.operate(Operation.MEMORY, memory, Access.WRITE);
        if (!isOurs(memory)) {
            throw kernel.panic(
                    "free-of-foreign-memory", MallocTexts.foreign(machine.addressOf(memory)));
        }
        if (memory.isFreed()) {
            MallocZones.Zone zone = zones.zoneFor(memory.bytes());
            throw kernel.panic(
                    "double-free",
                    MallocTexts.duplicateFree(
                            machine.addressOf(memory),
                            machine.addressOf(zone),
                            zone.label(),
                            MallocZones.roundedUp(memory.bytes())));
        }
        memory.free();
        if (limitBytes != Long.MAX_VALUE) {
            machine.touch(limit, Access.WRITE);
        }
        bytesInUse -= MallocZones.roundedUp(memory.bytes());
    }

    private boolean isOurs(Allocation memory) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).memory() == memory) {
                return true;
            }
        }
        return false;
    }

    // ---- leaks ----

    /** What code of {@code module} has allocated and nobody has freed, by type. */
    public List<Finding.MemoryLeak> leaksOf(Text module) {
        Map<MallocType, Finding.MemoryLeak> leaks = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (piece.owner() == module && !piece.memory().isFreed() && !piece.type().isZone()) {
                long bytes = MallocZones.roundedUp(piece.memory().bytes());
                leaks.merge(
                        piece.type(),
                        new Finding.MemoryLeak(module.module(), piece.type().shortdesc(), 1, bytes),
                        MallocArena::sum);
            }
        }
        return List.copyOf(leaks.values());
    }

    private static Finding.MemoryLeak sum(Finding.MemoryLeak a, Finding.MemoryLeak b) {
        return new Finding.MemoryLeak(
                a.module(), a.type(), a.allocations() + b.allocations(), a.bytes() + b.bytes());
    }

    /** {@code module} is unloaded: its malloc types go, and what they still count is reported. */
    public void reportLeaks(Text module) {
        machine.touch(module, Access.WRITE);
        for (Piece piece : pieces) {
            if (piece.owner() == module) {
                machine.touch(piece.memory(), Access.READ);
            }
        }
        for (Finding.MemoryLeak leak : leaksOf(module)) {
            machine.report(leak);
        }
    }
}
