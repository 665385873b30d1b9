package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct miscdevice}: a character device under the common major number. */
@KernelText
@Symbol(name = "miscdevice", header = "linux/miscdevice.h")
public final class MiscDevice extends Variable {
    /** Any free minor number. */
    @Symbol(header = "linux/miscdevice.h")
    public static final int MISC_DYNAMIC_MINOR = 255;

    private final FileOperations fops;
    private int minor;
    private Device thisDevice;
    private FileNode node;

    public MiscDevice(int minor, String name, FileOperations fops) {
        super(name);
        this.minor = minor;
        this.fops = fops;
    }

    @Symbol(header = "linux/miscdevice.h")
    public int minor() {
        return minor;
    }

    @Symbol(header = "linux/miscdevice.h")
    public Device this_device() {
        return thisDevice;
    }

    @Symbol(header = "linux/miscdevice.h")
    public FileOperations fops() {
        return fops;
    }

    // ---- changed by the kernel only ----

    /** It has its number and its device, and users open {@code newNode}. */
    public void registered(int newMinor, Device device, FileNode newNode) {
        minor = newMinor;
        thisDevice = device;
        node = newNode;
    }

    /** Null while it is not registered. */
    public FileNode node() {
        return node;
    }
}
