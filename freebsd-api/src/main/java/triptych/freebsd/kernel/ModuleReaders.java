package triptych.freebsd.kernel;

import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.Sx;

/**
 * {@code modules_sx}: who goes through all modules has it shared, and who takes one away waits for
 * it.
 *
 * <p>The lock is made when somebody first goes through them; until then nobody is to be waited for.
 */
@KernelText
final class ModuleReaders {
    private final FreeBsdKernel kernel;
    private final Linker linker;

    /** Null while nobody has wanted it. */
    private Sx sx;

    ModuleReaders(FreeBsdKernel kernel, Linker linker) {
        this.kernel = kernel;
        this.linker = linker;
    }

    /** Meanwhile no module goes. */
    void read(SimThread td, Runnable code) {
        if (sx == null) {
            sx = new Sx();
            kernel.locks()
                    .memory()
                    .makeOfKernel(sx, LockKinds.SX, "module subsystem sx lock", false, 0);
        }
        kernel.locks().sxLocks().lockShared(td, sx);
        // Whoever is about to take a module away could have come before.
        linker.touchFiles(Access.READ);
        code.run();
        kernel.locks().hands().releaseShared(td, sx.lock());
    }

    /** In the step that this returns in the caller takes a module away. */
    void await(SimThread td) {
        if (sx != null && sx.lock().readers() > 0) {
            kernel.locks().sxLocks().lockExclusive(td, sx);
            kernel.locks().hands().release(td, sx.lock());
        }
        linker.touchFiles(Access.WRITE);
    }
}
