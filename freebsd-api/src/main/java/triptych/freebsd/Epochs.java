package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.Epoch;
import triptych.freebsd.struct.EpochTracker;

/** epoch(9): readers who are waited for by those who want to free what they may see. */
@KernelText
public interface Epochs extends Surface {
    /**
     * Makes an epoch.
     *
     * <p><b>C:</b> {@code epoch_t epoch_alloc(const char *name, int flags);} &lt;sys/epoch.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody is in a section of it: who waits does not wait.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param name of the epoch; version 12 has no names
     * @param flags 0 or {@code EPOCH_PREEMPT}
     * @return the epoch
     * @source epoch(9)
     */
    @Routine(header = "sys/epoch.h", sleeps = true)
    default Epoch epoch_alloc(String name, int flags) {
        SimThread td = enter(DriverCalls.epoch_alloc, name, flags);
        Epoch result = kernel().epochs().make(name, flags);
        td.leave();
        return result;
    }

    /**
     * Unmakes an epoch that nobody uses any more.
     *
     * <p><b>C:</b> {@code void epoch_free(epoch_t epoch);} &lt;sys/epoch.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">With a thread in a section it is {@code Assertion TAILQ_EMPTY(&er->er_tdlist)
     *       failed at F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * <h4>Variations</h4>
     *
     * the real kernel has no such assertion: what happens then is left open
     *
     * @param epoch the epoch
     * @source epoch(9)
     */
    @Routine(header = "sys/epoch.h", sleeps = true)
    default void epoch_free(Epoch epoch) {
        SimThread td = enter(DriverCalls.epoch_free, epoch);
        kernel().epochs().free(td, epoch);
        td.leave();
    }

    /**
     * Enters a section that is a critical section too.
     *
     * <p><b>C:</b> {@code void epoch_enter(epoch_t epoch);} &lt;sys/epoch.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Whoever calls {@link #epoch_wait} from now on waits until it is left.
     *   <li id="S2">Until then the caller must not sleep, nor wait for a mutex, as after {@link
     *       CriticalSection#critical_enter}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param epoch the epoch
     * @source epoch(9); subr_epoch.c [12]
     */
    @Routine(header = "sys/epoch.h")
    default void epoch_enter(Epoch epoch) {
        SimThread td = enter(DriverCalls.epoch_enter, epoch);
        kernel().epochs().enter(td, epoch);
        td.leave();
    }

    /**
     * Leaves a section that {@link #epoch_enter} has entered.
     *
     * <p><b>C:</b> {@code void epoch_exit(epoch_t epoch);} &lt;sys/epoch.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Those who wait for it and no other section go on.
     *   <li id="S2">A thread that is in none: {@code Assertion td->td_epochnest failed at F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param epoch the epoch
     * @source epoch(9); subr_epoch.c [12]
     */
    @Routine(header = "sys/epoch.h")
    default void epoch_exit(Epoch epoch) {
        SimThread td = enter(DriverCalls.epoch_exit, epoch);
        kernel().epochs().exit(td, epoch);
        td.leave();
    }

    /**
     * Enters a section in which the caller may be preempted.
     *
     * <p><b>C:</b> {@code void epoch_enter_preempt(epoch_t epoch, epoch_tracker_t et);}
     * &lt;sys/epoch.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Whoever calls {@link #epoch_wait_preempt} from now on waits until it is left.
     *   <li id="S2">A mutex may be taken, and others may hold the caller up there; a sleep panics:
     *       {@code sleepq_add: td 0x… to sleep on wchan 0x… with sleeping prohibited}.
     *   <li id="S3">It nests, with another {@code et}.
     *   <li id="S4">Of an epoch without {@code EPOCH_PREEMPT} it is {@code Assertion epoch->e_flags
     *       & EPOCH_PREEMPT failed at F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: no · may sleep: no
     *
     * @param epoch the epoch
     * @param et memory that the section is known by
     * @source epoch(9); subr_epoch.c [12]
     */
    @Routine(header = "sys/epoch.h")
    default void epoch_enter_preempt(Epoch epoch, EpochTracker et) {
        SimThread td = enter(DriverCalls.epoch_enter_preempt, epoch, et);
        kernel().epochs().enter(td, epoch, et);
        td.leave();
    }

    /**
     * Leaves a section that {@link #epoch_enter_preempt} has entered.
     *
     * <p><b>C:</b> {@code void epoch_exit_preempt(epoch_t epoch, epoch_tracker_t et);}
     * &lt;sys/epoch.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Those who wait for it and no other section go on.
     *   <li id="S2">Only the thread that has entered leaves: else {@code Assertion et->et_td == td
     *       failed at F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: no · may sleep: no
     *
     * @param epoch the epoch
     * @param et what the section was entered with
     * @source epoch(9); subr_epoch.c [12]
     */
    @Routine(header = "sys/epoch.h")
    default void epoch_exit_preempt(Epoch epoch, EpochTracker et) {
        SimThread td = enter(DriverCalls.epoch_exit_preempt, epoch, et);
        kernel().epochs().exit(td, epoch, et);
        td.leave();
    }

    /**
     * Waits until all sections are over that there are now, of an epoch without {@code
     * EPOCH_PREEMPT}.
     *
     * <p><b>C:</b> {@code void epoch_wait(epoch_t epoch);} &lt;sys/epoch.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sections that are entered later are not waited for.
     *   <li id="S2">Of an epoch with {@code EPOCH_PREEMPT} it is {@code Assertion epoch->e_flags ==
     *       0 failed at F:L}.
     *   <li id="S3">In a section of the same epoch it would spin for ever: {@code EMU
     *       epoch-wait-inside}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * <h4>Variations</h4>
     *
     * the caller sleeps where the real one spins: locks in its hands make no difference, and it
     * must be allowed to sleep
     *
     * @param epoch the epoch
     * @source epoch(9); subr_epoch.c [12]
     */
    @Routine(header = "sys/epoch.h", sleeps = true)
    default void epoch_wait(Epoch epoch) {
        SimThread td = enter(DriverCalls.epoch_wait, epoch);
        kernel().epochs().spin(td, epoch);
        td.leave();
    }

    /**
     * Waits until all sections are over that there are now.
     *
     * <p><b>C:</b> {@code void epoch_wait_preempt(epoch_t epoch);} &lt;sys/epoch.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sections that are entered later are not waited for.
     *   <li id="S2">In a section of the same epoch it panics: {@code epoch_wait_preempt() called in
     *       the middle of an epoch section of the same epoch}.
     *   <li id="S3">With a mutex held WITNESS reports {@code epoch_wait() can be long running with
     *       the following non-sleepable locks held:}, unless the epoch has {@code EPOCH_LOCKED};
     *       and it goes on.
     *   <li id="S4">Giant is given up meanwhile.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * <h4>Locks</h4>
     *
     * Giant: given up and taken again
     *
     * <h4>Variations</h4>
     *
     * the reader who is waited for is not lent any priority; a writer that is itself in a section
     * of another preemptible epoch is refused as a sleeper
     *
     * @param epoch the epoch
     * @source epoch(9); subr_epoch.c [12]
     */
    @Routine(header = "sys/epoch.h", sleeps = true)
    default void epoch_wait_preempt(Epoch epoch) {
        SimThread td = enter(DriverCalls.epoch_wait_preempt, epoch);
        kernel().epochs().await(td, epoch);
        td.leave();
    }

    /**
     * Whether the caller is in a section.
     *
     * <p><b>C:</b> {@code int in_epoch(epoch_t epoch);} &lt;sys/epoch.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It tells of the caller alone, and of this epoch.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param epoch the epoch
     * @return 1 if it is in one, else 0
     * @source epoch(9)
     */
    @Routine(header = "sys/epoch.h")
    default int in_epoch(Epoch epoch) {
        SimThread td = enter(DriverCalls.in_epoch, epoch);
        int result = kernel().epochs().isInside(td, epoch) ? 1 : 0;
        td.leave();
        return result;
    }
}
