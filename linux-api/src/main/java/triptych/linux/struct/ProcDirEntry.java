package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code struct proc_dir_entry}: a name in {@code /proc}. */
@KernelText
@Symbol(name = "proc_dir_entry", header = "linux/proc_fs.h")
public final class ProcDirEntry extends SimObject {
    private final String name;
    private final FileNode node;

    /** {@code node} is null for a directory. */
    public ProcDirEntry(String name, FileNode node) {
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
