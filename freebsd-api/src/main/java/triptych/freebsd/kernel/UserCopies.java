package triptych.freebsd.kernel;

import triptych.core.finding.FaultKind;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.DeviceTexts;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.Uio;
import triptych.freebsd.struct.UioDirection;

/** {@code copy(9)}, {@code uio(9)}: between memory of users and of the kernel. */
@KernelText
public final class UserCopies {
    private final FreeBsdKernel kernel;
    private final Machine machine;

    UserCopies(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code copyin}, {@code copyout}: one of the two is a user's memory. */
    public int copy(Span from, Span to, Span users, long bytes) {
        if (bytes == 0) {
            return 0;
        }
        if (users == null || !users.isUsers() || bytes < 0 || bytes > users.size()) {
            return Errno.EFAULT;
        }
        move(from, to, (int) bytes);
        return 0;
    }

    private void move(Span from, Span to, int bytes) {
        machine.operate(Operation.READ, from.origin(), Access.READ);
        machine.touch(to.origin(), Access.WRITE);
        to.write(from.read(bytes));
    }

    /**
     * {@code copyinstr}, {@code copystr}: up to the NUL.
     *
     * @param done gets how many bytes were copied; null if nobody wants to know
     */
    public int copyString(Span from, Span to, long most, Span done) {
        machine.operate(Operation.READ, from.origin(), Access.READ);
        requireKernels(to);
        machine.touch(to.origin(), Access.WRITE);
        int length = lengthOf(from, most);
        boolean whole = length < most && length < from.size();
        byte[] text = from.read(whole ? length + 1 : length);
        to.write(text);
        if (done != null) {
            machine.touch(done.origin(), Access.WRITE);
            done.setNumber(Long.BYTES, text.length);
        }
        return whole ? 0 : Errno.ENAMETOOLONG;
    }

    private static int lengthOf(Span text, long most) {
        int length = 0;
        while (length < most && length < text.size() && text.from(length).read(1)[0] != 0) {
            length++;
        }
        return length;
    }

    private void requireKernels(Span memory) {
        if (memory.isUsers()) {
            throw machine.panic(
                    new Finding.Fault(
                            FaultKind.PAGE,
                            machine.addressOf(memory.origin()) + memory.offset(),
                            "write",
                            DeviceTexts.USERS_MEMORY,
                            machine.facts(machine.running()),
                            machine.placeOfCall()));
        }
    }

    /** {@code uiomove}. */
    public int move(SimThread td, Span kernels, int bytes, Uio uio) {
        kernel.witness().checkSleep(td, "Calling", "uiomove", null);
        machine.touch(uio, Access.WRITE);
        int count = (int) Math.min(bytes, uio.uio_resid());
        if (count <= 0) {
            return 0;
        }
        Span users = uio.uio_iov().iov_base();
        boolean reads = uio.uio_rw() == UioDirection.UIO_READ;
        int error = reads ? copy(kernels, users, users, count) : copy(users, kernels, users, count);
        if (error == 0) {
            uio.advance(count);
        }
        return error;
    }
}
