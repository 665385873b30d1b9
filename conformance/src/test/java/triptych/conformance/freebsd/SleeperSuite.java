package triptych.conformance.freebsd;

import com.google.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;
import triptych.junit.Explore;

/** A suite about threads that sleep: its kernel, a mutex, a channel, and threads to start. */
@Explore(strategy = "exhaustive", requireProof = true)
abstract class SleeperSuite {
    /** What {@link #asStated} is reported as. */
    static final String AS_STATED = "panic: as stated";

    @Inject FreeBsd os;
    @Inject Machine machine;

    final Object x = new Object();
    Mtx m;

    @BeforeEach
    void initialize() {
        m = mutex("m", FreeBsd.MTX_DEF);
    }

    Mtx mutex(String name, int opts) {
        Mtx mutex = new Mtx();
        os.mtx_init(mutex, name, null, opts);
        return mutex;
    }

    /** Starts a kernel thread. */
    Td start(String name, Runnable body) {
        return startIn(null, name, body);
    }

    /** Starts a kernel thread in {@code p}. */
    Td startIn(Proc p, String name, Runnable body) {
        Ref<Td> td = new Ref<>();
        Runnable main =
                () -> {
                    body.run();
                    os.kthread_exit();
                };
        os.kthread_add(main, null, p, td, 0, 0, name);
        return td.peek();
    }

    /** Starts a process that its first thread ends after {@code ticks}. */
    Proc processThatEndsAfter(int ticks) {
        Ref<Proc> p = new Ref<>();
        Runnable main =
                () -> {
                    os.pause("end", ticks);
                    os.kproc_exit(0);
                };
        os.kproc_create(main, null, p, 0, 0, "ending");
        return p.peek();
    }

    /** Time passes only when nobody can run, so all others wait for something afterwards. */
    void settle() {
        os.pause("settle", 1);
    }

    void locked(Runnable body) {
        os.mtx_lock(m);
        body.run();
        os.mtx_unlock(m);
    }

    long now() {
        return machine.clock().now();
    }

    /**
     * Ends a test that expects a report, after which the kernel goes on: were the report all that
     * it expects, it would be green whatever went wrong later.
     */
    Error asStated() {
        return os.panic("as stated");
    }
}
