package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct watchdog_device}: what restarts the machine unless somebody calls in. */
@KernelText
@Symbol(name = "watchdog_device", header = "linux/watchdog.h")
public final class WatchdogDevice extends Variable {
    /** {@code WDIOF_MAGICCLOSE}. */
    public static final int MAGIC_CLOSE = 0x100;

    private final WatchdogOps ops;
    private final int options;
    private final boolean noWayOut;
    private FileNode node;
    private boolean open;
    private boolean active;
    private boolean mayStop;

    /**
     * @param options bits {@code WDIOF_*} of its {@code watchdog_info}
     * @param noWayOut whether nothing stops it once it runs
     */
    public WatchdogDevice(String name, WatchdogOps ops, int options, boolean noWayOut) {
        super(name);
        this.ops = ops;
        this.options = options;
        this.noWayOut = noWayOut;
    }

    public WatchdogOps ops() {
        return ops;
    }

    /** Whether it stops when it is closed now. */
    public boolean stopsAtClose() {
        return !noWayOut && (mayStop || (options & MAGIC_CLOSE) == 0);
    }

    // ---- changed by the kernel only ----

    /** What users open; null while it is not registered. */
    public FileNode node() {
        return node;
    }

    public void node(FileNode newNode) {
        node = newNode;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean isOpen) {
        open = isOpen;
    }

    /** Whether it runs. */
    public boolean isActive() {
        return active;
    }

    public void setActive(boolean isActive) {
        active = isActive;
    }

    /** Whether the last text had the letter for it. */
    public void setMayStop(boolean may) {
        mayStop = may;
    }
}
