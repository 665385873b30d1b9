package triptych.freebsd.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.module.Modules;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.LinkerTexts;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.LinkerFlags;
import triptych.freebsd.struct.ModuleEvents;
import triptych.freebsd.struct.ModuleT;

/** Loading: map, load what it depends on, register, start. The linker's lock is held on entry. */
@KernelText
final class LinkerLoad {
    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final Linker linker;
    private final ModuleHandlers handlers;

    LinkerLoad(FreeBsdKernel kernel, Linker linker, ModuleHandlers handlers) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.linker = linker;
        this.handlers = handlers;
    }

    /** On behalf of a user: 0 or an error number. */
    int load(SimThread td, KldFile file) {
        if (isLoaded(file)) {
            return Errno.EEXIST;
        }
        int error = loadWithDependencies(td, file);
        if (error == 0) {
            LinkerFile loaded = linker.find(file);
            loaded.addUserref(1);
            kernel.eventHandlers().invokeIfAny(td, "kld_load", loaded.name());
        }
        return error;
    }

    /** For kernel code, which keeps it: 0 or an error number. */
    int loadUnasked(SimThread td, KldFile file) {
        int error = loadWithDependencies(td, file);
        if (error == 0) {
            kernel.eventHandlers().invokeIfAny(td, "kld_load", linker.find(file).name());
        }
        return error;
    }

    /** Whether a file or a module of this name is there already. */
    boolean isLoaded(String name) {
        String plain = Linker.plain(name);
        for (LinkerFile f : linker.files()) {
            if (f.file().name().equals(plain) || declares(f, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLoaded(KldFile file) {
        for (LinkerFile f : linker.files()) {
            if (f.file().name().equals(file.name())) {
                return true;
            }
        }
        return false;
    }

    private int loadWithDependencies(SimThread td, KldFile file) {
        LinkerFile loaded =
                new LinkerFile(linker.nextId(), file, Modules.of(machine).load(file.name()));
        file.relocate(kernel, loaded.text());
        int error = checkVersions(file);
        if (error == 0) {
            error = loadDependencies(td, loaded);
        }
        if (error == 0) {
            error = register(loaded);
        }
        if (error != 0) {
            linker.unloading().drop(td, loaded, LinkerFlags.LINKER_UNLOAD_FORCE);
            return error;
        }
        linker.files().add(loaded);
        linker.unlock(td);
        loaded.sysctls().addAll(kernel.sysctls().register(file, loaded.text()));
        start(td, loaded);
        linker.lock(td);
        if (!file.modules().isEmpty() && loaded.modules().isEmpty()) {
            linker.unloading().unload(td, loaded, LinkerFlags.LINKER_UNLOAD_FORCE);
            return Errno.ENOEXEC;
        }
        return 0;
    }

    private int checkVersions(KldFile file) {
        for (KldFile.Version version : file.versions()) {
            KldFile.Dependency same =
                    new KldFile.Dependency(version.name(), version.version(), version.version());
            if (linker.files().stream().anyMatch(f -> f.file().offers(same))) {
                machine.console()
                        .print(
                                () ->
                                        LinkerTexts.alreadyPresent(
                                                version.name(), version.version(), file.name()));
                return Errno.EEXIST;
            }
        }
        return 0;
    }

    private int loadDependencies(SimThread td, LinkerFile loaded) {
        for (KldFile.Dependency wanted : loaded.file().dependencies()) {
            int error = loaded.file().offersAny(wanted.name()) ? 0 : provide(td, loaded, wanted);
            if (error != 0) {
                machine.console().print(() -> LinkerTexts.dependsOn(loaded.name(), wanted.name()));
                return error;
            }
        }
        return 0;
    }

    /**
     * Finds who offers what is wanted, loaded for this if need be; each asker counts as a
     * reference.
     */
    private int provide(SimThread td, LinkerFile asker, KldFile.Dependency wanted) {
        for (LinkerFile file : linker.files()) {
            if (file.file().offers(wanted)) {
                file.reference();
                asker.dependencies().add(file);
                return 0;
            }
        }
        for (KldFile file : linker.installed()) {
            if (file.offers(wanted) && !isLoaded(file)) {
                int error = loadWithDependencies(td, file);
                if (error == 0) {
                    asker.dependencies().add(linker.find(file));
                }
                // A file that is there and does not load is not the same as none.
                return error == 0 || error == Errno.ENOENT ? error : Errno.ENOEXEC;
            }
        }
        return isKernels(wanted) ? 0 : Errno.ENOENT;
    }

    /** What the kernel offers itself, unless a file does. */
    private boolean isKernels(KldFile.Dependency wanted) {
        int version =
                switch (wanted.name()) {
                    case "kernel" -> kernel.profile().freebsdVersion();
                    case "firmware" -> 1;
                    default -> 0;
                };
        return version != 0 && version >= wanted.minimum() && version <= wanted.maximum();
    }

    /** Every module is known before the first is told of it; one that exists spoils the file. */
    private int register(LinkerFile loaded) {
        for (KldFile.Declared declared : loaded.file().modules()) {
            String name = declared.data().name();
            LinkerFile owner = ownerOf(name, loaded);
            if (owner != null) {
                machine.console()
                        .print(
                                () ->
                                        LinkerTexts.cannotRegister(
                                                name, loaded.name(), owner.name(), Errno.EEXIST));
                return Errno.EEXIST;
            }
            loaded.modules().add(new ModuleT(declared.data()));
        }
        return 0;
    }

    private LinkerFile ownerOf(String module, LinkerFile loading) {
        if (declares(loading, module)) {
            return loading;
        }
        for (LinkerFile file : linker.files()) {
            if (declares(file, module)) {
                return file;
            }
        }
        return null;
    }

    private static boolean declares(LinkerFile file, String module) {
        for (ModuleT each : file.modules()) {
            if (each.name().equals(module)) {
                return true;
            }
        }
        return false;
    }

    /** One thing to run at load: a {@code SYSINIT}, or a module that is told of its load. */
    private record Job(int subsystem, int order, KldFile.Start init, ModuleT module) {}

    private void start(SimThread td, LinkerFile loaded) {
        List<Job> jobs = new ArrayList<>();
        for (KldFile.Start init : loaded.file().inits()) {
            jobs.add(new Job(init.subsystem(), init.order(), init, null));
        }
        for (int i = 0; i < loaded.modules().size(); i++) {
            KldFile.Declared declared = loaded.file().modules().get(i);
            jobs.add(
                    new Job(declared.subsystem(), declared.order(), null, loaded.modules().get(i)));
        }
        jobs.sort(Comparator.comparingInt(Job::subsystem).thenComparingInt(Job::order));
        for (Job job : jobs) {
            if (job.module() == null) {
                handlers.start(td, loaded.text(), job.init());
            } else {
                tellLoad(td, loaded, job.module());
            }
        }
    }

    /** {@code module_register_init}: whoever fails to load is told to unload. */
    private void tellLoad(SimThread td, LinkerFile loaded, ModuleT mod) {
        int error = handlers.tell(td, loaded.text(), mod, ModuleEvents.MOD_LOAD);
        if (error == 0) {
            return;
        }
        handlers.tell(td, loaded.text(), mod, ModuleEvents.MOD_UNLOAD);
        linker.remove(td, loaded, mod);
        machine.console()
                .print(
                        () ->
                                LinkerTexts.loadFailed(
                                        mod.name(), machine.addressOf(loaded.text()), error));
    }
}
