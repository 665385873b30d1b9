package triptych.examples.port.linux;

import java.util.ArrayDeque;
import java.util.Queue;
import triptych.examples.port.Answer;
import triptych.examples.port.Board;
import triptych.examples.port.DeviceFile;
import triptych.examples.port.PortDriver;
import triptych.linux.LinuxModule;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.Completion;
import triptych.linux.struct.Spinlock;
import triptych.linux.struct.TaskStruct;

/**
 * The driver on Linux. A spinlock guards what the interrupt handler touches, so nobody sleeps with
 * it; a completion remembers that it was completed, so nothing is lost between the lock and the
 * sleep.
 */
public class LinuxPortDriver extends LinuxModule implements PortDriver {
    private final LinuxSystem system;
    private final Board board;
    private final DeviceFile file;

    private final Spinlock lock = new Spinlock("port_lock");
    private final Completion work = new Completion("port_work");
    private final Completion served = new Completion("port_served");
    private final Completion gone = new Completion("port_gone");
    protected TaskStruct worker;

    // Guarded by lock.
    private final Queue<LinuxRequest> queue = new ArrayDeque<>();
    private LinuxRequest current;
    private boolean closing;

    public LinuxPortDriver(LinuxSystem system, Board board, DeviceFile file) {
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
        LinuxRequest request = new LinuxRequest(number, COMPLETION_INITIALIZER("port_request"));
        spin_lock_irq(lock);
        boolean refused = closing;
        if (!refused) {
            queue.add(request);
            complete(work);
        }
        spin_unlock_irq(lock);
        if (refused) {
            return Answer.GONE;
        }
        wait_for_completion(request.done());
        // The worker has the lock when it completes: it is done with the request after that.
        spin_lock_irq(lock);
        Answer answer = request.answer();
        spin_unlock_irq(lock);
        return answer;
    }

    // ---- the worker ----

    private int work(Object data) {
        spin_lock_irq(lock);
        while (!closing) {
            if (queue.isEmpty()) {
                spin_unlock_irq(lock);
                wait_for_completion(work);
            } else {
                current = queue.remove();
                reinit_completion(served);
                board.start(current.number());
                spin_unlock_irq(lock);
                wait_for_completion_timeout(served, limitJiffies());
            }
            spin_lock_irq(lock);
            finishCurrent();
        }
        for (LinuxRequest request : queue) {
            request.setAnswer(Answer.GONE);
            complete(request.done());
        }
        spin_unlock_irq(lock);
        return leave();
    }

    /** The worker's end; its completion is the kernel's own, after the last instruction here. */
    protected int leave() {
        throw kthread_complete_and_exit(gone, 0);
    }

    /** How long a request may take, in the unit of {@code wait_for_completion_timeout}. */
    protected long limitJiffies() {
        return msecs_to_jiffies(Board.LIMIT_MILLIS);
    }

    /** Answers the request that the board was given, if there is one. */
    private void finishCurrent() {
        if (current == null) {
            return;
        }
        Answer answer = Answer.DONE;
        if (!current.isServed()) {
            answer = closing ? Answer.GONE : Answer.TIMED_OUT;
            board.stop();
        }
        current.setAnswer(answer);
        complete(current.done());
        current = null;
    }

    // ---- the interrupt handler ----

    private int interrupt(int irq, Object dev) {
        spin_lock(lock);
        int status = board.status();
        boolean ours = current != null && current.number() == status;
        if (ours) {
            current.serve();
            complete(served);
        }
        spin_unlock(lock);
        return ours ? IRQ_HANDLED : IRQ_NONE;
    }

    // ---- loading ----

    @Override
    protected final int init() {
        spin_lock_init(lock);
        init_completion(work);
        init_completion(served);
        init_completion(gone);
        int error = request_irq(Board.LINE, this::interrupt, 0, "port", this);
        if (error != 0) {
            return error;
        }
        worker = kthread_run(this::work, null, "port");
        return PTR_ERR_OR_ZERO(worker);
    }

    @Override
    protected final void exit() {
        spin_lock_irq(lock);
        closing = true;
        complete(current == null ? work : served);
        spin_unlock_irq(lock);
        awaitWorker();
        file.remove();
        free_irq(Board.LINE, this);
    }

    /** Returns when the worker runs no code of the module any more. */
    protected void awaitWorker() {
        wait_for_completion(gone);
    }

    @Override
    public final boolean load() {
        return system.insmod(this) == 0;
    }

    @Override
    public final boolean unload() {
        return system.rmmod(this) == 0;
    }
}
