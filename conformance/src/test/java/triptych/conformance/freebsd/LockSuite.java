package triptych.conformance.freebsd;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import triptych.core.finding.Finding;
import triptych.core.lock.PriorityLending;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.core.thread.SimThread;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Rwlock;
import triptych.freebsd.struct.Sx;
import triptych.junit.Explore;

/** A kernel with a lock of each kind, for suites about locks. */
@Explore(strategy = "exhaustive", requireProof = true)
abstract class LockSuite {
    /** Who comes when, of an owner that takes its lock again and two who wait for it. */
    static final Set<String> ANY_ORDER =
            Set.of(
                    "owner one two ",
                    "owner two one ",
                    "one owner two ",
                    "two owner one ",
                    "one two owner ",
                    "two one owner ");

    final Mtx m = new Mtx();
    final Mtx recursive = new Mtx();
    final Mtx hidden = new Mtx();
    final Mtx spin = new Mtx();
    final Sx sx = new Sx();
    final Rwlock rw = new Rwlock();
    FreeBsd os;
    Machine machine;
    private SharedInt inside;

    @BeforeEach
    void makeLocks(FreeBsd givenOs, Machine givenMachine) {
        os = givenOs;
        machine = givenMachine;
        inside = new SharedInt();
        os.mtx_init(m, "m", null, FreeBsd.MTX_DEF);
        os.mtx_init(recursive, "r", null, FreeBsd.MTX_RECURSE);
        os.mtx_init(hidden, "h", null, FreeBsd.MTX_NOWITNESS);
        os.mtx_init(spin, "s", null, FreeBsd.MTX_SPIN);
        os.sx_init(sx, "x");
        os.rw_init(rw, "w");
    }

    Mtx newMutex(String name, int opts) {
        Mtx made = new Mtx();
        os.mtx_init(made, name, null, opts);
        return made;
    }

    Sx newSx(String name, int opts) {
        Sx made = new Sx();
        os.sx_init_flags(made, name, opts);
        return made;
    }

    Rwlock newRw(String name, int opts) {
        Rwlock made = new Rwlock();
        os.rw_init_flags(made, name, opts);
        return made;
    }

    void takeRw(boolean shared) {
        if (shared) {
            os.rw_rlock(rw);
        } else {
            os.rw_wlock(rw);
        }
    }

    /** Does it in another process, at any time from here on. */
    SimThread meanwhile(Runnable body) {
        return machine.startUserProcess("other", body);
    }

    /** From here on nobody else can go on: time passes only then. */
    void untilAllWait() {
        os.pause("all", 1);
    }

    /** To be called with a lock held that lets nobody else in. */
    void beAlone() {
        if (inside.getAndAdd(1) != 0) {
            throw new AssertionError("two are in");
        }
        inside.getAndAdd(-1);
    }

    int priorityOf(SimThread thread) {
        return PriorityLending.effective(thread, machine.threads());
    }

    /** What the kernel has complained about so far. */
    List<Finding> said() {
        return machine.findings();
    }
}
