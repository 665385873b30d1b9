package triptych.freebsd.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import triptych.core.machine.Machine;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.DeviceTexts;
import triptych.freebsd.struct.Cdev;
import triptych.freebsd.struct.Cdevsw;
import triptych.freebsd.struct.DeviceFlags;
import triptych.freebsd.struct.DeviceIo;
import triptych.freebsd.struct.DeviceOpen;
import triptych.freebsd.struct.DevicePurge;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.MakeDevArgs;
import triptych.freebsd.struct.Td;
import triptych.freebsd.struct.Uio;
import triptych.freebsd.struct.UioDirection;

/** {@code kern_conf.c}, {@code devfs_vnops.c}: device nodes, and what users do with them. */
@KernelText
public final class Devfs {
    private static final int S_IFCHR = 0x2000;

    /** How often a driver is asked again to send its users away. */
    private static final int PURGES_PER_SECOND = 10;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final Entrances entrances;
    private final Nodes nodes = new Nodes();

    private static final class Nodes extends SimObject {
        private final List<Cdev> all = new ArrayList<>();

        @Override
        public String label() {
            return "/dev";
        }
    }

    Devfs(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.entrances = new Entrances(kernel);
        machine.named(nodes);
    }

    /** The names that there are, in the order in which they were made. */
    public List<String> names() {
        machine.touch(nodes, Access.READ);
        return nodes.all.isEmpty() ? List.of() : nodes.all.stream().map(Cdev::si_name).toList();
    }

    // ---- drivers ----

    /** {@code make_dev} and its kin; null if the name is taken and that is no panic. */
    public Cdev make(SimThread td, MakeDevArgs args, String name) {
        machine.operate(Operation.MODULE, nodes, Access.WRITE);
        if (find(name) != null) {
            if ((args.mda_flags() & DeviceFlags.MAKEDEV_CHECKNAME) == 0) {
                throw kernel.panic("device-name-taken", DeviceTexts.badName(Errno.EEXIST, name));
            }
            return null;
        }
        Cdev dev = machine.named(new Cdev(name, args.mda_devsw(), args.mda_unit(), td.text()));
        dev.si_drv1(args.mda_si_drv1());
        dev.si_drv2(args.mda_si_drv2());
        nodes.all.add(dev);
        return dev;
    }

    private Cdev find(String name) {
        for (Cdev dev : nodes.all) {
            if (dev.si_name().equals(name)) {
                return dev;
            }
        }
        return null;
    }

    /** {@code destroy_dev}: nobody finds it any more, and nobody is in its driver. */
    public void destroy(SimThread td, Cdev dev) {
        kernel.witness().checkSleep(td, "Calling", "destroy_dev", null);
        machine.operate(Operation.MODULE, nodes, Access.WRITE);
        if (!nodes.all.remove(dev)) {
            throw kernel.panic("device-destroyed-twice", DeviceTexts.destroyedTwice(dev.si_name()));
        }
        DevicePurge purge = dev.devsw().d_purge();
        if (purge == null) {
            entrances.close(td, dev, "devdrn");
        } else {
            int period = machine.clock().hz() / PURGES_PER_SECOND;
            entrances.close(
                    td,
                    dev,
                    "devprg",
                    period,
                    () -> td.callInto(dev.text(), () -> purge.call(dev)));
        }
    }

    // ---- users ----

    /** {@code open}: 0, or an error number. */
    public int open(SimThread td, String name, int flags, OpenFile file) {
        machine.operate(Operation.MODULE, nodes, Access.READ);
        Cdev dev = find(name);
        if (dev == null) {
            return Errno.ENOENT;
        }
        DeviceOpen open = dev.devsw().d_open();
        Td user = kernel.processes().tdOf(td);
        int error = call(td, dev, () -> open == null ? 0 : open.call(dev, flags, S_IFCHR, user));
        if (error == 0) {
            machine.touch(dev, Access.WRITE);
            dev.addOpens(1);
            file.opened(dev, flags);
        }
        // To open something is never begun anew.
        return error == Errno.ERESTART ? Errno.EINTR : error;
    }

    /** {@code close}; the driver hears of the last one only, unless it wants to hear of all. */
    public int close(SimThread td, OpenFile file) {
        Cdev dev = file.dev();
        machine.operate(Operation.MODULE, dev, Access.WRITE);
        dev.addOpens(-1);
        boolean tells = dev.opens() == 0 || (dev.devsw().d_flags() & DeviceFlags.D_TRACKCLOSE) != 0;
        DeviceOpen close = dev.devsw().d_close();
        if (!tells || close == null) {
            return 0;
        }
        Td user = kernel.processes().tdOf(td);
        return call(td, dev, () -> close.call(dev, file.flags(), S_IFCHR, user));
    }

    /** {@code read} into all of {@code memory}. */
    public int read(SimThread td, OpenFile file, Span memory) {
        return move(td, file, file.dev().devsw().d_read(), UioDirection.UIO_READ, memory);
    }

    /** {@code write} of all of {@code memory}. */
    public int write(SimThread td, OpenFile file, Span memory) {
        return move(td, file, file.dev().devsw().d_write(), UioDirection.UIO_WRITE, memory);
    }

    private int move(SimThread td, OpenFile file, DeviceIo code, int rw, Span memory) {
        if (code == null) {
            return Errno.ENODEV;
        }
        Uio uio = new Uio(rw, memory, file.offset(), kernel.processes().tdOf(td));
        int error = call(td, file.dev(), () -> code.call(file.dev(), uio, file.flags()));
        long moved = memory.size() - uio.uio_resid();
        file.advanceTo(uio.uio_offset(), moved);
        return moved > 0 && isBroken(error) ? 0 : error;
    }

    /** The call was broken off; what has been moved until then counts as success. */
    private static boolean isBroken(int error) {
        return error == Errno.EINTR || error == Errno.ERESTART || error == Errno.EWOULDBLOCK;
    }

    /** {@code ioctl}: {@code data} is what the driver gets. */
    public int ioctl(SimThread td, OpenFile file, long cmd, Object data) {
        Cdevsw devsw = file.dev().devsw();
        if (devsw.d_ioctl() == null) {
            return Errno.ENODEV;
        }
        Td user = kernel.processes().tdOf(td);
        return call(
                td,
                file.dev(),
                () -> devsw.d_ioctl().call(file.dev(), cmd, data, file.flags(), user));
    }

    /** {@code poll} of one file: those of {@code events} that are so. */
    public int poll(SimThread td, OpenFile file, int events) {
        Cdevsw devsw = file.dev().devsw();
        Td user = kernel.processes().tdOf(td);
        return devsw.d_poll() == null
                ? events
                : call(td, file.dev(), () -> devsw.d_poll().call(file.dev(), events, user));
    }

    private int call(SimThread td, Cdev dev, IntSupplier code) {
        boolean underGiant = (dev.devsw().d_flags() & DeviceFlags.D_NEEDGIANT) != 0;
        int[] answer = {Errno.ENXIO};
        entrances.enter(td, dev, dev.text(), underGiant, () -> answer[0] = code.getAsInt());
        return answer[0];
    }
}
