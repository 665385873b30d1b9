package triptych.tru64;

import triptych.core.memory.Allocation;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.tru64.struct.MallocFlags;

/** {@code sys/malloc.h}: the kernel's heap. */
@KernelText
public interface Malloc extends Surface {
    /**
     * Allocates memory.
     *
     * <p><b>C:</b> {@code MALLOC(addr, cast, u_long size, int type, int flags);}
     * &lt;sys/malloc.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code M_WAITOK} may block and never fails, {@code M_NOWAIT} may fail and never
     *       blocks.
     *   <li id="S2">{@code M_WAITOK} where a routine that may block must not be called is reported,
     *       whether or not it would block: {@code Contexts}.
     *   <li id="S3">What its module has not freed when it is unloaded is reported as {@code
     *       memory-leak}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt, simple lock held, between assert and block: with {@code M_NOWAIT} ·
     * may block: with {@code M_WAITOK}
     *
     * <h4>Variations</h4>
     *
     * C's macro stores into {@code addr}, with a cast; here it is what is returned. {@code
     * M_WAITOK} never really blocks; {@code M_NOWAIT} fails only where a test says that it may. A
     * Java module keeps its data in fields of its own
     *
     * @param size bytes
     * @param type usually {@code M_DEVBUF}
     * @param flags {@code M_WAITOK} or {@code M_NOWAIT}, and {@code M_ZERO}
     * @return the memory; null with {@code M_NOWAIT} when there is none
     * @source tru64.md 7.2; MALLOC(9r)
     */
    @Routine(header = "sys/malloc.h", macro = true)
    default Allocation MALLOC(long size, int type, int flags) {
        boolean waits = (flags & MallocFlags.M_NOWAIT) == 0;
        SimThread sim =
                enter(waits ? DriverCalls.MALLOC_WAITOK : DriverCalls.MALLOC, size, type, flags);
        Allocation memory = kernel().memory().allocate(sim, size, type, flags);
        sim.leave();
        return memory;
    }

    /**
     * Gives memory back.
     *
     * <p><b>C:</b> {@code FREE(void *addr, int type);} &lt;sys/malloc.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Null does nothing.
     *   <li id="S2">Memory that is free: {@code double-free}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · may block: no
     *
     * <h4>Variations</h4>
     *
     * the real kernel notices S2 only with {@code kmem_debug} set, and later
     *
     * @param addr the memory, or null
     * @param type as in {@link #MALLOC}; not looked at
     * @source tru64.md 7.2; FREE(9r)
     */
    @Routine(header = "sys/malloc.h", macro = true)
    default void FREE(Allocation addr, int type) {
        SimThread sim = enter(DriverCalls.FREE, addr, type);
        kernel().memory().free(addr);
        sim.leave();
    }
}
