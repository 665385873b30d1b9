package triptych.freebsd;

import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.Uio;

/** copy(9), uio(9): between memory of users and of the kernel. */
@KernelText
public interface UserMemory extends Surface {
    /**
     * Copies from a user.
     *
     * <p><b>C:</b> {@code int copyin(const void *uaddr, void *kaddr, size_t len);}
     * &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code len} bytes are copied.
     *   <li id="S2">What is not all a user's memory is {@code EFAULT}, and nothing is copied.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param uaddr where the user has it
     * @param kaddr where it goes
     * @param len bytes
     * @return 0, or {@code EFAULT}
     * @source copy(9)
     */
    @Routine(header = "sys/systm.h", sleeps = true)
    default int copyin(Span uaddr, Span kaddr, long len) {
        SimThread td = enter(DriverCalls.copyin, uaddr, kaddr, len);
        int result = kernel().userCopies().copy(uaddr, kaddr, uaddr, len);
        td.leave();
        return result;
    }

    /**
     * Copies to a user.
     *
     * <p><b>C:</b> {@code int copyout(const void *kaddr, void *uaddr, size_t len);}
     * &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code len} bytes are copied.
     *   <li id="S2">What is not all a user's memory is {@code EFAULT}, and nothing is copied.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param kaddr where it is
     * @param uaddr where the user wants it
     * @param len bytes
     * @return 0, or {@code EFAULT}
     * @source copy(9)
     */
    @Routine(header = "sys/systm.h", sleeps = true)
    default int copyout(Span kaddr, Span uaddr, long len) {
        SimThread td = enter(DriverCalls.copyout, kaddr, uaddr, len);
        int result = kernel().userCopies().copy(kaddr, uaddr, uaddr, len);
        td.leave();
        return result;
    }

    /**
     * Copies a string from a user.
     *
     * <p><b>C:</b> {@code int copyinstr(const void *uaddr, void *kaddr, size_t len, size_t *done);}
     * &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Up to the NUL and with it; {@code done} gets how many bytes.
     *   <li id="S2">A string that has no NUL within {@code len} bytes is {@code ENAMETOOLONG}.
     *   <li id="S3">What is not a user's memory is {@code EFAULT}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param uaddr where the user has it
     * @param kaddr where it goes
     * @param len bytes at most
     * @param done how many it was, or null
     * @return 0, {@code ENAMETOOLONG} or {@code EFAULT}
     * @source copy(9)
     */
    @Routine(header = "sys/systm.h", sleeps = true)
    default int copyinstr(Span uaddr, Span kaddr, long len, Span done) {
        SimThread td = enter(DriverCalls.copyinstr, uaddr, kaddr, len, done);
        int result =
                uaddr == null || !uaddr.isUsers()
                        ? Errno.EFAULT
                        : kernel().userCopies().copyString(uaddr, kaddr, len, done);
        td.leave();
        return result;
    }

    /**
     * Copies a string within the kernel.
     *
     * <p><b>C:</b> {@code int copystr(const void *kfaddr, void *kdaddr, size_t len, size_t *done);}
     * &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Up to the NUL and with it; {@code done} gets how many bytes.
     *   <li id="S2">A user's memory as the target is the trap that touching it is.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param kfaddr where it is
     * @param kdaddr where it goes
     * @param len bytes at most
     * @param done how many it was, or null
     * @return 0 or {@code ENAMETOOLONG}
     * @source copy(9)
     */
    @Routine(header = "sys/systm.h")
    default int copystr(Span kfaddr, Span kdaddr, long len, Span done) {
        SimThread td = enter(DriverCalls.copystr, kfaddr, kdaddr, len, done);
        int result = kernel().userCopies().copyString(kfaddr, kdaddr, len, done);
        td.leave();
        return result;
    }

    /**
     * Copies between the kernel and what a read or write asks for.
     *
     * <p><b>C:</b> {@code int uiomove(void *cp, int n, struct uio *uio);} &lt;sys/uio.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As many bytes are copied as are wanted, and {@code n} at most; {@code
     *       uio_offset} and {@code uio_resid} follow.
     *   <li id="S2">A read copies to the user, a write from the user.
     *   <li id="S3">With a mutex held WITNESS reports {@code Calling "uiomove" with the following
     *       non-sleepable locks held:}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param cp the kernel's memory
     * @param n bytes at most
     * @param uio what the user wants
     * @return 0, or {@code EFAULT}
     * @source uio(9)
     */
    @Routine(header = "sys/uio.h", sleeps = true)
    default int uiomove(Span cp, int n, Uio uio) {
        SimThread td = enter(DriverCalls.uiomove, cp, n, uio);
        int result = kernel().userCopies().move(td, cp, n, uio);
        td.leave();
        return result;
    }
}
