package triptych.freebsd.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.module.Modules;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.LinkerFlags;
import triptych.freebsd.struct.ModuleEvents;
import triptych.freebsd.struct.ModuleT;

/**
 * Unloading: ask, tell, and at the very end unmap the text, without a look at who still runs it.
 * The linker's lock is held throughout.
 */
@KernelText
final class LinkerUnload {
    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final Linker linker;
    private final ModuleHandlers handlers;

    LinkerUnload(FreeBsdKernel kernel, Linker linker, ModuleHandlers handlers) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.linker = linker;
        this.handlers = handlers;
    }

    /** {@code linker_file_unload}: 0 or an error number. */
    int unload(SimThread td, LinkerFile file, int flags) {
        if (file.refs() > 1) {
            file.dropReference();
            return 0;
        }
        int[] veto = new int[1];
        kernel.eventHandlers().invokeIfAny(td, "kld_unload_try", file.name(), veto);
        if (veto[0] != 0) {
            return Errno.EBUSY;
        }
        int error = quiesce(td, file, flags);
        if (error == 0) {
            error = tellUnload(td, file);
        }
        if (error != 0) {
            return error;
        }
        if (!file.sysctls().isEmpty()) {
            kernel.sysctls().remove(td, file.sysctls());
        }
        stop(td, file);
        kernel.mallocArena().reportLeaks(file.text());
        linker.files().remove(file);
        drop(td, file, flags);
        return 0;
    }

    private int quiesce(SimThread td, LinkerFile file, int flags) {
        for (ModuleT mod : List.copyOf(file.modules())) {
            int error = handlers.tell(td, file.text(), mod, ModuleEvents.MOD_QUIESCE);
            boolean fine = error == 0 || error == Errno.EOPNOTSUPP || error == Errno.EINVAL;
            if (!fine && flags != LinkerFlags.LINKER_UNLOAD_FORCE) {
                return error;
            }
        }
        return 0;
    }

    /** Those who have agreed stay unloaded even if a later one refuses. */
    private int tellUnload(SimThread td, LinkerFile file) {
        for (ModuleT mod : Linker.newestFirst(file.modules())) {
            int error = handlers.tell(td, file.text(), mod, ModuleEvents.MOD_UNLOAD);
            if (error != 0) {
                return error;
            }
            linker.remove(td, file, mod);
        }
        return 0;
    }

    private void stop(SimThread td, LinkerFile file) {
        List<KldFile.Start> uninits = new ArrayList<>(file.file().uninits());
        uninits.sort(
                Comparator.comparingInt(KldFile.Start::subsystem)
                        .thenComparingInt(KldFile.Start::order)
                        .reversed());
        for (KldFile.Start uninit : uninits) {
            handlers.start(td, file.text(), uninit);
        }
    }

    /** Gives up what the file depends on, and its text. */
    void drop(SimThread td, LinkerFile file, int flags) {
        for (LinkerFile dependency : file.dependencies()) {
            unload(td, dependency, flags);
        }
        machine.operate(Operation.MODULE, file.text(), Access.WRITE);
        Modules.of(machine).unload(file.loaded());
        kernel.eventHandlers().invokeIfAny(td, "kld_unload", file.name());
    }
}
