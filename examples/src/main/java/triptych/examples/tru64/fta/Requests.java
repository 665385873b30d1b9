package triptych.examples.tru64.fta;

import java.util.ArrayList;
import java.util.List;
import triptych.tru64.Tru64;
import triptych.tru64.struct.LockData;

/** Requests for DMA that wait for the adapter's engine, and those who wait for them. */
final class Requests {
    private final Tru64 os;
    private final Adapter adapter;
    private final LockData lock = new LockData("cmd_buf_q_lock");

    // Guarded by lock.
    private final List<CmdBuf> queue = new ArrayList<>();

    Requests(Tru64 os, Adapter adapter) {
        this.os = os;
        this.adapter = adapter;
    }

    void init() {
        os.lock_init(lock, true);
    }

    void terminate() {
        os.lock_terminate(lock);
    }

    boolean isEmpty() {
        os.lock_read(lock);
        boolean empty = queue.isEmpty();
        os.lock_done(lock);
        return empty;
    }

    /** Has {@code request} done, within {@code ticks}. */
    int run(CmdBuf request, int ticks) {
        os.lock_write(lock);
        queue.add(request);
        os.assert_wait_mesg(request, true, "dmareq");
        os.lock_done(lock);
        // Asserted first: however fast the engine is, its interrupt finds a waiter.
        adapter.start(request);
        os.thread_set_timeout(ticks);
        os.thread_block();
        int result = os.current_thread().wait_result();
        os.lock_write(lock);
        queue.remove(request);
        // Before the caller can free the memory, the engine must have left it.
        boolean done = result == Tru64.THREAD_AWAKENED || !adapter.cancel(request);
        os.lock_done(lock);
        if (done) {
            return Tru64.ESUCCESS;
        }
        return result == Tru64.THREAD_TIMED_OUT ? Tru64.EWOULDBLOCK : Tru64.EINTR;
    }

    /** The engine has done {@code request}; called by the interrupt handler. */
    void completed(CmdBuf request) {
        os.thread_wakeup(request);
    }
}
