package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations say of the routines for threads, sleeping and modules, read once. */
@KernelText
final class KernelCalls {
    static final RoutineInfo kproc_create = RoutineInfo.of(Kproc.class, "kproc_create");
    static final RoutineInfo kproc_exit = RoutineInfo.of(Kproc.class, "kproc_exit");
    static final RoutineInfo kproc_kthread_add = RoutineInfo.of(Kproc.class, "kproc_kthread_add");
    static final RoutineInfo kproc_suspend = RoutineInfo.of(Kproc.class, "kproc_suspend");
    static final RoutineInfo kproc_resume = RoutineInfo.of(Kproc.class, "kproc_resume");
    static final RoutineInfo kproc_suspend_check =
            RoutineInfo.of(Kproc.class, "kproc_suspend_check");
    static final RoutineInfo kproc_shutdown = RoutineInfo.of(Kproc.class, "kproc_shutdown");
    static final RoutineInfo kproc_start = RoutineInfo.of(Kproc.class, "kproc_start");
    static final RoutineInfo kthread_add = RoutineInfo.of(Kthread.class, "kthread_add");
    static final RoutineInfo kthread_exit = RoutineInfo.of(Kthread.class, "kthread_exit");
    static final RoutineInfo kthread_suspend = RoutineInfo.of(Kthread.class, "kthread_suspend");
    static final RoutineInfo kthread_resume = RoutineInfo.of(Kthread.class, "kthread_resume");
    static final RoutineInfo kthread_suspend_check =
            RoutineInfo.of(Kthread.class, "kthread_suspend_check");
    static final RoutineInfo kthread_shutdown = RoutineInfo.of(Kthread.class, "kthread_shutdown");
    static final RoutineInfo kthread_start = RoutineInfo.of(Kthread.class, "kthread_start");

    static final RoutineInfo _sleep = RoutineInfo.of(Sleep.class, "_sleep");
    static final RoutineInfo tsleep = RoutineInfo.of(Sleep.class, "tsleep");
    static final RoutineInfo msleep = RoutineInfo.of(Sleep.class, "msleep");
    static final RoutineInfo mtx_sleep = RoutineInfo.of(Sleep.class, "mtx_sleep");
    static final RoutineInfo pause = RoutineInfo.of(Sleep.class, "pause");
    static final RoutineInfo pause_sig = RoutineInfo.of(Sleep.class, "pause_sig");
    static final RoutineInfo wakeup = RoutineInfo.of(Sleep.class, "wakeup");
    static final RoutineInfo wakeup_one = RoutineInfo.of(Sleep.class, "wakeup_one");
    static final RoutineInfo wakeup_any = RoutineInfo.of(Sleep.class, "wakeup_any");

    static final RoutineInfo kldload = RoutineInfo.of(Kld.class, "kldload");
    static final RoutineInfo kldunload = RoutineInfo.of(Kld.class, "kldunload");
    static final RoutineInfo kldunloadf = RoutineInfo.of(Kld.class, "kldunloadf");
    static final RoutineInfo kldfind = RoutineInfo.of(Kld.class, "kldfind");
    static final RoutineInfo linker_reference_module =
            RoutineInfo.of(Kld.class, "linker_reference_module");
    static final RoutineInfo linker_release_module =
            RoutineInfo.of(Kld.class, "linker_release_module");
    static final RoutineInfo reboot = RoutineInfo.of(Reboot.class, "reboot");

    static final RoutineInfo EVENTHANDLER_REGISTER =
            RoutineInfo.of(EventHandler.class, "EVENTHANDLER_REGISTER");
    static final RoutineInfo EVENTHANDLER_DEREGISTER =
            RoutineInfo.of(EventHandler.class, "EVENTHANDLER_DEREGISTER");
    static final RoutineInfo EVENTHANDLER_DEREGISTER_NOWAIT =
            RoutineInfo.of(EventHandler.class, "EVENTHANDLER_DEREGISTER_NOWAIT");
    static final RoutineInfo EVENTHANDLER_INVOKE =
            RoutineInfo.of(EventHandler.class, "EVENTHANDLER_INVOKE");

    static final RoutineInfo printf = RoutineInfo.of(Printf.class, "printf");
    static final RoutineInfo uprintf = RoutineInfo.of(Printf.class, "uprintf");
    static final RoutineInfo log = RoutineInfo.of(Printf.class, "log");
    static final RoutineInfo panic = RoutineInfo.of(Printf.class, "panic");
    static final RoutineInfo KASSERT = RoutineInfo.of(Printf.class, "KASSERT");
    static final RoutineInfo MPASS = RoutineInfo.of(Printf.class, "MPASS");

    static final RoutineInfo kern_psignal = RoutineInfo.of(Psignal.class, "kern_psignal");
    static final RoutineInfo SIGPENDING = RoutineInfo.of(Psignal.class, "SIGPENDING");
    static final RoutineInfo PROC_LOCK = RoutineInfo.of(Psignal.class, "PROC_LOCK");
    static final RoutineInfo PROC_UNLOCK = RoutineInfo.of(Psignal.class, "PROC_UNLOCK");

    static final RoutineInfo THREAD_NO_SLEEPING =
            RoutineInfo.of(CurThread.class, "THREAD_NO_SLEEPING");
    static final RoutineInfo THREAD_SLEEPING_OK =
            RoutineInfo.of(CurThread.class, "THREAD_SLEEPING_OK");
    static final RoutineInfo thread_lock = RoutineInfo.of(Sched.class, "thread_lock");
    static final RoutineInfo thread_unlock = RoutineInfo.of(Sched.class, "thread_unlock");
    static final RoutineInfo sched_prio = RoutineInfo.of(Sched.class, "sched_prio");
    static final RoutineInfo sched_add = RoutineInfo.of(Sched.class, "sched_add");
    static final RoutineInfo FIRST_THREAD_IN_PROC =
            RoutineInfo.of(Sched.class, "FIRST_THREAD_IN_PROC");
    static final RoutineInfo DELAY = RoutineInfo.of(SystemTime.class, "DELAY");

    private KernelCalls() {}
}
