package triptych.freebsd.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.Text;
import triptych.freebsd.struct.KthreadMain;
import triptych.freebsd.struct.ModuleData;
import triptych.freebsd.struct.SysctlHandler;

/**
 * A kernel module file, such as {@code foobar.ko}: what the macros of its sources have put into it.
 */
@KernelText
public final class KldFile {
    private final String name;
    private final List<Declared> modules = new ArrayList<>(1);
    private final List<Version> versions = new ArrayList<>(1);
    private final List<Dependency> dependencies = new ArrayList<>(0);
    private final List<Start> inits = new ArrayList<>(0);
    private final List<Start> uninits = new ArrayList<>(0);
    private final List<Consumer<FreeBsdKernel>> relocations = new ArrayList<>(1);
    private final List<Variable> sysctls = new ArrayList<>(0);
    private Consumer<Text> mapping = text -> {};

    /** A module, and when among the {@code SYSINIT}s of the file it is told {@code MOD_LOAD}. */
    record Declared(ModuleData data, int subsystem, int order) {}

    /** An interface that the file offers. */
    record Version(String name, int version) {}

    /** An interface that the file needs. */
    record Dependency(String name, int minimum, int maximum) {}

    /** A {@code SYSINIT} or {@code SYSUNINIT}. */
    record Start(String uniq, int subsystem, int order, KthreadMain func, Object arg) {}

    /**
     * A variable for {@code sysctl}.
     *
     * @param parent its name in C, such as {@code _kern}
     */
    public record Variable(
            String parent, String name, int kind, Span arg1, long arg2, SysctlHandler handler) {}

    /** {@code name} is without {@code .ko}. */
    public KldFile(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /**
     * Declares a module of this file.
     *
     * <p><b>C:</b> {@code DECLARE_MODULE(name, moduledata_t data, sub, order);}
     * &lt;sys/module.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The module hears its events, {@code MOD_LOAD} when its subsystem and order have
     *       come.
     *   <li id="S2">A name is that of one module: if one of this name is loaded, or in the same
     *       file, {@code module_register: cannot register NAME from FILE; already loaded from
     *       OTHER} and {@code Module NAME failed to register: 17} are printed, {@link
     *       triptych.freebsd.Kld#kldload} is {@code EEXIST}, and no module of the file hears
     *       anything.
     * </ol>
     *
     * @param sub subsystem, orders {@code MOD_LOAD} among the file's {@code SYSINIT}s
     * @param order within {@code sub}
     * @source module(9); freebsd.md 5.1
     */
    @Routine(header = "sys/module.h", macro = true)
    public KldFile DECLARE_MODULE(ModuleData data, int sub, int order) {
        modules.add(new Declared(data, sub, order));
        return this;
    }

    /**
     * Offers {@code module} in a version that others can depend on.
     *
     * <p><b>C:</b> {@code MODULE_VERSION(module, version);} &lt;sys/module.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@link #MODULE_DEPEND} finds the file by this name and version.
     *   <li id="S2">The same version of the same name is loaded once: {@code interface NAME.V
     *       already present in the KLD 'FILE'!} is printed, and {@link
     *       triptych.freebsd.Kld#kldload} is {@code EEXIST}.
     * </ol>
     *
     * @source MODULE_VERSION(9); freebsd.md 5.1
     */
    @Routine(header = "sys/module.h", macro = true)
    public KldFile MODULE_VERSION(String module, int version) {
        versions.add(new Version(module, version));
        return this;
    }

    /**
     * {@code module} needs {@code other}, in a version from {@code minimum} to {@code maximum}.
     *
     * <p><b>C:</b> {@code MODULE_DEPEND(module, other, minimum, preferred, maximum);}
     * &lt;sys/module.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">What is needed is loaded first if it is not there, and goes with its last user.
     *   <li id="S2">A version outside of the range, both ends included, does not count: {@code KLD
     *       FILE: depends on NAME - not available or version mismatch} is printed, and {@link
     *       triptych.freebsd.Kld#kldload} is {@code ENOENT}.
     *   <li id="S3">What is there and does not load makes it {@code ENOEXEC}, with the same line.
     *   <li id="S4">A file may need what it offers itself.
     *   <li id="S5">{@code kernel} in the version that is the kernel's, and {@code firmware} in
     *       version 1, are there without a file.
     * </ol>
     *
     * @source MODULE_DEPEND(9); freebsd.md 5.1, 5.3
     */
    @Routine(header = "sys/module.h", macro = true)
    public KldFile MODULE_DEPEND(
            String module, String other, int minimum, int preferred, int maximum) {
        dependencies.add(new Dependency(other, minimum, maximum));
        return this;
    }

    /**
     * Runs {@code func} under Giant when the file is loaded.
     *
     * <p><b>C:</b> {@code SYSINIT(uniq, subsystem, order, func, arg);} &lt;sys/kernel.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Lower subsystems run first, and lower orders within one; {@code MOD_LOAD} of
     *       the file's modules takes its place among them.
     *   <li id="S2">{@code func} gets {@code arg}, and Giant is held.
     * </ol>
     *
     * @source SYSINIT(9); freebsd.md 5.5
     */
    @Routine(header = "sys/kernel.h", macro = true)
    public KldFile SYSINIT(String uniq, int subsystem, int order, KthreadMain func, Object arg) {
        inits.add(new Start(uniq, subsystem, order, func, arg));
        return this;
    }

    /**
     * Runs {@code func} under Giant when the file is unloaded, in reverse order.
     *
     * <p><b>C:</b> {@code SYSUNINIT(uniq, subsystem, order, func, arg);} &lt;sys/kernel.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Runs after the modules have agreed to be unloaded, higher subsystems and orders
     *       first.
     *   <li id="S2">{@code func} gets {@code arg}, and Giant is held.
     *   <li id="S3">Does not run at shutdown.
     * </ol>
     *
     * @source SYSINIT(9); freebsd.md 5.5
     */
    @Routine(header = "sys/kernel.h", macro = true)
    public KldFile SYSUNINIT(String uniq, int subsystem, int order, KthreadMain func, Object arg) {
        uninits.add(new Start(uniq, subsystem, order, func, arg));
        return this;
    }

    /**
     * Declares a variable or a node of {@code sysctl}.
     *
     * <p><b>C:</b> {@code SYSCTL_OID(parent, nbr, name, kind, arg1, arg2, handler, fmt, descr);}
     * &lt;sys/sysctl.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Users find it as long as the file is loaded, from before its first {@code
     *       SYSINIT} until after its modules have heard {@code MOD_UNLOAD}.
     *   <li id="S2">The unload waits until no thread is in the handler.
     * </ol>
     *
     * @param parent its name in C, such as {@code _kern}
     * @source sysctl(9)
     */
    @Routine(header = "sys/sysctl.h", macro = true)
    public KldFile SYSCTL_OID(
            String parent, String name, int kind, Span arg1, long arg2, SysctlHandler handler) {
        sysctls.add(new Variable(parent, name, kind, arg1, arg2, handler));
        return this;
    }

    /** Called when the file is mapped: the code learns where the kernel is. */
    public KldFile relocatedBy(Consumer<FreeBsdKernel> relocation) {
        relocations.add(relocation);
        return this;
    }

    /** Called with the text that the file's code is once it is mapped. */
    public KldFile mappedAs(Consumer<Text> newMapping) {
        mapping = newMapping;
        return this;
    }

    void relocate(FreeBsdKernel kernel, Text text) {
        relocations.forEach(relocation -> relocation.accept(kernel));
        mapping.accept(text);
    }

    List<Declared> modules() {
        return modules;
    }

    List<Version> versions() {
        return versions;
    }

    List<Dependency> dependencies() {
        return dependencies;
    }

    List<Start> inits() {
        return inits;
    }

    List<Start> uninits() {
        return uninits;
    }

    boolean declares(String module) {
        return modules.stream().anyMatch(declared -> declared.data().name().equals(module));
    }

    /** Whether it offers {@code interfaceName}, in whatever version. */
    boolean offersAny(String interfaceName) {
        return versions.stream().anyMatch(offered -> offered.name().equals(interfaceName));
    }

    boolean offers(Dependency wanted) {
        return versions.stream()
                .anyMatch(
                        offered ->
                                offered.name().equals(wanted.name())
                                        && offered.version() >= wanted.minimum()
                                        && offered.version() <= wanted.maximum());
    }

    List<Variable> sysctls() {
        return sysctls;
    }
}
