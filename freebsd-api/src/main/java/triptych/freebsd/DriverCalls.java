package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations say of the routines for drivers, read once. */
@KernelText
final class DriverCalls {
    static final RoutineInfo callout_init = RoutineInfo.of(Callouts.class, "callout_init");
    static final RoutineInfo callout_init_mtx = RoutineInfo.of(Callouts.class, "callout_init_mtx");
    static final RoutineInfo callout_reset = RoutineInfo.of(Callouts.class, "callout_reset");
    static final RoutineInfo callout_schedule = RoutineInfo.of(Callouts.class, "callout_schedule");
    static final RoutineInfo callout_stop = RoutineInfo.of(Callouts.class, "callout_stop");
    static final RoutineInfo callout_drain = RoutineInfo.of(Callouts.class, "callout_drain");
    static final RoutineInfo callout_pending = RoutineInfo.of(Callouts.class, "callout_pending");
    static final RoutineInfo callout_active = RoutineInfo.of(Callouts.class, "callout_active");
    static final RoutineInfo callout_deactivate =
            RoutineInfo.of(Callouts.class, "callout_deactivate");
    static final RoutineInfo TASK_INIT = RoutineInfo.of(Taskqueues.class, "TASK_INIT");
    static final RoutineInfo taskqueue_create =
            RoutineInfo.of(Taskqueues.class, "taskqueue_create");
    static final RoutineInfo taskqueue_start_threads =
            RoutineInfo.of(Taskqueues.class, "taskqueue_start_threads");
    static final RoutineInfo taskqueue_enqueue =
            RoutineInfo.of(Taskqueues.class, "taskqueue_enqueue");
    static final RoutineInfo taskqueue_cancel =
            RoutineInfo.of(Taskqueues.class, "taskqueue_cancel");
    static final RoutineInfo taskqueue_drain = RoutineInfo.of(Taskqueues.class, "taskqueue_drain");
    static final RoutineInfo taskqueue_drain_all =
            RoutineInfo.of(Taskqueues.class, "taskqueue_drain_all");
    static final RoutineInfo taskqueue_free = RoutineInfo.of(Taskqueues.class, "taskqueue_free");
    static final RoutineInfo make_dev = RoutineInfo.of(DeviceNodes.class, "make_dev");
    static final RoutineInfo make_dev_credf = RoutineInfo.of(DeviceNodes.class, "make_dev_credf");
    static final RoutineInfo make_dev_p = RoutineInfo.of(DeviceNodes.class, "make_dev_p");
    static final RoutineInfo make_dev_s = RoutineInfo.of(DeviceNodes.class, "make_dev_s");
    static final RoutineInfo destroy_dev = RoutineInfo.of(DeviceNodes.class, "destroy_dev");
    static final RoutineInfo dev2udev = RoutineInfo.of(DeviceNodes.class, "dev2udev");
    static final RoutineInfo copyin = RoutineInfo.of(UserMemory.class, "copyin");
    static final RoutineInfo copyout = RoutineInfo.of(UserMemory.class, "copyout");
    static final RoutineInfo copyinstr = RoutineInfo.of(UserMemory.class, "copyinstr");
    static final RoutineInfo copystr = RoutineInfo.of(UserMemory.class, "copystr");
    static final RoutineInfo uiomove = RoutineInfo.of(UserMemory.class, "uiomove");
    static final RoutineInfo sysctl_ctx_init = RoutineInfo.of(Sysctl.class, "sysctl_ctx_init");
    static final RoutineInfo sysctl_ctx_free = RoutineInfo.of(Sysctl.class, "sysctl_ctx_free");
    static final RoutineInfo sysctl_add_oid = RoutineInfo.of(Sysctl.class, "sysctl_add_oid");
    static final RoutineInfo sysctl_handle_int = RoutineInfo.of(Sysctl.class, "sysctl_handle_int");
    static final RoutineInfo sysctl_handle_long =
            RoutineInfo.of(Sysctl.class, "sysctl_handle_long");
    static final RoutineInfo sysctl_handle_string =
            RoutineInfo.of(Sysctl.class, "sysctl_handle_string");
    static final RoutineInfo SYSCTL_OUT = RoutineInfo.of(Sysctl.class, "SYSCTL_OUT");
    static final RoutineInfo SYSCTL_IN = RoutineInfo.of(Sysctl.class, "SYSCTL_IN");
    static final RoutineInfo SYSCTL_STATIC_CHILDREN =
            RoutineInfo.of(Sysctl.class, "SYSCTL_STATIC_CHILDREN");
    static final RoutineInfo sysctl_handle_opaque =
            RoutineInfo.of(Sysctl.class, "sysctl_handle_opaque");
    static final RoutineInfo binuptime = RoutineInfo.of(SystemTime.class, "binuptime");
    static final RoutineInfo epoch_alloc = RoutineInfo.of(Epochs.class, "epoch_alloc");
    static final RoutineInfo epoch_free = RoutineInfo.of(Epochs.class, "epoch_free");
    static final RoutineInfo epoch_enter = RoutineInfo.of(Epochs.class, "epoch_enter");
    static final RoutineInfo epoch_exit = RoutineInfo.of(Epochs.class, "epoch_exit");
    static final RoutineInfo epoch_enter_preempt =
            RoutineInfo.of(Epochs.class, "epoch_enter_preempt");
    static final RoutineInfo epoch_exit_preempt =
            RoutineInfo.of(Epochs.class, "epoch_exit_preempt");
    static final RoutineInfo epoch_wait = RoutineInfo.of(Epochs.class, "epoch_wait");
    static final RoutineInfo epoch_wait_preempt =
            RoutineInfo.of(Epochs.class, "epoch_wait_preempt");
    static final RoutineInfo in_epoch = RoutineInfo.of(Epochs.class, "in_epoch");
    static final RoutineInfo GROUPTASK_INIT = RoutineInfo.of(GroupTasks.class, "GROUPTASK_INIT");
    static final RoutineInfo GROUPTASK_ENQUEUE =
            RoutineInfo.of(GroupTasks.class, "GROUPTASK_ENQUEUE");
    static final RoutineInfo taskqgroup_attach_cpu =
            RoutineInfo.of(GroupTasks.class, "taskqgroup_attach_cpu");
    static final RoutineInfo taskqgroup_detach =
            RoutineInfo.of(GroupTasks.class, "taskqgroup_detach");
    static final RoutineInfo firmware_register =
            RoutineInfo.of(Firmware.class, "firmware_register");
    static final RoutineInfo firmware_unregister =
            RoutineInfo.of(Firmware.class, "firmware_unregister");
    static final RoutineInfo firmware_get = RoutineInfo.of(Firmware.class, "firmware_get");
    static final RoutineInfo firmware_put = RoutineInfo.of(Firmware.class, "firmware_put");
    static final RoutineInfo syscall_register = RoutineInfo.of(Syscalls.class, "syscall_register");
    static final RoutineInfo syscall_deregister =
            RoutineInfo.of(Syscalls.class, "syscall_deregister");

    private DriverCalls() {}
}
