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

    /** {@code MOD_EVENT}, for which Giant is taken. */
    int tell(SimThread td, Text text, ModuleT mod, int what) {
        if (mod.declared().evhand() == null) {
            return answerOfDefault(what);
        }
        int[] answer = new int[1];
        underGiant(td, () -> answer[0] = tellUnderGiant(td, text, mod, what));
        return answer[0];
    }

    /** {@code MOD_EVENT}; the caller has Giant. */
    int tellUnderGiant(SimThread td, Text text, ModuleT mod, int what) {
        ModuleData data = mod.declared();
        if (data.evhand() == null) {
            return answerOfDefault(what);
        }
        int[] answer = new int[1];
        td.callInto(text, () -> answer[0] = data.evhand().event(mod, what, data.priv()));
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
        underGiant(td, () -> td.callInto(text, () -> start.func().run(start.arg())));
    }

    /** Runs {@code code} with Giant held. */
    void underGiant(SimThread td, Runnable code) {
        kernel.locks().sleepMutexes().lock(td, kernel.giant(), 0);
        code.run();
        // In the step that the code ends with: whoever waits for Giant sees no difference.
        kernel.locks().hands().release(td, kernel.giant().lock());
    }
}
