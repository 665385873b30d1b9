package triptych.freebsd;

import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.freebsd.kernel.SystemCalls;
import triptych.freebsd.struct.Sysent;

/** System calls that modules add. */
@KernelText
public interface Syscalls extends Surface {
    /** Any number that is free. */
    @Symbol(header = "sys/sysent.h")
    int NO_SYSCALL = SystemCalls.NO_SYSCALL;

    /**
     * Adds a system call.
     *
     * <p><b>C:</b> {@code int syscall_register(int *offset, struct sysent *new_sysent, struct
     * sysent *old_sysent, int flags);} &lt;sys/sysent.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">From now on users can make the call; the answer is what its function gives,
     *       which gets the thread and the arguments.
     *   <li id="S2">{@code NO_SYSCALL} at {@code offset} is replaced by the lowest free number from
     *       210 to 219; none is {@code ENFILE}.
     *   <li id="S3">A number that is taken is {@code EEXIST}, one that there is not {@code EINVAL}.
     *   <li id="S4">The function is text of the calling module: called after that is unloaded, it
     *       is the trap.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param offset four bytes: the number, or {@code NO_SYSCALL}
     * @param new_sysent the call
     * @param old_sysent not looked at
     * @param flags 0
     * @return 0, {@code ENFILE}, {@code EEXIST} or {@code EINVAL}
     * @source kern_syscalls.c [12]
     */
    @Routine(header = "sys/sysent.h", sleeps = true)
    default int syscall_register(Span offset, Sysent new_sysent, Object old_sysent, int flags) {
        SimThread td = enter(DriverCalls.syscall_register, offset, new_sysent, old_sysent, flags);
        int result = kernel().systemCalls().register(td, offset, new_sysent);
        td.leave();
        return result;
    }

    /**
     * Takes a system call away.
     *
     * <p><b>C:</b> {@code int syscall_deregister(int *offset, struct sysent *old_sysent);}
     * &lt;sys/sysent.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Users who make the call from now on get {@code ENOSYS}.
     *   <li id="S2">It sleeps ({@code scdrn}) until no thread is in the function: afterwards the
     *       module may be unloaded.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param offset four bytes: the number
     * @param old_sysent not looked at
     * @return 0
     * @source kern_syscalls.c [12]
     */
    @Routine(header = "sys/sysent.h", sleeps = true)
    default int syscall_deregister(Span offset, Object old_sysent) {
        SimThread td = enter(DriverCalls.syscall_deregister, offset, old_sysent);
        int result = kernel().systemCalls().deregister(td, offset);
        td.leave();
        return result;
    }
}
