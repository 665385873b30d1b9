package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code struct file}: a file that somebody has open. */
@KernelText
@Symbol(name = "file", header = "linux/fs.h")
public final class OpenFile extends SimObject {
    /** {@code FMODE_READ | FMODE_WRITE}. */
    private static final int READ_AND_WRITE = 3;

    private final Inode inode;
    private final Dentry dentry;
    private final int flags;
    private final FilePosition position = new FilePosition();
    private Object privateData;
    private TaskStruct owner;

    public OpenFile(Inode inode, int flags) {
        this.inode = inode;
        this.dentry = new Dentry(inode.label());
        this.flags = flags;
    }

    @Symbol(header = "linux/fs.h")
    public Inode f_inode() {
        return inode;
    }

    /** {@code f_path.dentry}. */
    public Dentry dentry() {
        return dentry;
    }

    /** Bits {@code O_*}. */
    @Symbol(header = "linux/fs.h")
    public int f_flags() {
        return flags;
    }

    /** Bits {@code FMODE_*}. */
    @Symbol(header = "linux/fs.h")
    public int f_mode() {
        return READ_AND_WRITE;
    }

    /** Where the next read or write begins. */
    @Symbol(header = "linux/fs.h")
    public FilePosition f_pos() {
        return position;
    }

    /** The module's own. */
    @Symbol(header = "linux/fs.h")
    public Object private_data() {
        return privateData;
    }

    public void private_data(Object data) {
        privateData = data;
    }

    /** Who gets its signals; null unless a user has asked for them. */
    public TaskStruct owner() {
        return owner;
    }

    public void owner(TaskStruct task) {
        owner = task;
    }

    @Override
    public String label() {
        return "file " + inode.label();
    }
}
