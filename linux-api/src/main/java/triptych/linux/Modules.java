package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.linux.struct.ModuleState;
import triptych.linux.struct.ModuleStruct;

/**
 * {@code linux/module.h}: modules and who holds them.
 *
 * <p>What a module's file declares is said by {@link LinuxModule#declare}; loading and unloading
 * are system calls: {@link LinuxSystem#insmod}, {@link LinuxSystem#rmmod}.
 */
@KernelText
public interface Modules extends Surface, ModuleState {
    /** The module whose code this is; null ({@code NULL}) for code of the kernel itself. */
    @Symbol(header = "linux/module.h")
    default ModuleStruct THIS_MODULE() {
        return null;
    }

    /**
     * Gets a reference to a module, unless it is on its way out.
     *
     * <p><b>C:</b> {@code bool try_module_get(struct module *module);} &lt;linux/module.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">While somebody has a reference, {@code rmmod} fails by {@code -EWOULDBLOCK} and
     *       the module stays live.
     *   <li id="S2">False of a going module; true of a coming one.
     *   <li id="S3">True of {@code NULL}: the kernel itself never goes.
     *   <li id="S4">A running thread, timer or work item is no reference by itself.
     *   <li id="S5">Of a module that is gone it is a page fault: its structure went with it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param module a loaded module, or null
     * @return whether there is one reference more
     * @see #module_put
     * @source linux.md 6.2; kernel/module/main.c [6.12]
     */
    @Routine(header = "linux/module.h")
    default boolean try_module_get(ModuleStruct module) {
        SimThread sim = enter(ModuleCalls.try_module_get, module);
        boolean got = kernel().moduleReferences().tryGet(module);
        sim.leave();
        return got;
    }

    /**
     * Gets one more reference to a module that the caller holds already.
     *
     * <p><b>C:</b> {@code void __module_get(struct module *module);} &lt;linux/module.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Counts without a look at the module's state; {@code NULL} is ignored.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param module a loaded module, or null
     * @source linux.md 6.2; kernel/module/main.c [6.12]
     */
    @Routine(header = "linux/module.h")
    default void __module_get(ModuleStruct module) {
        SimThread sim = enter(ModuleCalls.__module_get, module);
        kernel().moduleReferences().get(module);
        sim.leave();
    }

    /**
     * Gives a reference back.
     *
     * <p><b>C:</b> {@code void module_put(struct module *module);} &lt;linux/module.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">From this step on the module can be unloaded, also before the caller's next
     *       instruction: who runs its code then faults.
     *   <li id="S2">Without a reference to give back: {@code WARNING: CPU: 0 PID: N at
     *       kernel/module/main.c module_put}, and nothing changes.
     *   <li id="S3">{@code NULL} is ignored.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param module a loaded module, or null
     * @see #module_put_and_kthread_exit
     * @source linux.md 6.2, 6.5; kernel/module/main.c [6.12]
     */
    @Routine(header = "linux/module.h")
    default void module_put(ModuleStruct module) {
        SimThread sim = enter(ModuleCalls.module_put, module);
        kernel().moduleReferences().put(sim, module);
        sim.leave();
    }

    /**
     * Tells how many references there are.
     *
     * <p><b>C:</b> {@code int module_refcount(struct module *mod);} &lt;linux/module.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">1 while the init function runs, 0 of a live module that nobody holds, -1 while
     *       the exit function runs.
     *   <li id="S2">A module that uses its symbols counts as one.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param mod a loaded module
     * @return references beyond the one that the module itself is
     * @source linux.md 6.2, 13; kernel/module/main.c [6.12]
     */
    @Routine(header = "linux/module.h")
    default int module_refcount(ModuleStruct mod) {
        SimThread sim = enter(ModuleCalls.module_refcount, mod);
        int count = kernel().moduleReferences().count(mod);
        sim.leave();
        return count;
    }

    /**
     * Gives this module's reference back and ends the calling kernel thread. Does not return:
     * {@code throw} it to tell the compiler.
     *
     * <p><b>C:</b> {@code module_put_and_kthread_exit(code);} &lt;linux/module.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Both are done in the kernel's own text: no instruction of the module follows
     *       the reference.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * in a kernel thread, where sleeping is allowed
     *
     * @param code the thread's result
     * @return nothing
     * @see Kthread#kthread_exit
     * @source linux.md 6.5; kernel/module/main.c [6.12]
     */
    @Routine(header = "linux/module.h", macro = true)
    default Error module_put_and_kthread_exit(long code) {
        ModuleStruct self = THIS_MODULE();
        SimThread sim = enter(ModuleCalls.module_put_and_kthread_exit, code);
        kernel().moduleReferences().put(sim, self);
        throw kernel().kthreads().exit(sim, code);
    }

    /**
     * Runs what stands in the init section of the module.
     *
     * <p><b>C:</b> {@code static int __init function(void)} &lt;linux/init.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Once the module is live its init section is gone: then this is a page fault.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Variations</h4>
     *
     * C marks a function; here its body is handed over. The section goes with the module's
     * transition, not some time later
     *
     * @param body the function's body
     * @source linux.md 6.1, 6.4
     */
    @Routine(header = "linux/init.h", macro = true)
    default void __init(Runnable body) {
        SimThread sim = enter(ModuleCalls.__init);
        kernel().moduleReferences().requireInit(THIS_MODULE());
        sim.leave();
        body.run();
    }

    /**
     * Runs what stands in the exit section of the module.
     *
     * <p><b>C:</b> {@code static void __exit function(void)} &lt;linux/init.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The section is there as long as the module.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Variations</h4>
     *
     * C marks a function; here its body is handed over
     *
     * @param body the function's body
     * @source linux.md 6.4
     */
    @Routine(header = "linux/init.h", macro = true)
    default void __exit(Runnable body) {
        enter(ModuleCalls.__exit).leave();
        body.run();
    }
}
