package triptych.csource.access;

import java.util.Arrays;
import java.util.function.LongFunction;
import triptych.core.machine.Machine;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
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
    private CellIndex index = new CellIndex(new long[0]);
    private MemoryCell[] cells = {};
    private Machine machine;

    /** What the accesses need to know of C memory and of the thread that runs. */
    public interface Stops {
        /** Whether {@code address} lies on the running thread's own stack. */
        boolean isOwnStack(long address);

        /** Whether {@code address} lies on any thread's stack. */
        boolean isOnStack(long address);

        /** The kernel's object that answers for what C code finds there; null for memory. */
        SimObject answeringAt(long address);

        /** The running thread stops before an operation, and then goes on in C code. */
        void stopBefore(Operation operation, SimObject object, int mode);
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
        if (!index.isOf(now)) {
            index = new CellIndex(now);
            cells = new MemoryCell[now.length];
        } else {
            Arrays.fill(cells, null);
        }
    }

    /** Null while the module is looked at that no machine runs yet, or none of its threads. */
    private SimThread running() {
        return machine == null ? null : machine.dispatcher().running();
    }

    /** C code is about to read or write {@code bytes} bytes at {@code address}. */
    public void before(long address, int bytes, boolean write) {
        SimThread thread = running();
        if (thread != null) {
            access(thread, address, bytes, write, false);
        }
    }

    /** A routine is about to read or write on behalf of the running thread. */
    public void beforeRoutines(long address, int bytes, boolean write) {
        SimThread thread = running();
        if (thread != null) {
            // What lies between two stops of a routine is one step: no stop is added within.
            access(thread, address, bytes, write, thread.isInKernel());
        }
    }

    private void access(
            SimThread thread, long address, int bytes, boolean write, boolean hasStopped) {
        SimObject answering = stops.answeringAt(address);
        if (answering != null) {
            noteShared(answering, write, hasStopped || answering.isOwnOf(thread));
            return;
        }
        boolean stopped = hasStopped;
        long last = address + bytes - 1 >> SHIFT;
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
        int place = index.placeOf(cell);
        if (place >= 0) {
            return noteShared(knownCell(place), write, stopped);
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

    private MemoryCell knownCell(int place) {
        MemoryCell cell = cells[place];
        if (cell == null) {
            cell = new MemoryCell(index.cellAt(place) << SHIFT, names);
            cells[place] = cell;
        }
        return cell;
    }

    private boolean noteShared(SimObject object, boolean write, boolean stopped) {
        int mode = write ? Access.WRITE : Access.READ;
        if (granularity == Granularity.CALL || stopped) {
            machine.touch(object, mode);
            return stopped;
        }
        stops.stopBefore(write ? Operation.WRITE : Operation.READ, object, mode);
        return true;
    }

    /**
     * In this step the running thread makes memory unusable, from {@code from} up to {@code to}:
     * whoever has touched it would have been too late afterwards.
     */
    public void gone(long from, long to) {
        SimThread thread = running();
        if (thread == null || from >= to) {
            return;
        }
        long first = from >> SHIFT;
        long last = to - 1 >> SHIFT;
        owners.othersBetween(first, last, thread.index(), shared::meet);
        for (int i = index.firstFrom(first); i < index.size() && index.cellAt(i) <= last; i++) {
            machine.touch(knownCell(i), Access.WRITE);
        }
    }
}
