package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code struct inode}: a file or device that can be opened. */
@KernelText
@Symbol(name = "inode", header = "linux/fs.h")
public final class Inode extends SimObject {
    private final String name;
    private final int number;
    private final Cdev cdev;
    private final Object data;

    /** {@code data} is what its maker has attached to it. */
    public Inode(String name, int number, Cdev cdev, Object data) {
        this.name = name;
        this.number = number;
        this.cdev = cdev;
        this.data = data;
    }

    /** The device number; 0 for a file that is none. */
    @Symbol(header = "linux/fs.h")
    public int i_rdev() {
        return number;
    }

    /** Null unless it is a character device. */
    @Symbol(header = "linux/fs.h")
    public Cdev i_cdev() {
        return cdev;
    }

    @Symbol(header = "linux/fs.h")
    public Object i_private() {
        return data;
    }

    @Override
    public String label() {
        return name;
    }
}
