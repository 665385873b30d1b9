package triptych.examples.tru64;

import java.util.List;
import triptych.tru64.Tru64Module;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.ThreadT;

/** Terminates a thread that waits for its event only, which never comes. */
public final class TerminateWaiter extends Tru64Module {
    private final Object event = new Object();
    private ThreadT worker;

    private void work(Object unused) {
        assert_wait_mesg(event, false, "forever");
        thread_block();
        thread_terminate(current_thread());
        thread_halt_self();
    }

    @Override
    protected int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
        switch (op) {
            case CFG_OP_CONFIGURE:
                worker = kernel_thread_w_arg(first_task(), this::work, null);
                return worker == null ? ENOMEM : ESUCCESS;
            case CFG_OP_UNCONFIGURE:
                return thread_terminate(worker) == KERN_SUCCESS ? ESUCCESS : EBUSY;
            default:
                return ENOTSUP;
        }
    }
}
