package triptych.linux.c;

import triptych.core.c.CView;
import triptych.core.routine.KernelText;
import triptych.linux.struct.FileOperations;
import triptych.linux.struct.FileOperations.Ioctl;
import triptych.linux.struct.FileOperations.Open;
import triptych.linux.struct.FileOperations.Poll;
import triptych.linux.struct.FileOperations.Transfer;
import triptych.linux.struct.ModuleStruct;

/** Tables of functions behind files, as C modules write them. */
@KernelText
final class FileFunctions {
    private FileFunctions() {}

    /** {@code struct file_operations}. */
    static FileOperations of(CView view) {
        ModuleStruct owner = view.object("owner", ModuleStruct.class);
        return new FileOperations(owner)
                .open(view.function("open", Open.class))
                .release(view.function("release", Open.class))
                .read(view.function("read", Transfer.class))
                .write(view.function("write", Transfer.class))
                .unlocked_ioctl(view.function("unlocked_ioctl", Ioctl.class))
                .poll(view.function("poll", Poll.class));
    }

    /** {@code struct proc_ops}, which has no owner. */
    static FileOperations ofProc(CView view) {
        return new FileOperations(null)
                .open(view.function("proc_open", Open.class))
                .release(view.function("proc_release", Open.class))
                .read(view.function("proc_read", Transfer.class))
                .write(view.function("proc_write", Transfer.class))
                .unlocked_ioctl(view.function("proc_ioctl", Ioctl.class))
                .poll(view.function("proc_poll", Poll.class));
    }
}
