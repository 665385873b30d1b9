package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code struct dentry}: a name in a file system. */
@KernelText
@Symbol(name = "dentry", header = "linux/dcache.h")
public final class Dentry extends SimObject {
    private final String name;
    private final FileNode node;

    public Dentry(String name) {
        this(name, null);
    }

    /** {@code node} is what debugfs has made under that name; null for a directory. */
    public Dentry(String name, FileNode node) {
        this.name = name;
        this.node = node;
    }

    public FileNode node() {
        return node;
    }

    @Override
    public String label() {
        return name;
    }
}
