package triptych.freebsd.kernel;

import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;
import triptych.freebsd.dialect.EpochTexts;
import triptych.freebsd.dialect.LockTexts;
import triptych.freebsd.struct.Epoch;
import triptych.freebsd.struct.EpochFlags;
import triptych.freebsd.struct.EpochTracker;

/** {@code subr_epoch.c}: readers enter and leave, writers wait for those who were inside. */
@KernelText
public final class EpochSections {
    private final FreeBsdKernel kernel;
    private final Machine machine;

    EpochSections(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code epoch_alloc}. */
    public Epoch make(String name, int flags) {
        return machine.named(new Epoch(name, flags));
    }

    /** {@code epoch_free}: nobody else may know the epoch any more. */
    public void free(SimThread td, Epoch epoch) {
        standBefore(epoch);
        require(epoch.sections().isEmpty(), "TAILQ_EMPTY(&er->er_tdlist)");
    }

    // ---- readers ----

    /** {@code epoch_enter}. */
    public void enter(SimThread td, Epoch epoch) {
        standBefore(epoch);
        kernel.locks().enterCritical(td);
        epoch.enter(td);
    }

    /** {@code epoch_exit}. */
    public void exit(SimThread td, Epoch epoch) {
        standBefore(epoch);
        leave(td, epoch);
        kernel.locks().exitCritical(td);
    }

    /** {@code epoch_enter_preempt}. */
    public void enter(SimThread td, Epoch epoch, EpochTracker et) {
        standBefore(epoch);
        requirePreemptible(epoch);
        kernel.noSleeping().enter(td);
        et.belongsTo(td);
        epoch.enter(td);
    }

    /** {@code epoch_exit_preempt}. */
    public void exit(SimThread td, Epoch epoch, EpochTracker et) {
        standBefore(epoch);
        requirePreemptible(epoch);
        require(et.isOf(td), "et->et_td == td");
        leave(td, epoch);
        et.belongsTo(null);
        kernel.noSleeping().exit(td);
    }

    private void leave(SimThread td, Epoch epoch) {
        require(epoch.leave(td), "td->td_epochnest");
        machine.sleepQueues().wakeAll(channelOf(epoch), td);
    }

    /** {@code in_epoch}: only the thread itself changes the answer. */
    public boolean isInside(SimThread td, Epoch epoch) {
        return epoch.has(td);
    }

    // ---- writers ----

    /** {@code epoch_wait_preempt}: until the sections are over that there are now. */
    public void await(SimThread td, Epoch epoch) {
        requirePreemptible(epoch);
        if ((epoch.flags() & EpochFlags.EPOCH_LOCKED) == 0) {
            kernel.witness().checkLongRunning(td, EpochTexts.LONG_RUNNING);
        }
        if (isInside(td, epoch)) {
            throw kernel.panic("epoch-wait-inside", EpochTexts.WAIT_INSIDE);
        }
        standBefore(epoch);
        awaitEnd(td, epoch);
    }

    /** {@code epoch_wait}: for an epoch whose sections are critical sections. */
    public void spin(SimThread td, Epoch epoch) {
        require(epoch.flags() == 0, "epoch->e_flags == 0");
        if (isInside(td, epoch)) {
            throw kernel.panic("epoch-wait-inside", EpochTexts.SPIN_INSIDE);
        }
        standBefore(epoch);
        awaitEnd(td, epoch);
    }

    private void awaitEnd(SimThread td, Epoch epoch) {
        List<Epoch.Section> those = epoch.sections();
        while (epoch.hasAnyOf(those)) {
            kernel.sleep().awaitUnwatched(td, channelOf(epoch), "epoch", 0);
            machine.touch(epoch, Access.READ);
        }
    }

    private void standBefore(Epoch epoch) {
        machine.operate(Operation.THREAD, epoch, Access.WRITE);
    }

    private void requirePreemptible(Epoch epoch) {
        require((epoch.flags() & EpochFlags.EPOCH_PREEMPT) != 0, "epoch->e_flags & EPOCH_PREEMPT");
    }

    private void require(boolean holds, String claim) {
        if (!holds) {
            throw kernel.panic(
                    "epoch-misused", LockTexts.assertionFailed(claim, machine.callSite()));
        }
    }

    private WaitChannel channelOf(Epoch epoch) {
        return machine.sleepQueues().channelOf(epoch);
    }
}
