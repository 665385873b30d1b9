package triptych.freebsd.kernel;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.ModuleData;
import triptych.freebsd.struct.ModuleEvents;
import triptych.freebsd.struct.ModuleT;

/** Calls into modules by the kernel, which are made with Giant held. */
@KernelText
final class ModuleHandlers {
    private final FreeBsdKernel kernel;

    ModuleHandlers(FreeBsdKernel kernel) {
        this.kernel = kernel;
    }

    /** {@code MOD_EVENT}. */
    int tell(SimThread td, Text text, ModuleT mod, int what) {
        ModuleData data = mod.declared();
        if (data.evhand() == null) {
            return answerOfDefault(what);
        }
        int[] answer = new int[1];
        underGiant(td, text, () -> answer[0] = data.evhand().event(mod, what, data.priv()));
        return answer[0];
    }

    private static int answerOfDefault(int what) {
        return switch (what) {
            case ModuleEvents.MOD_LOAD -> 0;
            case ModuleEvents.MOD_UNLOAD -> Errno.EBUSY;
            default -> Errno.EOPNOTSUPP;
        };
    }

    /** A {@code SYSINIT} or {@code SYSUNINIT} function. */
    void start(SimThread td, Text text, KldFile.Start start) {
        underGiant(td, text, () -> start.func().run(start.arg()));
    }

    private void underGiant(SimThread td, Text text, Runnable code) {
        kernel.locks().sleepMutexes().lock(td, kernel.giant(), 0);
        td.callInto(text, code);
        // In the step that the handler ends with: whoever waits for Giant sees no difference.
        kernel.locks().hands().release(td, kernel.giant().lock());
    }
}
