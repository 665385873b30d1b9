package triptych.freebsd;

import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.kernel.LinkerFile;
import triptych.freebsd.struct.LinkerFlags;

/** kld(4): what a user's process asks of the linker. */
@KernelText
public interface Kld extends Surface {
    /**
     * Loads a module file, and what it depends on.
     *
     * <p><b>C:</b> {@code int kldload(const char *file);} &lt;sys/linker.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Dependencies are loaded first, each under the linker's lock.
     *   <li id="S2">All modules of the file are registered; then its {@code SYSINIT}s and the
     *       modules' {@code MOD_LOAD} run in order of subsystem and order, with Giant held and
     *       without the linker's lock.
     *   <li id="S3">A module that answers {@code MOD_LOAD} with an error is told {@code
     *       MOD_UNLOAD}; {@code module_register_init: MOD_LOAD (NAME, 0x…, 0) error N} is printed.
     *       If no module is left the file is unloaded: {@code ENOEXEC}, whatever N was.
     *   <li id="S4">On return to a user process no lock may be held: {@code userret: returning with
     *       the following locks held:}, panic {@code witness_warn}.
     *   <li id="S5">Above securelevel 0 the answer is {@code EPERM}, and nothing is loaded.
     *   <li id="S6">A file or a module that is loaded is {@code EEXIST}, and what is not installed
     *       is {@code ENOENT}; a name with {@code .ko} is one of a file only.
     *   <li id="S7">A module's handler may load another module; it has Giant again afterwards.
     *   <li id="S8">At last the handlers of {@code kld_load} hear the file's name.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * the linker's lock and Giant, each while needed
     *
     * <h4>Variations</h4>
     *
     * the answer is 0 or the error number, where kldload(2) has the file's number or -1; see {@link
     * #kldfind}
     *
     * @param file name of an installed file, with or without {@code .ko}, or of a module in one
     * @return 0; {@code ENOENT} not found, or a dependency is not; {@code EEXIST} file, module or
     *     interface is loaded already; {@code ENOEXEC} S3; {@code EPERM} securelevel above 0
     * @see #kldunload
     * @source kldload(2); kern_linker.c [12]; freebsd.md 5.2, 5.3
     */
    @Routine(header = "sys/linker.h", sleeps = true)
    default int kldload(String file) {
        SimThread td = enter(KernelCalls.kldload, file);
        int error = kernel().linker().loadNamed(td, file);
        td.leave();
        return error;
    }

    /** As {@link #kldload(String)}, of a file at hand. */
    default int kldload(KldFile file) {
        SimThread td = enter(KernelCalls.kldload, file.name());
        int error = kernel().linker().loadFile(td, file);
        td.leave();
        return error;
    }

    /** As {@link #kldload(String)}, of the file that {@code module} is declared in. */
    default int kldload(FreeBsdModule module) {
        return kldload(module.file());
    }

    /**
     * Unloads a module file.
     *
     * <p><b>C:</b> {@code int kldunload(int fileid);} &lt;sys/linker.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A file that others depend on only loses a reference: 0, and it stays.
     *   <li id="S2">Every module is asked {@code MOD_QUIESCE}: an error other than {@code
     *       EOPNOTSUPP} and {@code EINVAL} is the answer.
     *   <li id="S3">Every module is told {@code MOD_UNLOAD}, newest first: an error is the answer,
     *       and those before stay unloaded.
     *   <li id="S4">{@code SYSUNINIT}s run in reverse order; malloc types report leaks;
     *       dependencies lose their reference.
     *   <li id="S5">At last the text is unmapped. Nobody looks whether threads still run it.
     *   <li id="S6">All this under the linker's lock: a handler that waits for a thread that loads
     *       or unloads waits for ever.
     *   <li id="S7">Above securelevel 0 the answer is {@code EPERM}; without such a file {@code
     *       ENOENT}; for one that no user has loaded, or no longer, {@code EBUSY}, and {@code
     *       kldunload: attempt to unload file that was loaded by the kernel} is printed.
     *   <li id="S8">A handler of {@code kld_unload_try} may refuse for the modules, before one is
     *       asked: {@code EBUSY}. Those of {@code kld_unload} hear the file's name when the text is
     *       gone.
     *   <li id="S9">On return to a user process no lock may be held, as for {@link #kldload}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * the linker's lock; Giant while a handler runs
     *
     * @param fileid number of the file
     * @return 0; {@code ENOENT} no such file; {@code EBUSY} loaded by the kernel or vetoed; {@code
     *     EPERM} securelevel above 0; or what a module answered
     * @source kldunload(2); kern_linker.c [12]; freebsd.md 5.4
     */
    @Routine(header = "sys/linker.h", sleeps = true)
    default int kldunload(int fileid) {
        SimThread td = enter(KernelCalls.kldunload, fileid);
        int error = kernel().linker().unloadById(td, fileid, LinkerFlags.LINKER_UNLOAD_NORMAL);
        td.leave();
        return error;
    }

    /** As {@link #kldunload(int)}, of a file at hand. */
    default int kldunload(KldFile file) {
        SimThread td = enter(KernelCalls.kldunload, file.name());
        int error = kernel().linker().unloadFile(td, file, LinkerFlags.LINKER_UNLOAD_NORMAL);
        td.leave();
        return error;
    }

    /** As {@link #kldunload(int)}, of the file that {@code module} is declared in. */
    default int kldunload(FreeBsdModule module) {
        return kldunload(module.file());
    }

    /**
     * Unloads a module file, perhaps by force.
     *
     * <p><b>C:</b> {@code int kldunloadf(int fileid, int flags);} &lt;sys/linker.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code LINKER_UNLOAD_FORCE}: the answers to {@code MOD_QUIESCE} do not count;
     *       those to {@code MOD_UNLOAD} do.
     *   <li id="S2">Force reaches the files that go along, because nobody else depends on them.
     *   <li id="S3">Other flags are {@code EINVAL}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * @param fileid number of the file
     * @param flags {@code LINKER_UNLOAD_NORMAL} or {@code LINKER_UNLOAD_FORCE}
     * @return as {@link #kldunload}; {@code EINVAL} for other flags
     * @source kldunloadf(2); freebsd.md 5.4
     */
    @Routine(header = "sys/linker.h", sleeps = true)
    default int kldunloadf(int fileid, int flags) {
        SimThread td = enter(KernelCalls.kldunloadf, fileid, flags);
        int error = kernel().linker().unloadById(td, fileid, flags);
        td.leave();
        return error;
    }

    /** As {@link #kldunloadf(int, int)}, of a file at hand. */
    default int kldunloadf(KldFile file, int flags) {
        SimThread td = enter(KernelCalls.kldunloadf, file.name(), flags);
        int error = kernel().linker().unloadFile(td, file, flags);
        td.leave();
        return error;
    }

    /** As {@link #kldunloadf(int, int)}, of the file that {@code module} is declared in. */
    default int kldunloadf(FreeBsdModule module, int flags) {
        return kldunloadf(module.file(), flags);
    }

    /**
     * Finds a loaded file.
     *
     * <p><b>C:</b> {@code int kldfind(const char *file);} &lt;sys/linker.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The answer is the number that {@link #kldunload} takes; the name is that of the
     *       file, with or without {@code .ko}.
     *   <li id="S2">A file that is not loaded is -1; so is the name of a module that is not its
     *       file's.
     *   <li id="S3">Takes the linker's lock: while a module is being unloaded it waits.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * @param file its name, with or without {@code .ko}
     * @return its number, or -1
     * @source kldfind(2)
     */
    @Routine(header = "sys/linker.h", sleeps = true)
    default int kldfind(String file) {
        SimThread td = enter(KernelCalls.kldfind, file);
        int id = kernel().linker().idOf(td, file);
        td.leave();
        return id;
    }

    /**
     * Keeps the file of a module, which is loaded if need be.
     *
     * <p><b>C:</b> {@code int linker_reference_module(const char *modname, const struct mod_depend
     * *verinfo, linker_file_t *result);} &lt;sys/linker.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The file stays until {@link #linker_release_module}, also if users unload it.
     *   <li id="S2">What is not loaded is looked for among the installed files.
     *   <li id="S3">What is not there is {@code ENOENT}, and {@code result} is left alone.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * <h4>Locks</h4>
     *
     * the linker's lock
     *
     * @param modname of the module
     * @param verinfo not looked at
     * @param result gets the file
     * @return 0, or as {@link #kldload}
     * @source kern_linker.c [12]
     */
    @Routine(header = "sys/linker.h", sleeps = true)
    default int linker_reference_module(String modname, Object verinfo, Ref<LinkerFile> result) {
        SimThread td = enter(KernelCalls.linker_reference_module, modname, verinfo, result);
        int error = kernel().linker().reference(td, modname, result);
        td.leave();
        return error;
    }

    /**
     * Keeps a file no longer.
     *
     * <p><b>C:</b> {@code int linker_release_module(const char *modname, const struct mod_depend
     * *verinfo, linker_file_t lf);} &lt;sys/linker.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">If nobody else keeps it, it is unloaded, with the answers of {@link
     *       #kldunload}.
     *   <li id="S2">Without {@code lf} it is the file that has the module, or {@code ENOENT}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * <h4>Locks</h4>
     *
     * the linker's lock
     *
     * @param modname of the module, if {@code lf} is null
     * @param verinfo not looked at
     * @param lf the file, or null
     * @return 0, or as {@link #kldunload}
     * @source kern_linker.c [12]
     */
    @Routine(header = "sys/linker.h", sleeps = true)
    default int linker_release_module(String modname, Object verinfo, LinkerFile lf) {
        SimThread td = enter(KernelCalls.linker_release_module, modname, verinfo, lf);
        int result =
                lf == null
                        ? kernel().linker().release(td, modname)
                        : kernel().linker().release(td, lf);
        td.leave();
        return result;
    }
}
