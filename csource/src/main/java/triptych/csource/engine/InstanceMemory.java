package triptych.csource.engine;

import com.dylibso.chicory.runtime.ConstantEvaluators;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.PassiveDataSegment;
import triptych.csource.memory.Access;
import triptych.csource.memory.FaultCause;
import triptych.csource.memory.KernelMemory;
import triptych.csource.memory.PageFault;

/** The kernel's memory as the engine wants it. */
final class InstanceMemory extends KernelMemory implements Memory {
    private final int initialPages;

    /** The engine's own array, in which it marks what the module drops. */
    private DataSegment[] segments = new DataSegment[0];

    private DataSegment[] initial = segments;

    InstanceMemory(int pages, int mostPages) {
        super(pages, mostPages);
        initialPages = pages;
    }

    @Override
    public int initialPages() {
        return initialPages;
    }

    @Override
    public void initialize(Instance instance, DataSegment[] dataSegments) {
        segments = dataSegments == null ? new DataSegment[0] : dataSegments;
        for (DataSegment segment : segments) {
            if (segment instanceof ActiveDataSegment active) {
                long[] at =
                        ConstantEvaluators.computeConstantValue(
                                instance, active.offsetInstructions());
                write((int) at[0], active.data());
            }
        }
        initial = segments.clone();
    }

    @Override
    public void initPassiveSegment(int segment, int to, int from, int count) {
        // What was loaded at once counts as dropped since.
        byte[] contents =
                segments[segment] instanceof ActiveDataSegment
                        ? new byte[0]
                        : segments[segment].data();
        if (count < 0 || from < 0 || from > contents.length - count) {
            throw new PageFault(
                    Integer.toUnsignedLong(to), count, Access.WRITE, new FaultCause.Wild());
        }
        write(to, contents, from, count);
    }

    @Override
    public void drop(int segment) {
        segments[segment] = PassiveDataSegment.EMPTY;
    }

    void restoreSegments() {
        System.arraycopy(initial, 0, segments, 0, initial.length);
    }

    @Override
    public void zero() {
        fill((byte) 0, 0, size());
    }

    @Override
    public long readU16(int address) {
        return readShort(address) & 0xffff;
    }

    @Override
    public long readF32(int address) {
        return readInt(address);
    }

    @Override
    public long readF64(int address) {
        return readLong(address);
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    @SuppressWarnings("removal")
    public Object lock(int address) {
        throw noSharedMemory();
    }

    @Override
    @SuppressWarnings("removal")
    public int waitOn(int address, int expected, long timeout) {
        throw noSharedMemory();
    }

    @Override
    @SuppressWarnings("removal")
    public int waitOn(int address, long expected, long timeout) {
        throw noSharedMemory();
    }

    @Override
    @SuppressWarnings("removal")
    public int notify(int address, int most) {
        throw noSharedMemory();
    }

    /** Atomic instructions stop a module when it is rewritten, so none comes here. */
    private static UnsupportedOperationException noSharedMemory() {
        return new UnsupportedOperationException("atomic instructions of WebAssembly");
    }
}
