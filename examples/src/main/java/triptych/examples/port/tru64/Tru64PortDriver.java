package triptych.examples.port.tru64;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import triptych.core.wait.WaitChannel;
import triptych.examples.port.Answer;
import triptych.examples.port.Board;
import triptych.examples.port.DeviceFile;
import triptych.examples.port.PortDriver;
import triptych.examples.port.Request;
import triptych.tru64.Tru64Module;
import triptych.tru64.Tru64System;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.HandlerIntrInfo;
import triptych.tru64.struct.IhandlerIdT;
import triptych.tru64.struct.IhandlerT;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.ThreadT;

/**
 * The driver on Tru64 UNIX, the original. Every wait is asserted under the simple lock under which
 * the condition was looked at; then the lock is given up, and only then does the thread block.
 */
public class Tru64PortDriver extends Tru64Module implements PortDriver {
    private final Tru64System system;
    private final Board board;
    private final DeviceFile file;

    protected final SimpleLockData lock = new SimpleLockData("port_lock");
    private ThreadT worker;
    private IhandlerIdT handler;

    // Events.
    private final WaitChannel.Named work = () -> "&work";
    protected final WaitChannel.Named served = () -> "&served";
    protected final WaitChannel.Named answered = () -> "&answered";

    // Guarded by lock, at the level of the interrupt handler.
    private final Queue<Request> queue = new ArrayDeque<>();
    private Request current;
    private boolean closing;

    // The worker's own.
    private boolean halted;

    public Tru64PortDriver(Tru64System system, Board board, DeviceFile file) {
        this.system = system;
        this.board = board;
        this.file = file;
    }

    @Override
    public final String moduleName() {
        return "port";
    }

    // ---- users ----

    @Override
    public final Answer request(int number) {
        int s = lock();
        if (closing) {
            unlock(s);
            return Answer.GONE;
        }
        Request request = new Request(number);
        queue.add(request);
        thread_wakeup(work);
        s = awaitAnswer(request, s);
        unlock(s);
        return request.answer();
    }

    /** Waits with the lock held before and after; gives the level to go back to. */
    protected int awaitAnswer(Request request, int level) {
        int s = level;
        while (request.answer() == null) {
            assert_wait_mesg(answered, false, "portrq");
            unlock(s);
            thread_block();
            s = lock();
        }
        return s;
    }

    // ---- the worker ----

    private void work(Object unused) {
        int s = lock();
        while (!halted) {
            if (queue.isEmpty() || closing) {
                // Whoever unconfigures terminates it here: it must not have ended before.
                assert_wait_mesg(work, true, "portwk");
                unlock(s);
                thread_block();
                halted = current_thread().wait_result() == THREAD_SHOULD_TERMINATE;
                s = lock();
            } else {
                current = queue.remove();
                board.start(current.number());
                s = awaitBoard(current, s);
                finish();
            }
        }
        unlock(s);
        thread_terminate(current_thread());
        thread_halt_self();
    }

    /** Waits until the board has served {@code request}, or for as long as it may take. */
    protected int awaitBoard(Request request, int level) {
        int s = level;
        int result = THREAD_AWAKENED;
        while (!request.isServed() && !closing && result != THREAD_TIMED_OUT) {
            assert_wait_mesg(served, true, "portio");
            thread_set_timeout(limitTicks());
            unlock(s);
            thread_block();
            result = current_thread().wait_result();
            s = lock();
        }
        return s;
    }

    protected final int limitTicks() {
        return Board.LIMIT_MILLIS * hz() / 1000;
    }

    private void finish() {
        Answer answer = Answer.DONE;
        if (!current.isServed()) {
            answer = closing ? Answer.GONE : Answer.TIMED_OUT;
            board.stop();
        }
        current.setAnswer(answer);
        current = null;
        thread_wakeup(answered);
    }

    // ---- the interrupt handler ----

    private int interrupt(Object unused) {
        simple_lock(lock);
        int status = board.status();
        if (current != null && current.number() == status) {
            current.serve();
            thread_wakeup(served);
        }
        simple_unlock(lock);
        return 0;
    }

    // ---- configuring ----

    @Override
    protected final int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
        return switch (op) {
            case CFG_OP_CONFIGURE -> start();
            case CFG_OP_UNCONFIGURE -> stop();
            default -> ENOTSUP;
        };
    }

    private int start() {
        simple_lock_init(lock);
        IhandlerT add = new IhandlerT();
        add.ih_bus_info(new HandlerIntrInfo(Board.LINE, this::interrupt, null));
        handler = handler_add(add);
        worker = kernel_thread_w_arg(first_task(), this::work, null);
        if (handler == null || worker == null) {
            return ENOMEM;
        }
        handler_enable(handler);
        return ESUCCESS;
    }

    private int stop() {
        int s = lock();
        closing = true;
        thread_wakeup(served);
        unlock(s);
        // Breaks the worker's wait for work, and returns when it runs kernel text alone.
        thread_terminate(worker);
        s = lock();
        for (Request request : queue) {
            request.setAnswer(Answer.GONE);
        }
        thread_wakeup(answered);
        unlock(s);
        file.remove();
        handler_disable(handler);
        // A handler that has begun is not waited for by the kernel; it is done within a tick.
        assert_wait_mesg_timo(null, false, "portgo", 1);
        thread_block();
        handler_del(handler);
        simple_lock_terminate(lock);
        return ESUCCESS;
    }

    @Override
    public final boolean load() {
        return system.sysconfig_c(this) == ESUCCESS;
    }

    @Override
    public final boolean unload() {
        return system.sysconfig_u(this) == ESUCCESS;
    }

    // ---- the lock ----

    /** Takes it at the level of the interrupt handler; gives the level to go back to. */
    protected final int lock() {
        int s = splimp();
        simple_lock(lock);
        return s;
    }

    protected final void unlock(int level) {
        simple_unlock(lock);
        splx(level);
    }
}
