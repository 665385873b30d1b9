package triptych.linux;

import triptych.core.memory.Allocation;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.GfpFlags;

/** {@code linux/slab.h}: memory. */
@KernelText
public interface Slab extends Surface {
    /**
     * Gives memory.
     *
     * <p><b>C:</b> {@code void *kmalloc(size_t size, gfp_t flags);} &lt;linux/slab.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">What it holds is not defined.
     *   <li id="S2">{@code GFP_KERNEL} in atomic context: {@code BUG: sleeping function called from
     *       invalid context at include/linux/sched/mm.h}, also if nothing would wait; then memory
     *       is given.
     *   <li id="S3">It fails where a test has asked for that ({@code SlabAllocator.failslab}); each
     *       choice is explored.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * with {@code GFP_KERNEL} task only, may sleep · with {@code GFP_ATOMIC}, {@code GFP_NOWAIT}
     * any
     *
     * <h4>Decisions</h4>
     *
     * failure, if asked for
     *
     * <h4>Variations</h4>
     *
     * a Java module keeps the data in fields of its own; memory is never short
     *
     * @param size bytes
     * @param flags {@code GFP_*}
     * @return the memory; null if it failed (S3)
     * @see #kfree
     * @source linux.md 6.7; mm/slub.c, include/linux/sched/mm.h [6.12]
     */
    @Routine(header = "linux/slab.h", sleeps = true)
    default Allocation kmalloc(long size, int flags) {
        SimThread sim = enter(SlabCalls.kmalloc, size, flags);
        Allocation result = kernel().slab().allocate(sim, size, flags);
        sim.leave();
        return result;
    }

    /**
     * Gives zeroed memory.
     *
     * <p><b>C:</b> {@code void *kzalloc(size_t size, gfp_t flags);} &lt;linux/slab.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It holds zeroes.
     *   <li id="S2">{@code GFP_KERNEL} in atomic context: {@code BUG: sleeping function called from
     *       invalid context at include/linux/sched/mm.h}, also if nothing would wait; then memory
     *       is given.
     *   <li id="S3">It fails where a test has asked for that ({@code SlabAllocator.failslab}); each
     *       choice is explored.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * with {@code GFP_KERNEL} task only, may sleep · with {@code GFP_ATOMIC}, {@code GFP_NOWAIT}
     * any
     *
     * <h4>Decisions</h4>
     *
     * failure, if asked for
     *
     * <h4>Variations</h4>
     *
     * as {@link #kmalloc}
     *
     * @param size bytes
     * @param flags {@code GFP_*}
     * @return the memory; null if it failed (S3)
     * @see #kmalloc
     * @source linux.md 6.7; mm/slub.c, include/linux/sched/mm.h [6.12]
     */
    @Routine(header = "linux/slab.h", sleeps = true)
    default Allocation kzalloc(long size, int flags) {
        SimThread sim = enter(SlabCalls.kzalloc, size, flags);
        Allocation result = kernel().slab().allocate(sim, size, flags | GfpFlags.__GFP_ZERO);
        sim.leave();
        return result;
    }

    /**
     * Gives zeroed memory for an array.
     *
     * <p><b>C:</b> {@code void *kcalloc(size_t n, size_t size, gfp_t flags);} &lt;linux/slab.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It holds zeroes.
     *   <li id="S2">{@code GFP_KERNEL} in atomic context: {@code BUG: sleeping function called from
     *       invalid context at include/linux/sched/mm.h}, also if nothing would wait; then memory
     *       is given.
     *   <li id="S3">It fails where a test has asked for that ({@code SlabAllocator.failslab}); each
     *       choice is explored.
     *   <li id="S4">A product that does not fit gives null.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * with {@code GFP_KERNEL} task only, may sleep · with {@code GFP_ATOMIC}, {@code GFP_NOWAIT}
     * any
     *
     * <h4>Decisions</h4>
     *
     * failure, if asked for
     *
     * <h4>Variations</h4>
     *
     * as {@link #kmalloc}
     *
     * @param n elements
     * @param size bytes of each
     * @param flags {@code GFP_*}
     * @return the memory; null if it failed (S3, S4)
     * @see #kmalloc
     * @source linux.md 6.7; mm/slub.c, include/linux/sched/mm.h [6.12]
     */
    @Routine(header = "linux/slab.h", sleeps = true)
    default Allocation kcalloc(long n, long size, int flags) {
        SimThread sim = enter(SlabCalls.kcalloc, n, size, flags);
        Allocation result =
                kernel().slab().allocateArray(sim, n, size, flags | GfpFlags.__GFP_ZERO);
        sim.leave();
        return result;
    }

    /**
     * Takes memory back.
     *
     * <p><b>C:</b> {@code void kfree(const void *objp);} &lt;linux/slab.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Null is fine.
     *   <li id="S2">A second time stops the kernel: {@code kernel BUG at mm/slub.c:550!}
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * a use after this is seen only where the module looks at {@code Allocation.isFreed}
     *
     * @param objp the memory
     * @see #kmalloc
     * @source linux.md 6.7; mm/slub.c, include/linux/sched/mm.h [6.12]
     */
    @Routine(header = "linux/slab.h")
    default void kfree(Allocation objp) {
        SimThread sim = enter(SlabCalls.kfree, objp);
        kernel().slab().free(objp);
        sim.leave();
    }
}
