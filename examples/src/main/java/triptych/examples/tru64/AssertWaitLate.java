package triptych.examples.tru64;

import java.util.List;
import triptych.core.memory.SharedInt;
import triptych.tru64.Tru64Module;
import triptych.tru64.struct.CfgAttr;

/** Looks at the condition first, and asserts its wait afterwards. */
public final class AssertWaitLate extends Tru64Module {
    private final SharedInt ready = new SharedInt();

    private void work(Object unused) {
        ready.set(1);
        thread_wakeup(ready);
        thread_terminate(current_thread());
        thread_halt_self();
    }

    private void awaitReady() {
        while (ready.get() == 0) {
            // A wake-up here finds nobody, and an event has no memory.
            assert_wait_mesg(ready, false, "ready");
            thread_block();
        }
    }

    @Override
    protected int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
        if (op != CFG_OP_CONFIGURE) {
            return ENOTSUP;
        }
        if (kernel_thread_w_arg(first_task(), this::work, null) == null) {
            return ENOMEM;
        }
        awaitReady();
        return ESUCCESS;
    }
}
