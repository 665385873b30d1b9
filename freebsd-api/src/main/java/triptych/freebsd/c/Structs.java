package triptych.freebsd.c;

import java.util.List;
import triptych.core.c.CStruct;
import triptych.core.c.CView;
import triptych.core.routine.KernelText;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.KprocDesc;
import triptych.freebsd.struct.KthreadDesc;
import triptych.freebsd.struct.MallocType;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Sx;
import triptych.freebsd.struct.Td;

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
                            .shows("td_name", String.class, Td::td_name),
                    CStruct.of("mtx", Mtx.class).adoptedBy(view -> new Mtx()),
                    CStruct.of("sx", Sx.class).adoptedBy(view -> new Sx()),
                    CStruct.of("cv", Cv.class).adoptedBy(view -> new Cv()),
                    CStruct.of("malloc_type", MallocType.class).adoptedBy(Structs::mallocType),
                    CStruct.of("kproc_desc", KprocDesc.class).adoptedBy(Structs::kprocDesc),
                    CStruct.of("kthread_desc", KthreadDesc.class).adoptedBy(Structs::kthreadDesc));

    private Structs() {}

    private static MallocType mallocType(CView view) {
        return new MallocType(view.string("ks_shortdesc"), view.string("ks_longdesc"));
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
