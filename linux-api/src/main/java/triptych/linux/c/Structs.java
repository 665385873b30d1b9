package triptych.linux.c;

import java.util.List;
import triptych.core.c.CStruct;
import triptych.core.c.CView;
import triptych.core.routine.KernelText;
import triptych.linux.struct.Cdev;
import triptych.linux.struct.Completion;
import triptych.linux.struct.Cpumask;
import triptych.linux.struct.DelayedWork;
import triptych.linux.struct.Dentry;
import triptych.linux.struct.Device;
import triptych.linux.struct.DeviceNumber;
import triptych.linux.struct.FasyncList;
import triptych.linux.struct.FileOperations;
import triptych.linux.struct.FilePosition;
import triptych.linux.struct.HrTimer;
import triptych.linux.struct.HrTimerFunc;
import triptych.linux.struct.Inode;
import triptych.linux.struct.IrqFlags;
import triptych.linux.struct.KobjAttribute;
import triptych.linux.struct.Kobject;
import triptych.linux.struct.KthreadWork;
import triptych.linux.struct.KthreadWorkFunc;
import triptych.linux.struct.KthreadWorker;
import triptych.linux.struct.MiscDevice;
import triptych.linux.struct.ModuleStruct;
import triptych.linux.struct.Mutex;
import triptych.linux.struct.OpenFile;
import triptych.linux.struct.ProcOps;
import triptych.linux.struct.RcuHead;
import triptych.linux.struct.RwSemaphore;
import triptych.linux.struct.Rwlock;
import triptych.linux.struct.Semaphore;
import triptych.linux.struct.Spinlock;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.Tasklet;
import triptych.linux.struct.TaskletCallback;
import triptych.linux.struct.TaskletFunc;
import triptych.linux.struct.TimerFunc;
import triptych.linux.struct.TimerList;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueFunc;
import triptych.linux.struct.WaitQueueHead;
import triptych.linux.struct.WatchdogDevice;
import triptych.linux.struct.WatchdogOps;
import triptych.linux.struct.WatchedLock;
import triptych.linux.struct.WorkFunc;
import triptych.linux.struct.WorkStruct;

/** The structures that Linux and its modules share. */
@KernelText
final class Structs {
    /** {@code TRIPTYCH_READY} of {@code triptych/object.h}: a declaring macro has set it up. */
    private static final long READY = 0x5452_4950;

    static final List<CStruct<?>> ALL =
            List.of(
                    CStruct.of("task_struct", TaskStruct.class)
                            .orNumber(TaskStruct::number, TaskStruct::pointer)
                            .shows("pid", Integer.class, TaskStruct::pidNumber)
                            .shows("tgid", Integer.class, TaskStruct::pidNumber)
                            .shows("flags", Integer.class, TaskStruct::flags)
                            .shows("__state", Integer.class, TaskStruct::state)
                            .shows("mm", Object.class, Structs::memoryOf)
                            .shows("comm", String.class, TaskStruct::comm),
                    CStruct.of("module", ModuleStruct.class)
                            .adoptedBy(view -> view.os(ObjectFile.class).THIS_MODULE())
                            .shows("state", Integer.class, ModuleStruct::state),
                    CStruct.of("completion", Completion.class)
                            .adoptedBy(Structs::completion)
                            .shows("done", Long.class, Completion::done),
                    CStruct.of("wait_queue_head", WaitQueueHead.class)
                            .adoptedBy(Structs::waitQueueHead),
                    CStruct.of("wait_queue_entry", WaitQueueEntry.class)
                            .adoptedBy(Structs::waitQueueEntry)
                            .shows("flags", Integer.class, WaitQueueEntry::flags)
                            .shows("private", Object.class, WaitQueueEntry::task),
                    CStruct.of("mutex", Mutex.class)
                            .adoptedBy(view -> ready(view, new Mutex(nameIn(view, null)))),
                    CStruct.of("spinlock", Spinlock.class)
                            .adoptedBy(view -> ready(view, new Spinlock(nameIn(view, null)))),
                    CStruct.of("triptych_irqflags", IrqFlags.class)
                            .adoptedBy(Structs::irqFlags)
                            .shares("word", Boolean.class, IrqFlags::wereOff, IrqFlags::remember),
                    CStruct.of("semaphore", Semaphore.class)
                            .adoptedBy(Structs::semaphore)
                            .shows("count", Integer.class, Semaphore::count),
                    CStruct.of("timer_list", TimerList.class)
                            .adoptedBy(Structs::timer)
                            .shares("expires", Long.class, TimerList::expires, TimerList::expires),
                    CStruct.of("work_struct", WorkStruct.class).adoptedBy(Structs::work),
                    CStruct.of("delayed_work", DelayedWork.class)
                            .adoptedBy(Structs::delayedWork)
                            .holds("work", WorkStruct.class, DelayedWork::work),
                    CStruct.of("kthread_worker", KthreadWorker.class)
                            .orNumber(KthreadWorker::number, KthreadWorker::pointer)
                            .shows("task", TaskStruct.class, KthreadWorker::task),
                    CStruct.of("kthread_work", KthreadWork.class).adoptedBy(Structs::kthreadWork),
                    CStruct.of("triptych_rwlock", Rwlock.class)
                            .adoptedBy(view -> ready(view, new Rwlock(nameIn(view, null)))),
                    CStruct.of("callback_head", RcuHead.class).adoptedBy(view -> new RcuHead()),
                    CStruct.of("rw_semaphore", RwSemaphore.class)
                            .adoptedBy(view -> ready(view, new RwSemaphore(nameIn(view, null)))),
                    CStruct.of("tasklet_struct", Tasklet.class).adoptedBy(Structs::tasklet),
                    CStruct.of("hrtimer", HrTimer.class)
                            .adoptedBy(view -> new HrTimer(nameIn(view, "hrtimer")))
                            .shares(
                                    "function",
                                    HrTimerFunc.class,
                                    HrTimer::function,
                                    HrTimer::function)
                            .shows("triptych_expires", Long.class, HrTimer::expires),
                    CStruct.of("cpumask", Cpumask.class)
                            .adoptedBy(view -> new Cpumask(view.number("bits"))),
                    CStruct.of("inode", Inode.class)
                            .shows("i_rdev", Integer.class, Inode::i_rdev)
                            .shows("i_cdev", Cdev.class, Inode::i_cdev)
                            .shows("i_private", Object.class, Inode::i_private),
                    CStruct.of("file", OpenFile.class)
                            .shows("f_inode", Inode.class, OpenFile::f_inode)
                            .shows("f_flags", Integer.class, OpenFile::f_flags)
                            .shows("f_mode", Integer.class, OpenFile::f_mode)
                            .shows("f_path.dentry", Dentry.class, OpenFile::dentry)
                            .shares(
                                    "f_pos",
                                    Long.class,
                                    file -> file.f_pos().value(),
                                    (file, value) -> file.f_pos().value(value))
                            .shares(
                                    "private_data",
                                    Object.class,
                                    OpenFile::private_data,
                                    OpenFile::private_data),
                    CStruct.of("triptych_position", FilePosition.class)
                            .shares("value", Long.class, FilePosition::value, FilePosition::value),
                    CStruct.of("dentry", Dentry.class)
                            .shows("d_iname", String.class, Dentry::label),
                    CStruct.of("kobject", Kobject.class)
                            .shows("name", String.class, Kobject::label)
                            .shows("parent", Kobject.class, Kobject::parent),
                    CStruct.of("kobj_attribute", KobjAttribute.class).adoptedBy(Structs::attribute),
                    CStruct.of("fasync_struct", FasyncList.class),
                    CStruct.of("watchdog_ops", WatchdogOps.class).adoptedBy(Structs::watchdogOps),
                    CStruct.of("watchdog_device", WatchdogDevice.class)
                            .adoptedBy(Structs::watchdog),
                    CStruct.of("file_operations", FileOperations.class)
                            .adoptedBy(FileFunctions::of),
                    CStruct.of("proc_ops", ProcOps.class)
                            .adoptedBy(view -> new ProcOps(FileFunctions.ofProc(view))),
                    CStruct.of("cdev", Cdev.class)
                            .adoptedBy(Structs::cdev)
                            .shares("ops", FileOperations.class, Cdev::ops, Cdev::ops),
                    CStruct.of("triptych_devno", DeviceNumber.class)
                            .adoptedBy(view -> new DeviceNumber())
                            .shares(
                                    "value",
                                    Integer.class,
                                    DeviceNumber::value,
                                    DeviceNumber::value),
                    CStruct.of("device", Device.class)
                            .shows("init_name", String.class, Device::label)
                            .shares(
                                    "driver_data",
                                    Object.class,
                                    Device::driver_data,
                                    Device::driver_data),
                    CStruct.of("miscdevice", MiscDevice.class)
                            .adoptedBy(Structs::miscDevice)
                            .shows("minor", Integer.class, MiscDevice::minor)
                            .shows("this_device", Device.class, MiscDevice::this_device));

    private Structs() {}

    /** A process of a user has memory of its own, which is nothing but there. */
    private static Object memoryOf(TaskStruct task) {
        return task.kthread() == null && task.isTask() ? task.signals() : null;
    }

    private static boolean isReady(CView view) {
        return view.number("object.ready") == READY;
    }

    /** The name that a declaring macro has noted; {@code otherwise} in plain memory. */
    private static String nameIn(CView view, String otherwise) {
        return isReady(view) ? view.string("object.name") : otherwise;
    }

    private static <L extends WatchedLock> L ready(CView view, L lock) {
        if (isReady(view)) {
            lock.initialise();
        }
        return lock;
    }

    private static Completion completion(CView view) {
        Completion completion = new Completion(nameIn(view, "completion"));
        return isReady(view) ? completion.initialised() : completion;
    }

    private static WaitQueueHead waitQueueHead(CView view) {
        WaitQueueHead head = new WaitQueueHead(nameIn(view, "wait queue"));
        return isReady(view) ? head.initialised() : head;
    }

    private static WaitQueueEntry waitQueueEntry(CView view) {
        WaitQueueEntry entry = new WaitQueueEntry(nameIn(view, "wait"));
        if (isReady(view)) {
            entry.become(
                    view.object("private", TaskStruct.class),
                    view.function("func", WaitQueueFunc.class),
                    (int) view.number("flags"));
        }
        return entry;
    }

    private static IrqFlags irqFlags(CView view) {
        IrqFlags flags = new IrqFlags();
        flags.remember(view.number("word") != 0);
        return flags;
    }

    private static Semaphore semaphore(CView view) {
        Semaphore semaphore = new Semaphore(nameIn(view, "semaphore"));
        return isReady(view) ? semaphore.initialised((int) view.number("count")) : semaphore;
    }

    private static TimerList timer(CView view) {
        TimerList timer = new TimerList(nameIn(view, "timer"), null);
        if (isReady(view)) {
            timer.setFunction(view.function("function", TimerFunc.class));
        }
        timer.expires(view.number("expires"));
        return timer;
    }

    private static WorkStruct work(CView view) {
        WorkStruct work = new WorkStruct(nameIn(view, "work"));
        if (isReady(view)) {
            work.initialise(view.function("func", WorkFunc.class), null);
        }
        return work;
    }

    private static DelayedWork delayedWork(CView view) {
        boolean ready = view.number("work.object.ready") == READY;
        DelayedWork delayed = new DelayedWork(ready ? view.string("work.object.name") : "dwork");
        if (ready) {
            delayed.work().initialise(view.function("work.func", WorkFunc.class), null);
        }
        return delayed;
    }

    private static KthreadWork kthreadWork(CView view) {
        KthreadWork work = new KthreadWork(nameIn(view, "work"));
        return isReady(view)
                ? work.initialised(view.function("func", KthreadWorkFunc.class), null)
                : work;
    }

    private static Tasklet tasklet(CView view) {
        Tasklet tasklet = new Tasklet(nameIn(view, "tasklet"));
        if (!isReady(view)) {
            return tasklet;
        }
        TaskletCallback callback = view.function("callback", TaskletCallback.class);
        TaskletFunc func = view.function("func", TaskletFunc.class);
        long data = view.number("data");
        return tasklet.initialised(callback != null ? callback : t -> func.run(data), null);
    }

    private static KobjAttribute attribute(CView view) {
        return new KobjAttribute(
                view.string("attr.name"),
                (int) view.number("attr.mode"),
                view.function("show", KobjAttribute.Show.class),
                view.function("store", KobjAttribute.Store.class));
    }

    private static WatchdogOps watchdogOps(CView view) {
        return new WatchdogOps(
                view.object("owner", ModuleStruct.class),
                view.function("start", WatchdogOps.Act.class),
                view.function("stop", WatchdogOps.Act.class),
                view.function("ping", WatchdogOps.Act.class));
    }

    /** {@code triptych_options} is what the register macro has noted of its information. */
    private static WatchdogDevice watchdog(CView view) {
        return new WatchdogDevice(
                "watchdog0",
                view.object("ops", WatchdogOps.class),
                (int) view.number("triptych_options"),
                (view.number("status") & 1) != 0);
    }

    private static Cdev cdev(CView view) {
        Cdev cdev = new Cdev(nameIn(view, "cdev"));
        cdev.ops(view.object("ops", FileOperations.class));
        return cdev;
    }

    private static MiscDevice miscDevice(CView view) {
        return new MiscDevice(
                (int) view.number("minor"),
                view.string("name"),
                view.object("fops", FileOperations.class));
    }
}
