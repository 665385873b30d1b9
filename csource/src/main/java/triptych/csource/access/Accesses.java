package triptych.csource.access;

import java.util.Arrays;
import java.util.function.LongFunction;
import triptych.core.machine.Machine;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;

/**
 * Hears of every access before it happens, and lets others go first where that can matter.
 *
 * <p>What no second thread touches needs neither a stop nor a note. Whether a cell is such a one is
 * looked up in {@link SharedCells}, and checked against what really happens.
 */
public final class Accesses {
    private static final int SHIFT = Integer.numberOfTrailingZeros(MemoryCell.BYTES);

    private final Granularity granularity;
    private final SharedCells shared;
    private final Stops stops;
    private final LongFunction<String> names;
    private final CellOwners owners = new CellOwners();
    private long[] known = {};
    private MemoryCell[] cells = {};
    private Machine machine;

    /** What the accesses need to know of the C stacks. */
    public interface Stops {
        /** Whether {@code address} lies on the running thread's own stack. */
        boolean isOwnStack(long address);

        /** Whether {@code address} lies on any thread's stack. */
        boolean isOnStack(long address);

        /** The running thread stops before an operation, and then goes on in C code. */
        void stopBefore(Operation operation, MemoryCell cell, int mode);
    }

    public Accesses(
            Granularity granularity, SharedCells shared, Stops stops, LongFunction<String> names) {
        this.granularity = granularity;
        this.shared = shared;
        this.stops = stops;
        this.names = names;
    }

    /** A new execution begins. */
    public void begin(Machine newMachine) {
        machine = newMachine;
        owners.clear();
        long[] now = shared.known();
        if (known != now) {
            known = now;
            cells = new MemoryCell[now.length];
        } else {
            Arrays.fill(cells, null);
        }
    }

    /** The running thread is about to read or write {@code bytes} bytes at {@code address}. */
    public void before(long address, int bytes, boolean write) {
        SimThread thread = machine.dispatcher().running();
        if (thread == null) {
            return;
        }
        long last = address + bytes - 1 >> SHIFT;
        boolean stopped = false;
        for (long cell = address >> SHIFT; cell <= last; cell++) {
            stopped = touch(thread, cell, write, stopped);
        }
    }

    /**
     * The step that runs reads or writes so many bytes on behalf of the kernel, which has stopped
     * before it on its own account.
     */
    public void within(long address, int bytes, boolean write) {
        SimThread thread = machine.dispatcher().running();
        if (thread != null) {
            long last = address + bytes - 1 >> SHIFT;
            for (long cell = address >> SHIFT; cell <= last; cell++) {
                touch(thread, cell, write, true);
            }
        }
    }

    /** Whether the access has had its stop: it is one, however many cells it touches. */
    private boolean touch(SimThread thread, long cell, boolean write, boolean stopped) {
        int index = Arrays.binarySearch(known, cell);
        if (index >= 0) {
            if (cells[index] == null) {
                cells[index] = new MemoryCell(cell << SHIFT, names);
            }
            return noteShared(cells[index], write, stopped);
        }
        if (stops.isOwnStack(cell << SHIFT)) {
            return stopped;
        }
        if (owners.note(cell, thread.index(), write) || stops.isOnStack(cell << SHIFT)) {
            shared.meet(cell);
        }
        return granularity == Granularity.ACCESS
                ? noteShared(new MemoryCell(cell << SHIFT, names), write, stopped)
                : stopped;
    }

    private boolean noteShared(MemoryCell cell, boolean write, boolean stopped) {
        int mode = write ? Access.WRITE : Access.READ;
        if (granularity == Granularity.CALL || stopped) {
            machine.touch(cell, mode);
            return stopped;
        }
        stops.stopBefore(write ? Operation.WRITE : Operation.READ, cell, mode);
        return true;
    }
}
