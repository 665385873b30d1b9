package triptych.examples.port.freebsd;

import java.util.ArrayDeque;
import java.util.Queue;
import triptych.core.memory.Ref;
import triptych.core.wait.WaitChannel;
import triptych.examples.port.Answer;
import triptych.examples.port.Board;
import triptych.examples.port.DeviceFile;
import triptych.examples.port.PortDriver;
import triptych.examples.port.Request;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Td;

/**
 * The driver on FreeBSD. One mutex guards everything; a sleep on a channel gives it up, and has it
 * again when it returns, so that whoever wakes up looks at the condition again.
 */
public class FreeBsdPortDriver extends FreeBsdModule implements PortDriver {
    private final FreeBsdSystem system;
    private final Board board;
    private final DeviceFile file;
    private final InterruptBus bus;

    protected final Mtx lock = new Mtx();
    private final Ref<Td> worker = new Ref<>();

    // Channels: one of the users and the idle worker, one of the worker while the board is at it.
    protected final WaitChannel.Named queued = () -> "&queue";
    protected final WaitChannel.Named served = () -> "&served";

    // Guarded by lock.
    private final Queue<Request> queue = new ArrayDeque<>();
    private Request current;
    private boolean closing;

    public FreeBsdPortDriver(FreeBsdSystem system, Board board, DeviceFile file) {
        this.system = system;
        this.board = board;
        this.file = file;
        this.bus = new InterruptBus(system.kernel().machine());
    }

    @Override
    public final String moduleName() {
        return "port";
    }

    // ---- users ----

    @Override
    public final Answer request(int number) {
        mtx_lock(lock);
        if (closing) {
            mtx_unlock(lock);
            return Answer.GONE;
        }
        Request request = new Request(number);
        queue.add(request);
        queueChanged();
        while (request.answer() == null) {
            mtx_sleep(queued, lock, 0, "portrq", 0);
        }
        mtx_unlock(lock);
        return request.answer();
    }

    // ---- the worker ----

    private void work() {
        mtx_lock(lock);
        while (awaitWork()) {
            current = queue.remove();
            board.start(current.number());
            Answer answer = awaitBoard(current);
            if (answer != Answer.DONE) {
                board.stop();
            }
            current.setAnswer(answer);
            current = null;
            queueChanged();
        }
        for (Request request : queue) {
            request.setAnswer(Answer.GONE);
        }
        queueChanged();
        mtx_unlock(lock);
        kthread_exit();
    }

    /** Whether there is work, rather than an end. */
    private boolean awaitWork() {
        while (queue.isEmpty() && !closing) {
            mtx_sleep(queued, lock, 0, "portwk", 0);
        }
        return !closing;
    }

    /** Sleeps until the board has served {@code request}, with the lock held before and after. */
    protected Answer awaitBoard(Request request) {
        int error = 0;
        while (!request.isServed() && !closing && error != EWOULDBLOCK) {
            error = mtx_sleep(served, lock, 0, "portio", limitTicks());
        }
        // EWOULDBLOCK says that it is late, not that nobody has woken us.
        return request.isServed() ? Answer.DONE : unserved();
    }

    protected final int limitTicks() {
        return Board.LIMIT_MILLIS * hz() / 1000;
    }

    /** Why the board has not served a request that is waited for no longer. */
    protected final Answer unserved() {
        return closing ? Answer.GONE : Answer.TIMED_OUT;
    }

    /** There is a request, or an answer, or an end. */
    protected void queueChanged() {
        wakeup(queued);
    }

    // ---- the interrupt handler ----

    private void interrupt() {
        mtx_lock(lock);
        int status = board.status();
        if (current != null && current.number() == status) {
            current.serve();
            wakeup(served);
        }
        mtx_unlock(lock);
    }

    // ---- loading ----

    @Override
    public final int modevent(int what) {
        switch (what) {
            case MOD_LOAD:
                mtx_init(lock, "port", null, MTX_DEF);
                bus.setUp(this::interrupt);
                return kthread_add(this::work, null, null, worker, 0, 0, "port");
            case MOD_UNLOAD:
                mtx_lock(lock);
                closing = true;
                queueChanged();
                wakeup(served);
                // Only kthread_exit wakes it: from then on the worker runs kernel text alone.
                mtx_sleep(worker.get(), lock, 0, "portgo", 0);
                mtx_unlock(lock);
                file.remove();
                bus.tearDown();
                mtx_destroy(lock);
                return 0;
            default:
                return EOPNOTSUPP;
        }
    }

    @Override
    public final boolean load() {
        return system.kldload(this) == 0;
    }

    @Override
    public final boolean unload() {
        return system.kldunload(this) == 0;
    }
}
