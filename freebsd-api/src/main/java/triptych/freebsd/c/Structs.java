package triptych.freebsd.c;

import java.util.List;
import triptych.core.c.CStruct;
import triptych.core.c.CView;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.freebsd.struct.Callout;
import triptych.freebsd.struct.Cdev;
import triptych.freebsd.struct.Cdevsw;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.DeviceIo;
import triptych.freebsd.struct.DeviceIoctl;
import triptych.freebsd.struct.DeviceOpen;
import triptych.freebsd.struct.DevicePoll;
import triptych.freebsd.struct.DevicePurge;
import triptych.freebsd.struct.EpochTracker;
import triptych.freebsd.struct.FirmwareImage;
import triptych.freebsd.struct.GroupTask;
import triptych.freebsd.struct.Iovec;
import triptych.freebsd.struct.KprocDesc;
import triptych.freebsd.struct.KthreadDesc;
import triptych.freebsd.struct.MakeDevArgs;
import triptych.freebsd.struct.MallocType;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Rwlock;
import triptych.freebsd.struct.Sema;
import triptych.freebsd.struct.Sx;
import triptych.freebsd.struct.SyscallFunction;
import triptych.freebsd.struct.SysctlCtxList;
import triptych.freebsd.struct.SysctlOid;
import triptych.freebsd.struct.SysctlReq;
import triptych.freebsd.struct.Sysent;
import triptych.freebsd.struct.Task;
import triptych.freebsd.struct.TaskFunction;
import triptych.freebsd.struct.Td;
import triptych.freebsd.struct.Uio;

/** The structures that FreeBSD and its modules share. */
@KernelText
final class Structs {
    static final List<CStruct<?>> ALL =
            List.of(
                    CStruct.of("proc", Proc.class)
                            .shows("p_pid", Integer.class, Proc::p_pid)
                            .shows("p_flag", Integer.class, Proc::p_flag)
                            .shows("p_state", Integer.class, Proc::p_state)
                            .shows("p_numthreads", Integer.class, Proc::p_numthreads)
                            .shows("p_comm", String.class, Proc::p_comm)
                            .holds("p_stype", Object.class, Proc::p_stype),
                    CStruct.of("thread", Td.class)
                            .shows("td_proc", Proc.class, Td::td_proc)
                            .shows("td_tid", Integer.class, Td::td_tid)
                            .shows("td_flags", Integer.class, Td::td_flags)
                            .shows("td_pflags", Integer.class, Td::td_pflags)
                            .shows("td_no_sleeping", Integer.class, Td::td_no_sleeping)
                            .shows("td_priority", Integer.class, Td::td_priority)
                            .shows("td_wmesg", String.class, Td::td_wmesg)
                            .shows("td_name", String.class, Td::td_name)
                            .shares("td_pinned", Integer.class, Td::td_pinned, Td::td_pinned)
                            .shares("td_rlqe", Object.class, Td::td_rlqe, Td::td_rlqe)
                            .shares(
                                    "td_lkpi_task",
                                    Object.class,
                                    Td::td_lkpi_task,
                                    Td::td_lkpi_task),
                    CStruct.of("epoch_tracker", EpochTracker.class)
                            .adoptedBy(view -> new EpochTracker()),
                    CStruct.of("sysent", Sysent.class).readBy(Structs::sysent),
                    CStruct.of("grouptask", GroupTask.class).adoptedBy(view -> new GroupTask()),
                    CStruct.of("firmware", FirmwareImage.class)
                            .shows("name", String.class, FirmwareImage::name)
                            .shows("data", Span.class, FirmwareImage::data)
                            .shows("datasize", Long.class, FirmwareImage::datasize)
                            .shows("version", Integer.class, FirmwareImage::version),
                    CStruct.of("mtx", Mtx.class).adoptedBy(view -> new Mtx()),
                    CStruct.of("sx", Sx.class).adoptedBy(view -> new Sx()),
                    CStruct.of("rwlock", Rwlock.class).adoptedBy(view -> new Rwlock()),
                    CStruct.of("sema", Sema.class).adoptedBy(view -> new Sema()),
                    CStruct.of("cv", Cv.class).adoptedBy(view -> new Cv()),
                    CStruct.of("malloc_type", MallocType.class).adoptedBy(Structs::mallocType),
                    CStruct.of("kproc_desc", KprocDesc.class).adoptedBy(Structs::kprocDesc),
                    CStruct.of("kthread_desc", KthreadDesc.class).adoptedBy(Structs::kthreadDesc),
                    CStruct.of("callout", Callout.class).adoptedBy(view -> new Callout()),
                    CStruct.of("task", Task.class).adoptedBy(Structs::task),
                    CStruct.of("cdevsw", Cdevsw.class).readBy(Structs::cdevsw),
                    CStruct.of("make_dev_args", MakeDevArgs.class).readBy(Structs::makeDevArgs),
                    CStruct.of("cdev", Cdev.class)
                            .shows("si_name", String.class, Cdev::si_name)
                            .shares("si_drv1", Object.class, Cdev::si_drv1, Cdev::si_drv1)
                            .shares("si_drv2", Object.class, Cdev::si_drv2, Cdev::si_drv2),
                    CStruct.of("iovec", Iovec.class)
                            .shows("iov_base", Span.class, Iovec::iov_base)
                            .shows("iov_len", Long.class, Iovec::iov_len),
                    CStruct.of("uio", Uio.class)
                            .shows("uio_iov", Iovec.class, Uio::uio_iov)
                            .shows("uio_iovcnt", Integer.class, Uio::uio_iovcnt)
                            .shares("uio_offset", Long.class, Uio::uio_offset, Uio::uio_offset)
                            .shares("uio_resid", Long.class, Uio::uio_resid, Uio::uio_resid)
                            .shows("uio_rw", Integer.class, Uio::uio_rw)
                            .shows("uio_td", Td.class, Uio::uio_td),
                    CStruct.of("sysctl_ctx_list", SysctlCtxList.class)
                            .adoptedBy(view -> new SysctlCtxList()),
                    CStruct.of("sysctl_oid", SysctlOid.class)
                            .shows("oid_name", String.class, SysctlOid::oid_name)
                            .shows("oid_kind", Integer.class, SysctlOid::oid_kind)
                            .shows("oid_arg1", Span.class, SysctlOid::oid_arg1)
                            .shows("oid_arg2", Long.class, SysctlOid::oid_arg2),
                    CStruct.of("sysctl_req", SysctlReq.class)
                            .shows("td", Td.class, SysctlReq::td)
                            .shows("oldptr", Span.class, SysctlReq::oldptr)
                            .shows("oldlen", Long.class, SysctlReq::oldlen)
                            .shows("oldidx", Long.class, SysctlReq::oldidx)
                            .shows("newptr", Span.class, SysctlReq::newptr)
                            .shows("newlen", Long.class, SysctlReq::newlen)
                            .shows("newidx", Long.class, SysctlReq::newidx));

    private Structs() {}

    private static MallocType mallocType(CView view) {
        return new MallocType(view.string("ks_shortdesc"), view.string("ks_longdesc"));
    }

    private static Task task(CView view) {
        Task task = new Task();
        task.initialise(
                (int) view.number("ta_priority"),
                view.function("ta_func", TaskFunction.class),
                view.object("ta_context", Object.class),
                null);
        return task;
    }

    private static Cdevsw cdevsw(CView view) {
        return new Cdevsw(
                (int) view.number("d_version"),
                (int) view.number("d_flags"),
                view.string("d_name"),
                view.function("d_open", DeviceOpen.class),
                view.function("d_close", DeviceOpen.class),
                view.function("d_read", DeviceIo.class),
                view.function("d_write", DeviceIo.class),
                view.function("d_ioctl", DeviceIoctl.class),
                view.function("d_poll", DevicePoll.class),
                view.function("d_purge", DevicePurge.class));
    }

    private static Sysent sysent(CView view) {
        return new Sysent(
                (int) view.number("sy_narg"), view.function("sy_call", SyscallFunction.class));
    }

    private static MakeDevArgs makeDevArgs(CView view) {
        return new MakeDevArgs(
                (int) view.number("mda_flags"),
                view.object("mda_devsw", Cdevsw.class),
                (int) view.number("mda_unit"),
                view.object("mda_si_drv1", Object.class),
                view.object("mda_si_drv2", Object.class));
    }

    private static KprocDesc kprocDesc(CView view) {
        return new KprocDesc(
                view.string("arg0"),
                view.function("func", Runnable.class),
                view.variable("global_procpp", Proc.class));
    }

    private static KthreadDesc kthreadDesc(CView view) {
        return new KthreadDesc(
                view.string("arg0"),
                view.function("func", Runnable.class),
                view.variable("global_threadpp", Td.class));
    }
}
