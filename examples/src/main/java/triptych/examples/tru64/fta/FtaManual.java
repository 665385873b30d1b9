package triptych.examples.tru64.fta;

import jakarta.inject.Inject;
import java.util.List;
import triptych.core.memory.SharedInt;
import triptych.core.wait.WaitChannel;
import triptych.tru64.Tru64Module;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.HandlerIntrInfo;
import triptych.tru64.struct.IhandlerIdT;
import triptych.tru64.struct.IhandlerT;
import triptych.tru64.struct.ThreadT;

/**
 * The driver as the fragments of a manual's chapter on kernel threads add up to it: no lock, no
 * condition, no result looked at, and a handle that one function has and another one needs.
 */
public final class FtaManual extends Tru64Module {
    private final Adapter adapter;
    private final WaitChannel.Named errorRecoveryFlag = () -> "&error_recovery_flag";
    private final SharedInt threadStarted = new SharedInt(0, "reinit_thread_started");
    private IhandlerIdT handler;

    /** Declared where it is used, and set nowhere: see {@link #operational}. */
    private ThreadT terminated;

    @Inject
    public FtaManual(Adapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public String moduleName() {
        return "fta";
    }

    @Override
    protected int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
        switch (op) {
            case CFG_OP_CONFIGURE:
                IhandlerT add = new IhandlerT();
                add.ih_bus_info(new HandlerIntrInfo(Adapter.LINE, this::ftaintr, null));
                handler = handler_add(add);
                operational();
                handler_enable(handler);
                return ESUCCESS;
            case CFG_OP_UNCONFIGURE:
                handler_disable(handler);
                handler_del(handler);
                thread_terminate(terminated);
                return ESUCCESS;
            default:
                return ENOTSUP;
        }
    }

    /** The action of PI_OPERATIONAL. */
    private void operational() {
        if (threadStarted.get() == 0) {
            ThreadT thread = kernel_thread_w_arg(first_task(), this::recover, null);
            if (thread == null) {
                printf("fta: no error recovery thread\n");
            }
            threadStarted.set(1);
        }
    }

    private void recover(Object unused) {
        while (true) {
            assert_wait_mesg(errorRecoveryFlag, true, "ftaerr");
            thread_block();
            adapter.reset();
        }
    }

    private int ftaintr(Object unused) {
        if ((adapter.cause() & Adapter.FATAL_ERROR) != 0) {
            operational();
            thread_wakeup_one(errorRecoveryFlag);
        }
        return 0;
    }
}
