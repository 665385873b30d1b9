package triptych.examples.tru64.fta;

import java.util.List;
import triptych.core.wait.WaitChannel;
import triptych.tru64.Tru64Module;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.ThreadT;

/** Error recovery by {@code mpsleep}; a watchdog, which is a thread, notices the errors. */
public final class MpsleepRecovery extends Tru64Module {
    private final Adapter adapter;
    private final boolean heedsTheRules;
    private final SimpleLockData lock = new SimpleLockData("lk_fta_kern_str");
    private final WaitChannel.Named errorRecoveryFlag = () -> "&error_recovery_flag";
    private ThreadT thread;

    // Guarded by lock.
    private boolean failed;
    private boolean ending;

    private MpsleepRecovery(Adapter adapter, boolean heedsTheRules) {
        this.adapter = adapter;
        this.heedsTheRules = heedsTheRules;
    }

    /** Sleeps in an endless loop, and has the lock back after whatever ends the sleep. */
    public static MpsleepRecovery asPrinted(Adapter adapter) {
        return new MpsleepRecovery(adapter, false);
    }

    /** Looks at the condition and at the result, and holds no lock while it resets. */
    public static MpsleepRecovery fixed(Adapter adapter) {
        return new MpsleepRecovery(adapter, true);
    }

    @Override
    public String moduleName() {
        return "fta";
    }

    @Override
    protected int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
        switch (op) {
            case CFG_OP_CONFIGURE:
                simple_lock_init(lock);
                thread =
                        kernel_thread_w_arg(
                                first_task(),
                                heedsTheRules ? this::recover : this::recoverAsPrinted,
                                null);
                return thread == null ? ENOMEM : ESUCCESS;
            case CFG_OP_UNCONFIGURE:
                if (thread_terminate(thread) != KERN_SUCCESS) {
                    return EBUSY;
                }
                simple_lock_terminate(lock);
                return ESUCCESS;
            default:
                return ENOTSUP;
        }
    }

    /** The watchdog has seen that the adapter has failed. */
    public void adapterFailed() {
        simple_lock(lock);
        failed = true;
        simple_unlock(lock);
        wakeup(errorRecoveryFlag);
    }

    private void recoverAsPrinted(Object unused) {
        simple_lock(lock);
        while (!ending) {
            // Nothing leads out of here, so that nobody looks at the condition again.
            while (true) {
                mpsleep(
                        errorRecoveryFlag,
                        PCATCH,
                        "ftaerr",
                        0,
                        lock,
                        MS_LOCK_SIMPLE | MS_LOCK_ON_ERROR);
                reset();
            }
        }
    }

    private void recover(Object unused) {
        while (awaitFailure()) {
            reset();
        }
        thread_terminate(current_thread());
        thread_halt_self();
    }

    /** Whether the adapter has failed, rather than the thread is to end. */
    private boolean awaitFailure() {
        simple_lock(lock);
        while (!failed) {
            if (mpsleep(errorRecoveryFlag, PCATCH, "ftaerr", 0, lock, MS_LOCK_SIMPLE) != 0) {
                // After a failure mpsleep has not taken the lock again.
                return false;
            }
        }
        failed = false;
        simple_unlock(lock);
        return true;
    }

    private void reset() {
        adapter.reset();
        assert_wait_mesg_timo(null, false, "ftareset", 1);
        thread_block();
    }
}
