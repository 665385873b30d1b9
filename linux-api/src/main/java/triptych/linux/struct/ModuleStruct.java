package triptych.linux.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import triptych.core.machine.Machine;
import triptych.core.module.LoadedModule;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;
import triptych.core.thread.Text;

/** {@code struct module}: what a module's file declares, and the module's place in the kernel. */
@KernelText
@Symbol(name = "module", header = "linux/module.h")
public final class ModuleStruct extends SimObject {
    private static final int REF_BASE = 1;
    private static final Set<String> GPL_COMPATIBLE =
            Set.of(
                    "GPL",
                    "GPL v2",
                    "GPL and additional rights",
                    "Dual BSD/GPL",
                    "Dual MIT/GPL",
                    "Dual MPL/GPL");

    private final String name;
    private IntSupplier init = () -> 0;
    private Runnable exit;
    private String license = "GPL";
    private final List<Export> exports = new ArrayList<>(0);
    private final List<String> imports = new ArrayList<>(0);
    private Consumer<Machine> linker = machine -> {};
    private Consumer<Text> mapping = text -> {};

    private LoadedModule loaded;
    private ModuleLoad load;
    private int state = ModuleState.MODULE_STATE_UNFORMED;
    private int references;
    private boolean initFreed;
    private final List<ModuleStruct> users = new ArrayList<>(0);
    private final List<ModuleStruct> used = new ArrayList<>(0);

    private record Export(String symbol, boolean gplOnly) {}

    public ModuleStruct(String name) {
        this.name = name;
    }

    /** Its name, which is that of its file. */
    @Symbol(header = "linux/module.h")
    public String name() {
        return name;
    }

    /** {@code MODULE_STATE_*}. */
    @Symbol(header = "linux/module.h")
    public int state() {
        return state;
    }

    /**
     * Declares what runs when the module is loaded.
     *
     * <p><b>C:</b> {@code module_init(initfn);} &lt;linux/module.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It runs in the process that loads the module, before the load returns.
     * </ol>
     *
     * @param initfn gives 0, or a negative error number: then the module is not loaded
     * @return this
     * @source linux.md 6.4
     */
    @Routine(header = "linux/module.h", macro = true)
    public ModuleStruct module_init(IntSupplier initfn) {
        init = initfn;
        return this;
    }

    /**
     * Declares what runs when the module is unloaded.
     *
     * <p><b>C:</b> {@code module_exit(exitfn);} &lt;linux/module.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A module without one stays for ever: to unload it is {@code -EBUSY}.
     * </ol>
     *
     * @param exitfn null for none: the module stays for ever
     * @return this
     * @source linux.md 6.3, 6.4
     */
    @Routine(header = "linux/module.h", macro = true)
    public ModuleStruct module_exit(Runnable exitfn) {
        exit = exitfn;
        return this;
    }

    /**
     * Declares the licence.
     *
     * <p><b>C:</b> {@code MODULE_LICENSE(license);} &lt;linux/module.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">One that goes with the GPL is silent; another taints the kernel, which says so
     *       at load.
     *   <li id="S2">Only a module with such a licence finds symbols exported by {@code
     *       EXPORT_SYMBOL_GPL}.
     * </ol>
     *
     * <h4>Variations</h4>
     *
     * a file that says nothing has {@code GPL}; the build of a real one fails. The routines of this
     * kernel are there for every licence
     *
     * @param text such as {@code GPL}
     * @return this
     * @source linux.md 6.3, 6.4
     */
    @Routine(header = "linux/module.h", macro = true)
    public ModuleStruct MODULE_LICENSE(String text) {
        license = text;
        return this;
    }

    /**
     * Lets later modules use a symbol.
     *
     * <p><b>C:</b> {@code EXPORT_SYMBOL(sym);} &lt;linux/export.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A module that uses it can be loaded, whatever its licence.
     * </ol>
     *
     * @param sym its name; the object itself is found by Java's means
     * @return this
     * @source linux.md 6.4
     */
    @Routine(header = "linux/export.h", macro = true)
    public ModuleStruct EXPORT_SYMBOL(String sym) {
        exports.add(new Export(sym, false));
        return this;
    }

    /**
     * Lets later modules use a symbol, those with a licence that goes with the GPL.
     *
     * <p><b>C:</b> {@code EXPORT_SYMBOL_GPL(sym);} &lt;linux/export.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">For a module with another licence it is not there: {@code -ENOENT}.
     * </ol>
     *
     * @param sym its name
     * @return this
     * @source linux.md 6.3, 6.4
     */
    @Routine(header = "linux/export.h", macro = true)
    public ModuleStruct EXPORT_SYMBOL_GPL(String sym) {
        exports.add(new Export(sym, true));
        return this;
    }

    /** Declares that the code uses {@code symbol}, which another module must have exported. */
    public ModuleStruct using(String symbol) {
        imports.add(symbol);
        return this;
    }

    /** Who is told on which machine the module was loaded. */
    public ModuleStruct linkedBy(Consumer<Machine> who) {
        linker = who;
        return this;
    }

    /** Who is told as which text it was mapped. */
    public ModuleStruct mappedAs(Consumer<Text> who) {
        mapping = who;
        return this;
    }

    // ---- for the loader ----

    public String license() {
        return license;
    }

    public boolean isGplCompatible() {
        return GPL_COMPATIBLE.contains(license);
    }

    public boolean exports(String symbol, ModuleStruct to) {
        return exports.stream()
                .anyMatch(e -> e.symbol().equals(symbol) && (!e.gplOnly() || to.isGplCompatible()));
    }

    public List<String> imports() {
        return imports;
    }

    /** It takes its place, with one reference for as long as the init function runs. */
    public void form(ModuleLoad newLoad) {
        load = newLoad;
        references = REF_BASE + 1;
        initFreed = false;
    }

    /** The load that goes on, or the last one; null before the first. */
    public ModuleLoad load() {
        return load;
    }

    public void become(Machine machine, LoadedModule newLoaded) {
        loaded = newLoaded;
        state = ModuleState.MODULE_STATE_COMING;
        mapping.accept(newLoaded.text());
        linker.accept(machine);
    }

    public LoadedModule loaded() {
        return loaded;
    }

    /** Whether there is memory behind a pointer to it. */
    public boolean isMapped() {
        return loaded != null && !loaded.text().isGone();
    }

    public void setState(int newState) {
        state = newState;
    }

    /** The init section is given back. */
    public void freeInit() {
        initFreed = true;
    }

    public boolean isInitFreed() {
        return initFreed;
    }

    public int init() {
        return init.getAsInt();
    }

    public boolean hasExit() {
        return exit != null;
    }

    public void exit() {
        exit.run();
    }

    // ---- references ----

    /** References beyond the one that every module has; -1 once that is gone. */
    public int references() {
        return references - REF_BASE;
    }

    /** Whether {@code try_module_get} gets one. */
    public boolean isGettable() {
        return state != ModuleState.MODULE_STATE_GOING && references > 0;
    }

    public void get() {
        references++;
    }

    /** Whether there was one to give back. */
    public boolean put() {
        if (references == 0) {
            return false;
        }
        references--;
        return true;
    }

    /** From here on nobody gets a reference any more. */
    public void release() {
        references = 0;
    }

    /** The modules that use its symbols. */
    public List<ModuleStruct> users() {
        return users;
    }

    /** The modules whose symbols it uses. */
    public List<ModuleStruct> used() {
        return used;
    }

    @Override
    public String label() {
        return name;
    }
}
