package triptych.freebsd.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.LinkerTexts;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.LinkerFlags;
import triptych.freebsd.struct.ModuleEvents;
import triptych.freebsd.struct.ModuleT;
import triptych.freebsd.struct.Sx;

/** {@code kern_linker.c}: which files are loaded, and the lock that guards that. */
@KernelText
public final class Linker {
    private static final int FIRST_ID = 2;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final ModuleHandlers handlers;
    private final LinkerLoad load;
    private final LinkerUnload unload;
    private final Sx kldSx = new Sx();
    private final ModuleReaders readers;
    private final List<KldFile> installed = new ArrayList<>(0);
    private final List<LinkerFile> files = new ArrayList<>(2);
    private int nextId = FIRST_ID;
    private int securelevel;

    Linker(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.handlers = new ModuleHandlers(kernel);
        this.load = new LinkerLoad(kernel, this, handlers);
        this.unload = new LinkerUnload(kernel, this, handlers);
        this.readers = new ModuleReaders(kernel, this);
        kernel.locks().memory().makeOfKernel(kldSx, LockKinds.SX, "kernel linker", false, 0);
        machine.named(kldSx.lock());
    }

    /** Puts a file where the linker looks for it: {@code /boot/modules}. */
    public void install(KldFile file) {
        installed.add(file);
    }

    /** {@code kern.securelevel}: above 0 nothing is loaded or unloaded. */
    public void setSecurelevel(int level) {
        securelevel = level;
    }

    // ---- system calls ----

    /** {@code kldload} of a file at hand. */
    public int loadFile(SimThread td, KldFile file) {
        if (securelevel > 0) {
            return Errno.EPERM;
        }
        lock(td);
        int error = load.load(td, file);
        return finishCall(td, error);
    }

    /** {@code kldload} by the name of a file or a module. */
    public int loadNamed(SimThread td, String name) {
        if (securelevel > 0) {
            return Errno.EPERM;
        }
        lock(td);
        KldFile file = findInstalled(name);
        int error;
        if (load.isLoaded(name)) {
            error = Errno.EEXIST;
        } else {
            error = file == null ? Errno.ENOENT : load.load(td, file);
        }
        return finishCall(td, error);
    }

    /** The name of a file without {@code .ko}. */
    static String plain(String name) {
        return name.endsWith(".ko") ? name.substring(0, name.length() - 3) : name;
    }

    private KldFile findInstalled(String name) {
        String plain = plain(name);
        for (KldFile file : installed) {
            if (file.name().equals(plain) || file.declares(name)) {
                return file;
            }
        }
        return null;
    }

    /** {@code kldunloadf} by number. */
    public int unloadById(SimThread td, int id, int flags) {
        if (isNoUnloadFlag(flags)) {
            return Errno.EINVAL;
        }
        lock(td);
        return unloadLocked(
                td, files.stream().filter(f -> f.id() == id).findFirst().orElse(null), flags);
    }

    /** {@code kldunloadf} of a file at hand. */
    public int unloadFile(SimThread td, KldFile file, int flags) {
        if (isNoUnloadFlag(flags)) {
            return Errno.EINVAL;
        }
        lock(td);
        return unloadLocked(td, find(file), flags);
    }

    private static boolean isNoUnloadFlag(int flags) {
        return flags != LinkerFlags.LINKER_UNLOAD_NORMAL
                && flags != LinkerFlags.LINKER_UNLOAD_FORCE;
    }

    private int unloadLocked(SimThread td, LinkerFile file, int flags) {
        int error;
        if (securelevel > 0) {
            error = Errno.EPERM;
        } else if (file == null) {
            error = Errno.ENOENT;
        } else if (file.userrefs() == 0) {
            machine.console().print(() -> LinkerTexts.LOADED_BY_KERNEL);
            error = Errno.EBUSY;
        } else {
            file.addUserref(-1);
            error = unload.unload(td, file, flags);
            if (error != 0) {
                file.addUserref(1);
            }
        }
        return finishCall(td, error);
    }

    private int finishCall(SimThread td, int error) {
        unlock(td);
        // A module that loads another one returns to module code, which may hold what it likes.
        if (td.isUserProcess() && td.text() == null) {
            kernel.threadExit().returnToUser(td);
        }
        return error;
    }

    /** The number of a loaded file, by its own name or one of its modules; -1 if there is none. */
    public int idOf(SimThread td, String name) {
        lock(td);
        int id = -1;
        for (LinkerFile file : files) {
            if (file.file().name().equals(name) || file.name().equals(name)) {
                id = file.id();
            }
        }
        unlock(td);
        return id;
    }

    // ---- kernel code that keeps a file ----

    /** {@code linker_reference_module}: who has the module {@code name}, loaded if need be. */
    public int reference(SimThread td, String name, Ref<LinkerFile> result) {
        lock(td);
        int error = 0;
        LinkerFile file = fileWith(name);
        if (file != null) {
            file.reference();
        } else {
            KldFile found = findInstalled(name);
            error = found == null ? Errno.ENOENT : load.loadUnasked(td, found);
            file = error == 0 ? find(found) : null;
        }
        unlock(td);
        if (error == 0) {
            result.fill(file);
        }
        return error;
    }

    private LinkerFile fileWith(String module) {
        for (LinkerFile file : files) {
            if (file.file().declares(module) || file.file().offersAny(module)) {
                return file;
            }
        }
        return null;
    }

    /** {@code linker_release_module}: the last one to do so unloads it. */
    public int release(SimThread td, LinkerFile file) {
        lock(td);
        int error = unload.unload(td, file, LinkerFlags.LINKER_UNLOAD_NORMAL);
        unlock(td);
        return error;
    }

    /** As {@link #release(SimThread, LinkerFile)}, of the file that has a module. */
    public int release(SimThread td, String module) {
        lock(td);
        LinkerFile file = fileWith(module);
        int error =
                file == null
                        ? Errno.ENOENT
                        : unload.unload(td, file, LinkerFlags.LINKER_UNLOAD_NORMAL);
        unlock(td);
        return error;
    }

    // ---- shutdown ----

    /** Tells every module, newest first, that the machine goes down. */
    void tellShutdown(SimThread td) {
        handlers.underGiant(td, () -> readers.read(td, () -> tellAll(td)));
    }

    private void tellAll(SimThread td) {
        for (LinkerFile file : newestFirst(files)) {
            for (ModuleT mod : newestFirst(file.modules())) {
                handlers.tellUnderGiant(td, file.text(), mod, ModuleEvents.MOD_SHUTDOWN);
            }
        }
    }

    /** Takes a module off the list of all, once nobody goes through that. */
    void remove(SimThread td, LinkerFile file, ModuleT mod) {
        readers.await(td);
        file.modules().remove(mod);
    }

    static <T> List<T> newestFirst(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    // ---- for loading and unloading ----

    void lock(SimThread td) {
        kernel.locks().sxLocks().lockExclusive(td, kldSx);
    }

    /** In the step that runs: whoever waits for the lock sees no difference. */
    void unlock(SimThread td) {
        kernel.locks().hands().release(td, kldSx.lock());
    }

    /** What is loaded is looked at, or changed, by the step that runs. */
    void touchFiles(int access) {
        machine.touch(kldSx.lock(), access);
    }

    int nextId() {
        return nextId++;
    }

    List<LinkerFile> files() {
        return files;
    }

    List<KldFile> installed() {
        return installed;
    }

    LinkerFile find(KldFile file) {
        for (LinkerFile loaded : files) {
            if (loaded.file() == file) {
                return loaded;
            }
        }
        return null;
    }

    LinkerUnload unloading() {
        return unload;
    }
}
