package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Errno;
import triptych.linux.struct.FileNode;
import triptych.linux.struct.FileOperations;
import triptych.linux.struct.Inode;
import triptych.linux.struct.WatchdogDevice;
import triptych.linux.struct.WatchdogOps;

/** {@code drivers/watchdog/watchdog_dev.c}: what a user does with a watchdog, for its driver. */
@KernelText
public final class Watchdogs {
    private static final String FILE = "kernel/locking/mutex.c";

    /** The text after which a watchdog stops when it is closed. */
    private static final String MAGIC = "V";

    private final LinuxKernel kernel;
    private final Machine machine;

    Watchdogs(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code watchdog_register_device}. */
    public int register(SimThread sim, WatchdogDevice wdd) {
        kernel.atomic().mightSleep(sim, FILE);
        operate(wdd);
        Inode inode = new Inode("watchdog", 0, null, null);
        FileNode node = kernel.files().add(sim, inode, operations(wdd), false);
        node.setLastWords(MAGIC);
        wdd.node(node);
        return 0;
    }

    /** {@code watchdog_unregister_device}. */
    public void unregister(SimThread sim, WatchdogDevice wdd) {
        kernel.atomic().mightSleep(sim, FILE);
        operate(wdd);
        FileNode node = wdd.node();
        if (node != null) {
            wdd.node(null);
            kernel.files().remove(node);
        }
    }

    private void operate(WatchdogDevice wdd) {
        machine.operate(Operation.WRITE, wdd, Access.WRITE);
    }

    // ---- a user's calls ----

    private FileOperations operations(WatchdogDevice wdd) {
        return new FileOperations(wdd.ops().owner())
                .open((inode, file) -> open(wdd))
                .write((file, buf, count, pos) -> write(wdd, String.valueOf(buf), count))
                .release((inode, file) -> release(wdd));
    }

    private int open(WatchdogDevice wdd) {
        operate(wdd);
        if (wdd.isOpen()) {
            return -Errno.EBUSY;
        }
        if (!wdd.isActive()) {
            int error = wdd.ops().start().call(wdd);
            operate(wdd);
            if (error < 0) {
                return error;
            }
            wdd.setActive(true);
        }
        wdd.setOpen(true);
        return 0;
    }

    private long write(WatchdogDevice wdd, String text, long count) {
        operate(wdd);
        wdd.setMayStop(text.contains(MAGIC));
        int error = callIn(wdd);
        return error < 0 ? error : count;
    }

    private int callIn(WatchdogDevice wdd) {
        WatchdogOps ops = wdd.ops();
        return (ops.ping() == null ? ops.start() : ops.ping()).call(wdd);
    }

    private int release(WatchdogDevice wdd) {
        operate(wdd);
        boolean stopped = !wdd.isActive();
        if (!stopped && wdd.stopsAtClose() && wdd.ops().stop().call(wdd) >= 0) {
            operate(wdd);
            wdd.setActive(false);
            stopped = true;
        }
        if (!stopped) {
            kernel.log().print(() -> "watchdog: " + wdd.label() + ": watchdog did not stop!\n");
            callIn(wdd);
        }
        operate(wdd);
        wdd.setMayStop(false);
        wdd.setOpen(false);
        return 0;
    }
}
