package triptych.examples.tru64.fta;

import jakarta.inject.Inject;
import java.util.List;
import triptych.tru64.Tru64Module;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.HandlerIntrInfo;
import triptych.tru64.struct.IhandlerIdT;
import triptych.tru64.struct.IhandlerT;
import triptych.tru64.struct.SimpleLockData;

/**
 * The driver. Its interrupt handler only notes what has happened and wakes; a thread of its own
 * resets the adapter, which takes time; another one takes frames in. Unconfiguring ends both, and
 * goes on when they are in the kernel's text for good.
 */
public class Fta extends Tru64Module {
    private final Adapter adapter;
    private final SimpleLockData lock = new SimpleLockData("lk_fta_kern_str");

    // Made when the driver is configured.
    private Service recovery;
    private Service receiver;
    private Requests requests;
    private IhandlerIdT handler;

    // Guarded by lock.
    private FtaState state = FtaState.DOWN;

    @Inject
    public Fta(Adapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public String moduleName() {
        return "fta";
    }

    // ---- configuring ----

    @Override
    protected int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
        return switch (op) {
            case CFG_OP_CONFIGURE -> handler == null ? start() : EINVAL;
            case CFG_OP_UNCONFIGURE -> stop();
            default -> ENOTSUP;
        };
    }

    private int start() {
        recovery = new Service(this, lock, "ftaerr", this::recover);
        receiver = new Service(this, lock, "ftarec", adapter::receive);
        requests = new Requests(this, adapter);
        simple_lock_init(lock);
        requests.init();
        int error = probe();
        if (error == ESUCCESS) {
            error = bringUp();
        }
        if (error == ESUCCESS) {
            handler_enable(handler);
        } else {
            endReceiver();
            release();
        }
        return error;
    }

    /** Finds the adapter, and makes what serves its interrupts. */
    private int probe() {
        if (!adapter.isPresent()) {
            return ESRCH;
        }
        if (!receiver.started(kernel_isrthread(first_task(), receiver::run, BASEPRI_SYSTEM))) {
            printf("fta: no receive thread\n");
            return ENOMEM;
        }
        IhandlerT add = new IhandlerT();
        add.ih_bus_info(new HandlerIntrInfo(Adapter.LINE, this::ftaintr, null));
        handler = handler_add(add);
        return handler == null ? EBUSY : ESUCCESS;
    }

    /** The adapter is to work. */
    protected int bringUp() {
        return transition(FtaState.PI_OPERATIONAL);
    }

    private int stop() {
        if (!requests.isEmpty()) {
            return EBUSY;
        }
        handler_disable(handler);
        awaitHandler();
        if (transition(FtaState.PI_SHUTDOWN) != ESUCCESS) {
            handler_enable(handler);
            return EBUSY;
        }
        if (!endReceiver()) {
            return EBUSY;
        }
        release();
        return ESUCCESS;
    }

    private boolean endReceiver() {
        if (receiver.isStarted() && thread_terminate(receiver.thread()) != KERN_SUCCESS) {
            return false;
        }
        receiver.forget();
        return true;
    }

    /** Whatever else was made, once nobody uses it. */
    private void release() {
        if (handler != null) {
            handler_del(handler);
            handler = null;
        }
        setState(FtaState.DOWN);
        requests.terminate();
        simple_lock_terminate(lock);
    }

    /** A handler that has begun is not waited for by the kernel; it is done within a tick. */
    private void awaitHandler() {
        pause("ftaintr");
    }

    // ---- the state machine, in thread context ----

    /** Goes to {@code next}; an error number if it cannot. */
    protected final int transition(FtaState next) {
        int error = ESUCCESS;
        if (next == FtaState.PI_OPERATIONAL && !recovery.isStarted()) {
            error = startRecovery();
        } else if (next == FtaState.PI_SHUTDOWN && recovery.isStarted()) {
            error = endRecovery(recovery);
        }
        if (error == ESUCCESS) {
            setState(next);
        }
        return error;
    }

    private int startRecovery() {
        if (recovery.started(kernel_thread_w_arg(first_task(), recovery::run, null))) {
            return ESUCCESS;
        }
        printf("fta: no error recovery thread\n");
        return ENOMEM;
    }

    /** Returns when the thread is in {@code thread_halt_self}, and no more in the module. */
    protected int endRecovery(Service thread) {
        if (thread_terminate(thread.thread()) != KERN_SUCCESS) {
            return EBUSY;
        }
        thread.forget();
        return ESUCCESS;
    }

    private void setState(FtaState next) {
        int s = splimp();
        simple_lock(lock);
        state = next;
        simple_unlock(lock);
        splx(s);
    }

    /** Where the driver is, as whoever knows that nobody changes it may ask. */
    public final FtaState state() {
        return state;
    }

    public final Service recovery() {
        return recovery;
    }

    public final Service receiver() {
        return receiver;
    }

    // ---- the recovery thread ----

    private void recover() {
        adapter.reset();
        pause("ftareset");
        int s = splimp();
        simple_lock(lock);
        if (!recovery.isRequested() && state == FtaState.RECOVERING) {
            state = FtaState.PI_OPERATIONAL;
        }
        simple_unlock(lock);
        splx(s);
    }

    /** Gives the adapter a tick. */
    private void pause(String why) {
        assert_wait_mesg_timo(null, false, why, 1);
        thread_block();
    }

    // ---- the interrupt handler ----

    private int ftaintr(Object unused) {
        int cause = adapter.cause();
        if ((cause & Adapter.FATAL_ERROR) != 0) {
            fatalError();
        }
        if ((cause & Adapter.RECEIVED) != 0) {
            simple_lock(lock);
            receiver.request();
            simple_unlock(lock);
        }
        if ((cause & Adapter.DMA_DONE) != 0) {
            requests.completed(adapter.completed());
        }
        return 0;
    }

    /** Notes the failure and wakes: the handler may not block. */
    protected void fatalError() {
        simple_lock(lock);
        state = FtaState.RECOVERING;
        recovery.request();
        simple_unlock(lock);
    }

    // ---- requests ----

    /** Has the adapter do {@code request}, within two seconds; 0 or an error number. */
    public final int fta_cmd_req(CmdBuf request) {
        return requests.run(request, 2 * hz());
    }
}
