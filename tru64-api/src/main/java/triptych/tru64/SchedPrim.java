package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.tru64.kernel.Contexts;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.ThreadT;
import triptych.tru64.struct.WaitResult;

/** {@code kern/sched_prim.h}: the two-phase wait, and waking. */
@KernelText
public interface SchedPrim extends Surface {
    /**
     * Declares that the caller will wait for {@code event}.
     *
     * <p><b>C:</b> {@code void assert_wait_mesg(vm_offset_t event, boolean_t interruptible, char
     * *message);} &lt;kern/sched_prim.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The caller goes on running; a wake-up from here on is not missed, one before is
     *       not remembered.
     *   <li id="S2">A second assert while the first is pending stops the kernel with {@code
     *       assert_wait: already asserted event}. Over a wait for event 0 it goes unnoticed and
     *       replaces that; this is reported as {@code T64-AW01}.
     *   <li id="S3">Event 0 is null: no wake-up can name it, so that only the time limit or {@link
     *       #clear_wait} ends the wait.
     *   <li id="S4">An event is the identity of an object, and what it holds plays no part.
     *   <li id="S5">A signal ends an {@code interruptible} wait with {@code THREAD_INTERRUPTED},
     *       and no other.
     *   <li id="S6">In an interrupt handler there is nobody to put to sleep: {@code T64-ISR01}.
     *   <li id="S7">An assert that no {@code thread_block} follows is reported as {@code T64-AW02}
     *       where none can follow: at the end of the thread or of the user process, when the thread
     *       terminates itself, when a configure routine returns. Until then it looks like one that
     *       is about to block.
     *   <li id="S8">One address for two purposes is {@code T64-EVT01}: the address of a lock; an
     *       event on which another thread waits with another message, unless it is {@code lbolt}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no, S6 · simple lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * as they are; the lock that guards the condition is held by custom
     *
     * @param event by custom the object that is waited for; null is event 0
     * @param interruptible whether a signal, or being asked to end, breaks the wait
     * @param message what the wait is for; may be null
     * @see #thread_block
     * @source tru64.md 3.1, 3.2; assert_wait_mesg(9r)
     */
    @Routine(header = "kern/sched_prim.h", forbidden = Contexts.INTERRUPTS)
    default void assert_wait_mesg(Object event, boolean interruptible, String message) {
        SimThread sim = enter(SchedPrimCalls.assert_wait_mesg, event, interruptible, message);
        kernel().waits().assertWait(sim, event, interruptible, message);
        sim.leave();
    }

    /**
     * Declares that the caller will wait for {@code event}, and does not say what for.
     *
     * <p><b>C:</b> {@code void assert_wait(vm_offset_t event, boolean_t interruptible);}
     * &lt;kern/sched_prim.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #assert_wait_mesg} without a message.
     * </ol>
     *
     * @source tru64.md 3.2
     */
    @Routine(header = "kern/sched_prim.h", macro = true, forbidden = Contexts.INTERRUPTS)
    default void assert_wait(Object event, boolean interruptible) {
        SimThread sim = enter(SchedPrimCalls.assert_wait, event, interruptible);
        kernel().waits().assertWait(sim, event, interruptible, null);
        sim.leave();
    }

    /**
     * Declares that the caller will wait for {@code event} for a limited time.
     *
     * <p><b>C:</b> {@code void assert_wait_mesg_timo(vm_offset_t event, boolean_t interruptible,
     * char *message, int ticks);} &lt;kern/sched_prim.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #assert_wait_mesg} and {@link #thread_set_timeout} in one step.
     * </ol>
     *
     * @param ticks 1/hz seconds each
     * @source tru64.md 3.2
     */
    @Routine(header = "kern/sched_prim.h", forbidden = Contexts.INTERRUPTS)
    default void assert_wait_mesg_timo(
            Object event, boolean interruptible, String message, int ticks) {
        SimThread sim =
                enter(SchedPrimCalls.assert_wait_mesg_timo, event, interruptible, message, ticks);
        kernel().waits().assertWait(sim, event, interruptible, message, ticks);
        sim.leave();
    }

    /**
     * Gives up the processor until the asserted wait is over.
     *
     * <p><b>C:</b> {@code void thread_block(void);} &lt;kern/sched_prim.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A wait that is over already lets the caller go on; others may run before it
     *       does.
     *   <li id="S2">Otherwise the caller sleeps until somebody ends the wait, and then goes on
     *       without a look at any condition.
     *   <li id="S3">Without an asserted wait it yields, and {@code wait_result} stays as it was.
     *   <li id="S4">With a simple lock held: {@code T64-SLK01}; at raised interrupt priority level:
     *       {@code block-at-raised-spl}; in an interrupt handler: {@code T64-ISR01}, and the kernel
     *       stops.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no, S4 · simple lock held: no, S4 · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * complex locks stay held
     *
     * @see #assert_wait_mesg
     * @source tru64.md 3.3; thread_block(9r)
     */
    @Routine(header = "kern/sched_prim.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default void thread_block() {
        SimThread sim = enter(SchedPrimCalls.thread_block);
        kernel().waits().block(sim);
        sim.leave();
    }

    /**
     * Wakes every thread that waits for {@code event}.
     *
     * <p><b>C:</b> {@code void thread_wakeup(vm_offset_t event);} &lt;kern/sched_prim.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The waits of all who have asserted one end with {@code THREAD_AWAKENED},
     *       whether they have blocked yet or not, and their timers are gone.
     *   <li id="S2">If nobody waits, nothing happens and nothing is remembered.
     *   <li id="S3">Event 0 wakes nobody.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · simple lock held: yes · may sleep: no
     *
     * @source tru64.md 3.4; thread_wakeup(9r)
     */
    @Routine(header = "kern/sched_prim.h", macro = true)
    default void thread_wakeup(Object event) {
        SimThread sim = enter(SchedPrimCalls.thread_wakeup, event);
        kernel().waits().wakeUp(sim, event, false, WaitResult.THREAD_AWAKENED);
        sim.leave();
    }

    /**
     * Wakes the thread that has waited longest for {@code event}.
     *
     * <p><b>C:</b> {@code void thread_wakeup_one(vm_offset_t event);} &lt;kern/sched_prim.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * As {@link #thread_wakeup}, but for:
     *
     * <ol>
     *   <li id="S1">Only the wait that was asserted first ends, whatever the priorities.
     *   <li id="S2">If that thread writes nothing that others can see and waits for the event
     *       again, while another one that waited for it then never wakes up: {@code T64-ONE01}.
     * </ol>
     *
     * @source tru64.md 3.4; thread_wakeup_one(9r)
     */
    @Routine(header = "kern/sched_prim.h", macro = true)
    default void thread_wakeup_one(Object event) {
        SimThread sim = enter(SchedPrimCalls.thread_wakeup_one, event);
        kernel().waits().wakeUp(sim, event, true, WaitResult.THREAD_AWAKENED);
        sim.leave();
    }

    /**
     * Wakes one or all, with a result of the waker's choice.
     *
     * <p><b>C:</b> {@code int thread_wakeup_prim(vm_offset_t event, boolean_t one_thread, int
     * result);} &lt;kern/sched_prim.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code one_thread}: as {@link #thread_wakeup_one}; otherwise as {@link
     *       #thread_wakeup}.
     *   <li id="S2">{@code result}, whatever it is, becomes the {@code wait_result} of each.
     * </ol>
     *
     * @return 1 if anybody was woken, 0 if not
     * @source tru64.md 3.4
     */
    @Routine(header = "kern/sched_prim.h")
    default int thread_wakeup_prim(Object event, boolean one_thread, int result) {
        SimThread sim = enter(SchedPrimCalls.thread_wakeup_prim, event, one_thread, result);
        boolean any = kernel().waits().wakeUp(sim, event, one_thread, result);
        sim.leave();
        return any ? 1 : 0;
    }

    /**
     * Wakes every thread that waits for {@code event}, with a result of the waker's choice.
     *
     * <p><b>C:</b> {@code void thread_wakeup_with_result(vm_offset_t event, int result);}
     * &lt;kern/sched_prim.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #thread_wakeup_prim} for all.
     * </ol>
     *
     * @source tru64.md 3.4
     */
    @Routine(header = "kern/sched_prim.h", macro = true)
    default void thread_wakeup_with_result(Object event, int result) {
        SimThread sim = enter(SchedPrimCalls.thread_wakeup_with_result, event, result);
        kernel().waits().wakeUp(sim, event, false, result);
        sim.leave();
    }

    /**
     * Ends the wait of one thread, whatever it waits for.
     *
     * <p><b>C:</b> {@code void clear_wait(thread_t thread, int result, boolean_t interrupt_only);}
     * &lt;kern/sched_prim.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A wait that is asserted ends with {@code result}, also one for event 0; its
     *       timer is gone.
     *   <li id="S2">{@code interrupt_only} spares an uninterruptible wait.
     *   <li id="S3">A thread that does not wait is not touched, and nothing is remembered.
     *   <li id="S4">The caller takes back its own assert so.
     *   <li id="S5">Of a thread that has ended: {@code T64-HND01}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · simple lock held: yes · may sleep: no
     *
     * @param result by custom one of {@link WaitResult}
     * @source tru64.md 3.5; clear_wait(9r)
     */
    @Routine(header = "kern/sched_prim.h")
    default void clear_wait(ThreadT thread, int result, boolean interrupt_only) {
        SimThread sim = enter(SchedPrimCalls.clear_wait, thread, result, interrupt_only);
        kernel().waits().clear(sim, thread, result, interrupt_only);
        sim.leave();
    }

    /**
     * Limits the asserted wait.
     *
     * <p><b>C:</b> {@code void thread_set_timeout(int timeout_interval);} &lt;kern/sched_prim.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">After so many ticks the wait ends with {@code THREAD_TIMED_OUT}, also an
     *       uninterruptible one.
     *   <li id="S2">A wake-up before the call leaves nothing to limit; one after it removes the
     *       timer, and the next wait has none.
     *   <li id="S3">0 is the next tick, not for ever; the profile strict reports it as {@code
     *       timeout-zero}. A negative interval is reported as {@code timeout-negative} and counts
     *       as 0.
     *   <li id="S4">Without an asserted wait no timer is set, and the {@code thread_block} that
     *       follows only yields: {@code T64-TMR01}.
     *   <li id="S5">A second call in one wait is reported as {@code T64-TMR01} too; Mach's list of
     *       timers would be broken, here the second limit holds.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: for itself · interrupt: no · simple lock held: yes · may sleep: no
     *
     * @param timeout_interval ticks, 1/hz seconds each
     * @source tru64.md 3.6; thread_set_timeout(9r)
     */
    @Routine(header = "kern/sched_prim.h", forbidden = Contexts.INTERRUPTS)
    default void thread_set_timeout(int timeout_interval) {
        SimThread sim = enter(SchedPrimCalls.thread_set_timeout, timeout_interval);
        kernel().waits().setTimeout(sim, timeout_interval);
        sim.leave();
    }

    /**
     * Waits for {@code event} after giving up a simple lock.
     *
     * <p><b>C:</b> {@code void thread_sleep(vm_offset_t event, simple_lock_t lock, boolean_t
     * interruptible);} &lt;kern/sched_prim.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Asserts, releases {@code lock}, blocks; the lock is not taken again.
     * </ol>
     *
     * @source tru64.md 3.7
     */
    @Routine(header = "kern/sched_prim.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default void thread_sleep(Object event, SimpleLockData lock, boolean interruptible) {
        SimThread sim = enter(SchedPrimCalls.thread_sleep, event, lock, interruptible);
        kernel().sleeps().sleepUnlocking(sim, event, lock, interruptible);
        sim.leave();
    }
}
