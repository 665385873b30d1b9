package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct cdev}: a character device. */
@KernelText
@Symbol(name = "cdev", header = "linux/cdev.h")
public final class Cdev extends Variable {
    private FileOperations ops;
    private FileNode node;

    /** Memory for a device. */
    public Cdev() {
        this("cdev");
    }

    public Cdev(String name) {
        super(name);
    }

    @Symbol(header = "linux/cdev.h")
    public FileOperations ops() {
        return ops;
    }

    public void ops(FileOperations newOps) {
        ops = newOps;
    }

    // ---- changed by the kernel only ----

    /** What users open; null while there is nothing to open. */
    public FileNode node() {
        return node;
    }

    public void setNode(FileNode newNode) {
        node = newNode;
    }
}
