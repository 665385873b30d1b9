package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.memory.Allocation;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.SlabTexts;
import triptych.linux.struct.GfpFlags;

/** {@code mm/slub.c}: memory that is given out and taken back. */
@KernelText
public final class SlabAllocator {
    private static final String MIGHT_ALLOC = "include/linux/sched/mm.h";
    private static final int SUCCEED_OR_FAIL = 2;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final Failslab failslab = new Failslab();

    /** {@code failslab} of Linux's fault injection. */
    private static final class Failslab extends SimObject {
        private boolean asked;
        private int times;

        @Override
        public String label() {
            return "failslab";
        }
    }

    SlabAllocator(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** Up to so many allocations fail from now on; which ones is explored. */
    public void failslab(int times) {
        failslab.asked = true;
        failslab.times = times;
    }

    /** {@code might_alloc}. */
    void mightAlloc(SimThread sim, int flags) {
        if ((flags & GfpFlags.__GFP_DIRECT_RECLAIM) != 0) {
            kernel.atomic().mightSleep(sim, MIGHT_ALLOC);
        }
    }

    /**
     * {@code kmalloc}. Nobody else can know the new memory yet, so there is nothing to stop for.
     *
     * @return null if the allocation failed
     */
    public Allocation allocate(SimThread sim, long bytes, int flags) {
        mightAlloc(sim, flags);
        if (fails()) {
            return null;
        }
        Allocation memory = new Allocation(bytes, "kmalloc", (flags & GfpFlags.__GFP_ZERO) != 0);
        machine.touch(memory, Access.WRITE);
        return memory;
    }

    private boolean fails() {
        if (!failslab.asked) {
            return false;
        }
        machine.operate(Operation.MEMORY, failslab, Access.WRITE);
        if (failslab.times == 0 || machine.choose(SUCCEED_OR_FAIL) == 0) {
            return false;
        }
        machine.touch(failslab, Access.WRITE);
        if (failslab.times == 0) {
            return false;
        }
        failslab.times--;
        return true;
    }

    /** {@code kcalloc}. */
    public Allocation allocateArray(SimThread sim, long n, long size, int flags) {
        if (size != 0 && n > Long.MAX_VALUE / size) {
            return null;
        }
        return allocate(sim, n * size, flags);
    }

    /** {@code kfree}. */
    public void free(Allocation memory) {
        if (memory == null) {
            return;
        }
        machine.operate(Operation.MEMORY, memory, Access.WRITE);
        if (memory.isFreed()) {
            throw kernel.oops(
                    "double-free",
                    SlabTexts.DOUBLE_FREE,
                    "the " + memory.bytes() + " bytes were freed before");
        }
        memory.free();
    }
}
