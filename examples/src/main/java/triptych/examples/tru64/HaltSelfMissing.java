package triptych.examples.tru64;

import java.util.List;
import triptych.tru64.Tru64Module;
import triptych.tru64.struct.CfgAttr;

/** Terminates itself, and takes that for the end. */
public final class HaltSelfMissing extends Tru64Module {
    private final Object event = new Object();

    private void work(Object unused) {
        thread_terminate(current_thread());
        // thread_terminate has only prepared the end, and here the thread goes on.
        assert_wait_mesg(event, true, "next");
        thread_block();
    }

    @Override
    protected int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
        return op == CFG_OP_CONFIGURE && kernel_thread_w_arg(first_task(), this::work, null) == null
                ? ENOMEM
                : ESUCCESS;
    }
}
