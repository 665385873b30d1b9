package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import triptych.core.memory.Buffer;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.kernel.OpenFile;
import triptych.freebsd.struct.Callout;
import triptych.freebsd.struct.Cdev;
import triptych.freebsd.struct.Cdevsw;
import triptych.freebsd.struct.DeviceIo;
import triptych.freebsd.struct.SysctlOid;
import triptych.freebsd.struct.Task;
import triptych.freebsd.struct.Taskqueue;

/** Callouts, tasks and devices that tests begin with. */
final class DriverTrial {
    private DriverTrial() {}

    static Callout callout(FreeBsd os) {
        Callout c = new Callout();
        os.callout_init(c, 1);
        return c;
    }

    /** A queue with so many threads. */
    static Taskqueue queue(FreeBsd os, int threads) {
        Taskqueue queue = os.taskqueue_create("q", FreeBsd.M_WAITOK, null, null);
        triptych.core.memory.Ref<Taskqueue> tqp = new triptych.core.memory.Ref<>(queue, "tq");
        assertEquals(0, os.taskqueue_start_threads(tqp, threads, 0, "q taskq"));
        return queue;
    }

    static Task task(FreeBsd os, Runnable body) {
        Task task = new Task();
        os.TASK_INIT(task, 0, (context, pending) -> body.run(), null);
        return task;
    }

    static Cdevsw reading(DeviceIo read) {
        return Cdevsw.named("d", 0).moving(read, null);
    }

    static Cdev device(FreeBsd os, Cdevsw devsw, String name) {
        return os.make_dev(devsw, 0, 0, 0, 0600, name);
    }

    static OpenFile open(FreeBsdSystem os, String name) {
        OpenFile file = new OpenFile();
        assertEquals(0, os.open(name, 3, file));
        return file;
    }

    /** Adds a number to the tree that {@code variable} holds. */
    static SysctlOid number(FreeBsd os, String name, Buffer variable, int access) {
        return os.sysctl_add_oid(
                null,
                os.SYSCTL_STATIC_CHILDREN("_debug"),
                FreeBsd.OID_AUTO,
                name,
                FreeBsd.CTLTYPE_INT | FreeBsd.CTLFLAG_MPSAFE | access,
                variable,
                7,
                (oid, arg1, arg2, req) -> os.sysctl_handle_int(oid, (Buffer) arg1, arg2, req),
                "I",
                "",
                null);
    }
}
