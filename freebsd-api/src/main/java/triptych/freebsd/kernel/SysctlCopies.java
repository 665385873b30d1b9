package triptych.freebsd.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import triptych.core.machine.Machine;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.SysctlReq;

/** {@code sysctl_handle_int} and its kin: between a variable and the user who asks for it. */
@KernelText
public final class SysctlCopies {
    private static final int LONGEST_STRING = 1024;

    private final Machine machine;

    SysctlCopies(FreeBsdKernel kernel) {
        this.machine = kernel.machine();
    }

    /**
     * {@code sysctl_handle_int} and its kin, for a number of so many bytes.
     *
     * @param variable null for {@code constant}
     */
    public int number(Span variable, long constant, int bytes, SysctlReq req) {
        if (variable != null) {
            return opaque(variable, bytes, req);
        }
        ByteBuffer word = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        int error = out(req, Arrays.copyOf(word.putLong(constant).array(), bytes));
        return error != 0 || req.newptr() == null ? error : Errno.EPERM;
    }

    /** {@code sysctl_handle_string}. */
    public int string(Span text, long room, SysctlReq req) {
        machine.operate(Operation.READ, text.origin(), Access.READ);
        int length = 0;
        long most = room > 0 ? Math.min(room, LONGEST_STRING) : LONGEST_STRING;
        while (length < most && text.from(length).read(1)[0] != 0) {
            length++;
        }
        int error = out(req, Arrays.copyOf(text.read(length), length + 1));
        if (error != 0 || req.newptr() == null) {
            return error;
        }
        if (req.newlen() >= room) {
            return Errno.EINVAL;
        }
        error = in(req, text, (int) req.newlen());
        if (error == 0) {
            text.from(req.newlen()).setNumber(1, 0);
        }
        return error;
    }

    /** {@code sysctl_handle_opaque}. */
    public int opaque(Span memory, int bytes, SysctlReq req) {
        machine.operate(Operation.READ, memory.origin(), Access.READ);
        int error = out(req, memory.read(bytes));
        return error != 0 ? error : in(req, memory, bytes);
    }

    /** {@code SYSCTL_OUT}. */
    public int out(SysctlReq req, Span from, long bytes) {
        machine.operate(Operation.READ, from.origin(), Access.READ);
        return out(req, from.read((int) bytes));
    }

    private int out(SysctlReq req, byte[] bytes) {
        machine.touch(req, Access.WRITE);
        Span to = req.oldptr();
        if (to == null) {
            req.addOld(bytes.length);
            return 0;
        }
        long room = req.oldlen() - req.oldidx();
        int count = (int) Math.min(bytes.length, room);
        machine.touch(to.origin(), Access.WRITE);
        to.from(req.oldidx()).write(Arrays.copyOf(bytes, count));
        req.addOld(count);
        return count < bytes.length ? Errno.ENOMEM : 0;
    }

    /** {@code SYSCTL_IN}. */
    public int in(SysctlReq req, Span to, int bytes) {
        Span from = req.newptr();
        if (from == null) {
            return 0;
        }
        if (req.newlen() - req.newidx() < bytes) {
            return Errno.EINVAL;
        }
        machine.operate(Operation.WRITE, to.origin(), Access.WRITE);
        machine.touch(req, Access.WRITE);
        machine.touch(from.origin(), Access.READ);
        to.write(from.from(req.newidx()).read(bytes));
        req.addNew(bytes);
        return 0;
    }
}
