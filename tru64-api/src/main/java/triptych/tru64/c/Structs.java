package triptych.tru64.c;

import java.util.List;
import triptych.core.c.CStruct;
import triptych.core.c.CView;
import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.tru64.struct.CfgFlags;
import triptych.tru64.struct.CfgSubsysAttr;
import triptych.tru64.struct.HandlerIntrInfo;
import triptych.tru64.struct.IhandlerT;
import triptych.tru64.struct.InterruptRoutine;
import triptych.tru64.struct.Lbolt;
import triptych.tru64.struct.LockData;
import triptych.tru64.struct.LockInfo;
import triptych.tru64.struct.LockMemory;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.ThreadT;

/** The structures that Tru64 and its modules share. */
@KernelText
final class Structs {
    static final List<CStruct<?>> ALL =
            List.of(
                    CStruct.of("thread", ThreadT.class)
                            .shows("wait_result", Integer.class, ThreadT::seenWaitResult),
                    CStruct.of("triptych_lbolt", Lbolt.class)
                            .shows("ticks", Integer.class, lbolt -> (int) lbolt.ticks()),
                    CStruct.of("slock", SimpleLockData.class)
                            .adoptedBy(view -> new SimpleLockData()),
                    CStruct.of("lock", LockData.class).adoptedBy(view -> new LockData()),
                    // Of a lock that was never initialised the kernel does not know which it is.
                    CStruct.of("slock", LockMemory.class).adoptedBy(view -> new SimpleLockData()),
                    CStruct.of("lockinfo", LockInfo.class).readBy(Structs::lockInfo),
                    CStruct.of("handler_intr_info", HandlerIntrInfo.class)
                            .readBy(Structs::handlerIntrInfo),
                    CStruct.of("ihandler", IhandlerT.class).readBy(Structs::ihandler),
                    CStruct.of("cfg_subsys_attr", CfgSubsysAttr.class).readBy(Structs::attribute));

    private Structs() {}

    /** Null, for a lock without a class, if there is only memory for one. */
    private static LockInfo lockInfo(CView view) {
        String name = view.string("name");
        return name == null
                ? null
                : new LockInfo(name, (int) view.number("order"), (int) view.number("min_spl"));
    }

    private static HandlerIntrInfo handlerIntrInfo(CView view) {
        return new HandlerIntrInfo(
                (int) view.number("line"),
                view.function("intr", InterruptRoutine.class),
                view.object("param", Object.class));
    }

    private static IhandlerT ihandler(CView view) {
        IhandlerT handler = new IhandlerT();
        handler.ih_bus(view.object("ih_bus", Object.class));
        handler.ih_bus_info(view.object("ih_bus_info", HandlerIntrInfo.class));
        return handler;
    }

    private static CfgSubsysAttr attribute(CView view) {
        int type = (int) view.number("type");
        int size = (int) view.number("val_size");
        Ref<?> addr =
                type == CfgFlags.CFG_ATTR_STRTYPE
                        ? view.textAt("addr", size)
                        : view.numberAt("addr", bytesOf(type));
        return CfgSubsysAttr.of(
                view.string("name"),
                type,
                (int) view.number("operation"),
                addr,
                view.number("min_val"),
                view.number("max_val"));
    }

    private static int bytesOf(int type) {
        return type == CfgFlags.CFG_ATTR_ULONGTYPE ? Long.BYTES : Integer.BYTES;
    }
}
