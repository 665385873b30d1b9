package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Modules}, {@link Printk} and {@link Bugs} say, read once. */
@KernelText
final class ModuleCalls {
    static final RoutineInfo try_module_get = RoutineInfo.of(Modules.class, "try_module_get");
    static final RoutineInfo __module_get = RoutineInfo.of(Modules.class, "__module_get");
    static final RoutineInfo module_put = RoutineInfo.of(Modules.class, "module_put");
    static final RoutineInfo module_refcount = RoutineInfo.of(Modules.class, "module_refcount");
    static final RoutineInfo module_put_and_kthread_exit =
            RoutineInfo.of(Modules.class, "module_put_and_kthread_exit");
    static final RoutineInfo __init = RoutineInfo.of(Modules.class, "__init");
    static final RoutineInfo __exit = RoutineInfo.of(Modules.class, "__exit");

    static final RoutineInfo printk = RoutineInfo.of(Printk.class, "printk");

    static final RoutineInfo BUG = RoutineInfo.of(Bugs.class, "BUG");
    static final RoutineInfo BUG_ON = RoutineInfo.of(Bugs.class, "BUG_ON");
    static final RoutineInfo WARN = RoutineInfo.of(Bugs.class, "WARN");
    static final RoutineInfo WARN_ON = RoutineInfo.of(Bugs.class, "WARN_ON");
    static final RoutineInfo WARN_ONCE = RoutineInfo.of(Bugs.class, "WARN_ONCE");
    static final RoutineInfo WARN_ON_ONCE = RoutineInfo.of(Bugs.class, "WARN_ON_ONCE");
    static final RoutineInfo dump_stack = RoutineInfo.of(Bugs.class, "dump_stack");
    static final RoutineInfo panic = RoutineInfo.of(Bugs.class, "panic");

    private ModuleCalls() {}
}
