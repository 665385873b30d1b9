package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/**
 * {@code struct proc}: a process. The handle itself is the channel that {@code kproc_exit} wakes.
 *
 * <p>Number and name never change once the process runs. The other fields are the kernel's: a
 * module that looks at them without the process lock gets what they are at that moment, as in C.
 */
@KernelText
@Symbol(name = "proc", header = "sys/proc.h")
public final class Proc extends SimObject {
    private final int pid;
    private String comm;
    private int flags;
    private int state = ProcFlags.PRS_NORMAL;
    private int threads;
    private boolean stopRequested;
    private boolean singleExit;
    private Td first;
    private Field siglist;
    private Field stype;
    private Field singlethread;
    private final Mtx mutex = new Mtx();
    private final SignalState signals = new SignalState(this);

    public Proc(int pid, String name, int flags) {
        this.pid = pid;
        this.comm = cut(name);
        this.flags = flags;
    }

    /** Names are kept to 19 characters. */
    static String cut(String name) {
        return name.length() <= ProcFlags.MAXCOMLEN ? name : name.substring(0, ProcFlags.MAXCOMLEN);
    }

    /**
     * Its number.
     *
     * <ol>
     *   <li id="S1">Every process has another number; 0 is the kernel's own.
     * </ol>
     */
    @Symbol(header = "sys/proc.h")
    public int p_pid() {
        return pid;
    }

    /**
     * Its name.
     *
     * <ol>
     *   <li id="S1">As given at its creation; process 0 is {@code kernel}.
     * </ol>
     */
    @Symbol(header = "sys/proc.h")
    public String p_comm() {
        return comm;
    }

    /** Bits {@code P_*}. */
    @Symbol(header = "sys/proc.h")
    public int p_flag() {
        return flags;
    }

    /** One of {@code PRS_*}. */
    @Symbol(header = "sys/proc.h")
    public int p_state() {
        return state;
    }

    /** How many threads it has now. */
    @Symbol(header = "sys/proc.h")
    public int p_numthreads() {
        return threads;
    }

    /**
     * {@code &p->p_stype}, the channel on which a FreeBSD 12 waits for the end of a process; 13 has
     * no such field.
     */
    @Symbol(header = "sys/proc.h")
    public Object p_stype() {
        if (stype == null) {
            stype = new Field("&" + comm + "->p_stype");
        }
        return stype;
    }

    /** {@code &p->p_siglist}, where a suspended process and its suspender meet. */
    public Object p_siglist() {
        if (siglist == null) {
            siglist = new Field("&" + comm + "->p_siglist");
        }
        return siglist;
    }

    /** Where the thread that ends the process waits for the others to end. */
    public Object p_singlethread() {
        if (singlethread == null) {
            singlethread = new Field("&" + comm + "->p_singlethread");
        }
        return singlethread;
    }

    /** Its lock. */
    public Mtx p_mtx() {
        return mutex;
    }

    /** Its signals. */
    public SignalState signals() {
        return signals;
    }

    // ---- changed by the kernel only ----

    public void setFlag(int flag) {
        flags |= flag;
    }

    public boolean hasFlag(int flag) {
        return (flags & flag) != 0;
    }

    public void becomeZombie() {
        state = ProcFlags.PRS_ZOMBIE;
    }

    /** A thread of it begins. */
    public void addThread(Td td) {
        if (threads++ == 0 && first == null) {
            first = td;
        }
    }

    /** The thread that it began with. */
    public Td firstThread() {
        return first;
    }

    /**
     * A thread of it ends.
     *
     * @return how many are left
     */
    public int removeThread() {
        return --threads;
    }

    /** Whether SIGSTOP is on its list: somebody wants it to suspend itself. */
    public boolean isStopRequested() {
        return stopRequested;
    }

    public void requestStop(boolean wanted) {
        stopRequested = wanted;
    }

    /** Whether one of its threads waits for all others to end. */
    public boolean isSingleExit() {
        return singleExit;
    }

    public void beginSingleExit() {
        singleExit = true;
    }

    @Override
    public String label() {
        return comm;
    }
}
