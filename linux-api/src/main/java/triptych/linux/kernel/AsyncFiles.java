package triptych.linux.kernel;

import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.FasyncList;
import triptych.linux.struct.OpenFile;

/** {@code fs/fcntl.c}: users that want a signal instead of waiting. */
@KernelText
public final class AsyncFiles {
    private final LinuxKernel kernel;
    private final Machine machine;

    AsyncFiles(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code fasync_helper}: 1 if that changed the list, else 0. */
    public int change(OpenFile file, boolean on, Ref<FasyncList> where) {
        FasyncList list = where.get();
        if (list == null) {
            if (!on) {
                return 0;
            }
            list = machine.named(new FasyncList());
            where.set(list);
        }
        machine.operate(Operation.WRITE, list, Access.WRITE);
        boolean isOn = list.files().contains(file);
        if (isOn == on) {
            return 0;
        }
        if (on) {
            list.files().add(file);
        } else {
            list.files().remove(file);
        }
        return 1;
    }

    /** {@code kill_fasync}. */
    public void send(SimThread sim, Ref<FasyncList> where, int signal) {
        FasyncList list = where.get();
        if (list == null) {
            return;
        }
        machine.operate(Operation.READ, list, Access.READ);
        for (OpenFile file : List.copyOf(list.files())) {
            if (file.owner() != null) {
                kernel.signals().send(sim, signal, file.owner(), true);
            }
        }
    }
}
