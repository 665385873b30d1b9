package triptych.linux;

import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.FasyncList;
import triptych.linux.struct.OpenFile;

/** {@code linux/fs.h}: signals to users when a file has something for them. */
@KernelText
public interface Fasync extends Surface {
    /**
     * Puts a file on the list of those whose owner gets signals, or takes it off.
     *
     * <p><b>C:</b> {@code int fasync_helper(int fd, struct file *filp, int on, struct fasync_struct
     * **fapp);} &lt;linux/fs.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">An empty list is a null pointer; the first file makes one.
     *   <li id="S2">Gives 1 if that changed anything, else 0.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param on 0 to take it off
     * @return as S2 says
     * @source fs/fcntl.c [6.12]
     */
    @Routine(header = "linux/fs.h")
    default int fasync_helper(int fd, OpenFile filp, int on, Ref<FasyncList> fapp) {
        SimThread sim = enter(FasyncCalls.fasync_helper, fd, filp, on, fapp);
        int changed = kernel().asyncFiles().change(filp, on != 0, fapp);
        sim.leave();
        return changed;
    }

    /**
     * Sends a signal to the owners of all files of a list.
     *
     * <p><b>C:</b> {@code void kill_fasync(struct fasync_struct **fp, int sig, int band);}
     * &lt;linux/fs.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A file whose owner nobody has set gets none; an empty list is no error.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param band what the files are ready for, {@code POLL_IN} and so on; told to nobody here
     * @source fs/fcntl.c [6.12]
     */
    @Routine(header = "linux/fs.h")
    default void kill_fasync(Ref<FasyncList> fp, int sig, int band) {
        SimThread sim = enter(FasyncCalls.kill_fasync, fp, sig, band);
        kernel().asyncFiles().send(sim, fp, sig);
        sim.leave();
    }
}
