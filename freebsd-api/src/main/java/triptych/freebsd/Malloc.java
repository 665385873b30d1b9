package triptych.freebsd;

import triptych.core.memory.Allocation;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.freebsd.kernel.MallocArena;
import triptych.freebsd.struct.MallocType;

/** malloc(9): the kernel's heap. */
@KernelText
public interface Malloc extends Surface {
    /**
     * Fail rather than sleep.
     *
     * <ol>
     *   <li id="S1">When there is no memory, {@code malloc} gives null.
     *   <li id="S2">It is for where one must not sleep: with a mutex held, and where sleeping is
     *       prohibited.
     * </ol>
     */
    @Symbol(header = "sys/malloc.h")
    int M_NOWAIT = MallocArena.NOWAIT;

    /**
     * Sleep rather than fail.
     *
     * <ol>
     *   <li id="S1">{@code malloc} never gives null, however little memory there is.
     *   <li id="S2">It is for threads that may sleep: a sleepable lock or Giant may be held, and a
     *       non-sleepable one is reported.
     * </ol>
     */
    @Symbol(header = "sys/malloc.h")
    int M_WAITOK = MallocArena.WAITOK;

    /** Zeroed memory; that of a Java module always is. */
    @Symbol(header = "sys/malloc.h")
    int M_ZERO = MallocArena.ZERO;

    /** May use the reserve. */
    @Symbol(header = "sys/malloc.h")
    int M_USE_RESERVE = 0x400;

    /** Left out of dumps. */
    @Symbol(header = "sys/malloc.h")
    int M_NODUMP = 0x800;

    /** Executable memory. */
    @Symbol(header = "sys/malloc.h")
    int M_EXEC = 0x4000;

    /**
     * Makes a type by which memory is accounted.
     *
     * <p><b>C:</b> {@code MALLOC_DEFINE(type, shortdesc, longdesc);} &lt;sys/malloc.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is the initialiser of a field: {@code final MallocType M_FOO =
     *       MALLOC_DEFINE("foo", "what for");}, the same as {@code new MallocType("foo", "what
     *       for")}.
     *   <li id="S2">When a module is unloaded, what its code has allocated and nobody has freed is
     *       reported, a line for each type: {@code Warning: memory type NAME leaked memory on
     *       destroy (N allocations, M bytes leaked).}
     *   <li id="S3">The bytes are those of the zones: the next of 16, 32, 64, 128, 256, 384, 512,
     *       1024 and so on to 65536, and whole pages beyond.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * outside of all routines
     *
     * <h4>Locks</h4>
     *
     * none
     *
     * <h4>Variations</h4>
     *
     * memory is counted for the module that allocated it, whoever defines the type
     *
     * @param shortdesc name in statistics and in the leak report
     * @param longdesc what the memory is for
     * @return the type
     * @source malloc(9)
     */
    @Routine(header = "sys/malloc.h", macro = true)
    default MallocType MALLOC_DEFINE(String shortdesc, String longdesc) {
        return new MallocType(shortdesc, longdesc);
    }

    /**
     * Allocates memory.
     *
     * <p><b>C:</b> {@code void *malloc(size_t size, struct malloc_type *type, int flags);}
     * &lt;sys/malloc.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">With {@link #M_WAITOK} it may sleep and never fails; with {@link #M_NOWAIT} it
     *       may fail.
     *   <li id="S2">Neither or both: {@code Bad malloc flags: N}, once, and {@link #M_WAITOK} is
     *       meant.
     *   <li id="S3">{@link #M_WAITOK} in an interrupt filter: {@code malloc(M_WAITOK) in interrupt
     *       context}.
     *   <li id="S4">In a critical section: {@code malloc: called with spinlock or critical section
     *       held}.
     *   <li id="S5">{@link #M_WAITOK} with non-sleepable locks held: {@code uma_zalloc_debug: zone
     *       "malloc-16" with the following non-sleepable locks held:}, in version 12 {@code
     *       uma_zalloc_arg: zone "16" …}, whether or not it would sleep.
     *   <li id="S6">A null type: {@code malloc: bad malloc type version}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: {@link #M_NOWAIT} · critical section: no · may sleep: with
     * {@link #M_WAITOK}
     *
     * <h4>Locks</h4>
     *
     * sleepable ones only, with {@link #M_WAITOK}
     *
     * <h4>Variations</h4>
     *
     * {@link #M_WAITOK} never really sleeps; {@link #M_NOWAIT} fails only beyond the limit that a
     * test sets; a Java module keeps its data in fields of its own
     *
     * @param size bytes
     * @param type by which it is accounted
     * @param flags {@link #M_WAITOK} or {@link #M_NOWAIT}, and options
     * @return the memory; null with {@link #M_NOWAIT} when there is none
     * @see #free
     * @source malloc(9); kern_malloc.c, vm/uma_core.c [13]
     */
    @Routine(header = "sys/malloc.h", sleeps = true)
    default Allocation malloc(long size, MallocType type, int flags) {
        SimThread td = enter(LockCalls.malloc, size, type, flags);
        Allocation result = kernel().mallocArena().allocate(td, size, type, flags);
        td.leave();
        return result;
    }

    /**
     * Gives memory back.
     *
     * <p><b>C:</b> {@code void free(void *addr, struct malloc_type *type);} &lt;sys/malloc.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The memory is free, and can be had again. Null does nothing. It never sleeps.
     *   <li id="S2">Memory that {@code malloc} did not give out: {@code free: address 0x…(0x…) has
     *       not been allocated.}
     *   <li id="S3">Memory that is free: {@code Duplicate free of 0x… from zone 0x…(NAME) slab
     *       0x…(N)}.
     *   <li id="S4">In a critical section: {@code free: called with spinlock or critical section
     *       held}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · critical section: no · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none
     *
     * <h4>Decisions</h4>
     *
     * which of two threads that free the same memory is the second
     *
     * <h4>Variations</h4>
     *
     * {@code type} is not compared with the one that it was allocated by
     *
     * @param addr the memory, or null
     * @param type by which it is accounted
     * @see #malloc
     * @source malloc(9); kern_malloc.c, vm/uma_core.c [13]
     */
    @Routine(header = "sys/malloc.h")
    default void free(Allocation addr, MallocType type) {
        SimThread td = enter(LockCalls.free, addr, type);
        kernel().mallocArena().free(td, addr);
        td.leave();
    }
}
