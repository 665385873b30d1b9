package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.tru64.kernel.Contexts;
import triptych.tru64.struct.ThreadT;

/** {@code kern/thread.h}: how threads end. */
@KernelText
public interface ThreadEnd extends Surface {
    /**
     * Asks a thread to end, and waits until another one has; prepares the end of the caller.
     *
     * <p><b>C:</b> {@code kern_return_t thread_terminate(thread_t thread_to_terminate);}
     * &lt;kern/thread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Of the caller itself: returns {@code KERN_SUCCESS} and the caller runs on; it
     *       has to call {@link #thread_halt_self} next. One that waits or returns instead is
     *       reported as {@code T64-TRM02}.
     *   <li id="S2">Null: {@code KERN_INVALID_ARGUMENT}. A thread that has ended: the same, and a
     *       report of {@code T64-HND01}; in the profile mach3, which would not notice, the kernel
     *       stops.
     *   <li id="S3">A thread that was already asked to end: {@code KERN_FAILURE}. So too, whoever
     *       the target is, when the caller itself was asked to end.
     *   <li id="S4">Otherwise an interruptible wait of the target ends, and every one that it
     *       begins later ends at once, with {@code THREAD_SHOULD_TERMINATE}; in the profile mach3
     *       with {@code THREAD_INTERRUPTED}.
     *   <li id="S5">An uninterruptible wait of the target goes on until its own event.
     *   <li id="S6">The caller waits, whatever wakes it, until the target has called {@link
     *       #thread_halt_self}, and frees it: {@code KERN_SUCCESS}. A target that was never started
     *       is freed at once.
     *   <li id="S7">A target that waits again although 17 of its waits were broken: {@code
     *       T64-TRM01}. By default it is then removed where it stands; in the profile mach3 it goes
     *       on and so does the caller's wait.
     *   <li id="S8">With a simple lock held: {@code T64-SLK01}; in an interrupt handler: {@code
     *       T64-ISR01}, and the kernel stops; over an asserted wait: as a second assert.
     *   <li id="S9">Of the caller itself, since the halt has to follow at once: with a simple lock
     *       held {@code T64-SLK01}, at raised interrupt priority level {@code block-at-raised-spl},
     *       over an asserted wait {@code T64-AW02}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no, S8 · simple lock held: no, S8, S9 · may sleep: yes, unless for
     * the caller itself
     *
     * <h4>Locks</h4>
     *
     * none is released in the target's name: what it holds, it keeps
     *
     * <h4>Variations</h4>
     *
     * S7 and the default of S4 are our decisions; whether Tru64 waits as Mach does is unverified
     *
     * @param thread_to_terminate a thread that was created, or the caller
     * @return {@code KERN_SUCCESS}, S1, S6; {@code KERN_INVALID_ARGUMENT}, S2; {@code
     *     KERN_FAILURE}, S3
     * @source tru64.md 5.1; thread_terminate(9r)
     */
    @Routine(header = "kern/thread.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default int thread_terminate(ThreadT thread_to_terminate) {
        SimThread sim = enter(ThreadCalls.thread_terminate, thread_to_terminate);
        int result = kernel().termination().terminate(sim, thread_to_terminate);
        sim.leave();
        return result;
    }

    /**
     * Ends the running thread, whose end was asked for.
     *
     * <p><b>C:</b> {@code void thread_halt_self(void);} &lt;kern/thread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Does not return. After the caller's own {@link #thread_terminate} the reaper
     *       frees it some time later; from then on its handle dangles.
     *   <li id="S2">After another thread's, that thread goes on and frees it.
     *   <li id="S3">If nobody has asked, the kernel stops: {@code halt-self-unasked}.
     *   <li id="S4">Locks that are still held stay held, which is reported as {@code
     *       halt-with-locks}; a wait that is still asserted as {@code T64-AW02}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no · simple lock held: no, S4 · may sleep: for ever
     *
     * @see #thread_terminate
     * @source tru64.md 5.2; thread_halt_self(9r)
     */
    @Routine(header = "kern/thread.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default void thread_halt_self() {
        SimThread sim = enter(ThreadCalls.thread_halt_self);
        throw kernel().termination().haltSelf(sim);
    }

    /**
     * Whether a thread was asked to end, by itself or by another.
     *
     * <p><b>C:</b> {@code boolean_t thread_should_halt(thread_t thread);} &lt;kern/thread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True from {@link #thread_terminate} on, at any time, without a wait being
     *       broken.
     *   <li id="S2">Of a thread that has ended: {@code T64-HND01}.
     * </ol>
     *
     * @source tru64.md 5.1, 5.2
     */
    @Routine(header = "kern/thread.h")
    default boolean thread_should_halt(ThreadT thread) {
        SimThread sim = enter(ThreadCalls.thread_should_halt, thread);
        boolean should = kernel().termination().shouldHalt(thread);
        sim.leave();
        return should;
    }
}
