package triptych.freebsd.kernel;

import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.freebsd.dialect.MallocTexts;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.ForkFlags;
import triptych.freebsd.struct.KthreadMain;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Priorities;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.ProcFlags;
import triptych.freebsd.struct.Td;

/** The processes and threads of one kernel: {@code fork1} and {@code kthread_add}. */
@KernelText
public final class Processes {
    private static final int FIRST_PID = 700;
    private static final int FIRST_TID = 100_000;

    private static final int KNOWN_FLAGS =
            ForkFlags.RFFDG
                    | ForkFlags.RFPROC
                    | ForkFlags.RFMEM
                    | ForkFlags.RFNOWAIT
                    | ForkFlags.RFCFDG
                    | ForkFlags.RFSTOPPED
                    | ForkFlags.RFHIGHPID;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final AllProc allproc;
    private final Proc proc0;
    private int nextPid = FIRST_PID;
    private int nextTid = FIRST_TID;

    /** The list of all processes: numbers are given out in the order in which it grows. */
    private static final class AllProc extends SimObject {
        @Override
        public String label() {
            return "allproc";
        }
    }

    Processes(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.allproc = machine.named(new AllProc());
        this.proc0 = makeProc(0, "kernel", ProcFlags.P_SYSTEM | ProcFlags.P_KPROC);
        // thread0, which never runs here, so that no other thread is ever the last one.
        proc0.addThread(null);
    }

    private Proc makeProc(int pid, String name, int flags) {
        Proc p = machine.named(new Proc(pid, name, flags));
        machine.named(p.signals());
        return p;
    }

    /** The lock of a process; made when it is first wanted, for most never are. */
    public Mtx lockOf(Proc p) {
        if (p.p_mtx().lock() == null) {
            kernel.locks()
                    .memory()
                    .makeOfKernel(
                            p.p_mtx(), LockKinds.SLEEP_MUTEX, "process lock", false, Mutexes.DUPOK);
        }
        return p.p_mtx();
    }

    /** The process that kernel threads without a process of their own belong to. */
    public Proc proc0() {
        return proc0;
    }

    /** The {@code struct thread} of a simulated thread. */
    public Td tdOf(SimThread sim) {
        if (sim.face() instanceof Td td) {
            return td;
        }
        Td td = new Td(nextTid++, sim.name(), proc0, 0);
        adopt(td, sim, Priorities.PVM);
        return td;
    }

    /** {@code kproc_create}. */
    public int createProcess(
            SimThread creator,
            KthreadMain func,
            Object arg,
            Ref<Proc> newpp,
            int flags,
            String name) {
        return fork(creator, func, arg, newpp, flags, name) == null ? Errno.EINVAL : 0;
    }

    /** The first thread of a new process, or null if {@code flags} are wrong. */
    private Td fork(
            SimThread creator,
            KthreadMain func,
            Object arg,
            Ref<Proc> newpp,
            int flags,
            String name) {
        if ((flags & ~KNOWN_FLAGS) != 0 || (flags & ForkFlags.RFCFDG) != 0) {
            return null;
        }
        mayAllocate(creator, "PROC");
        machine.operate(Operation.THREAD, allproc, Access.WRITE);
        int kind = ProcFlags.P_SYSTEM | ProcFlags.P_KPROC;
        Proc p = makeProc(nextPid++, name, kind);
        Td td = createThread(creator.text(), p, name, func, arg, Priorities.PVM);
        if (newpp != null) {
            // Before the thread can run: whoever sees it running sees its handle.
            machine.touch(newpp, Access.WRITE);
            newpp.fill(p);
        }
        startUnlessStopped(td, flags);
        return td;
    }

    /** {@code kthread_add}: the handle is published after the thread can run. */
    public int addThread(
            SimThread creator,
            KthreadMain func,
            Object arg,
            Proc process,
            Ref<Td> newtdp,
            int flags,
            String name) {
        Proc p = process == null ? proc0 : process;
        mayAllocate(creator, "THREAD");
        machine.operate(Operation.THREAD, allproc, Access.WRITE);
        addTo(creator, p, func, arg, flags, name, newtdp);
        return 0;
    }

    /** The zones of processes and threads are asked with {@code M_WAITOK}. */
    private void mayAllocate(SimThread creator, String zone) {
        kernel.witness()
                .checkSleep(
                        creator, MallocTexts.zoneHeader(kernel.profile().version()), zone, null);
    }

    private void addTo(
            SimThread creator,
            Proc p,
            KthreadMain func,
            Object arg,
            int flags,
            String name,
            Ref<Td> newtdp) {
        if (p != proc0) {
            machine.touch(p, Access.WRITE);
        }
        p.setFlag(ProcFlags.P_HADTHREADS);
        Td first = p.firstThread();
        if (first != null) {
            machine.touch(first, Access.READ);
        }
        int priority = first == null ? Priorities.PVM : first.sim().priority();
        Td td = createThread(creator.text(), p, name, func, arg, priority);
        startUnlessStopped(td, flags);
        publish(newtdp, td);
    }

    /** {@code kproc_kthread_add}: makes the process if there is none, else joins it. */
    public int addThreadToProcess(
            SimThread creator,
            KthreadMain func,
            Object arg,
            Ref<Proc> procptr,
            Ref<Td> tdptr,
            int flags,
            String processName,
            String name) {
        Proc known = procptr.get();
        if (known != null) {
            return addThread(creator, func, arg, known, tdptr, flags, name);
        }
        Td td = fork(creator, func, arg, procptr, flags, processName);
        if (td == null) {
            return Errno.EINVAL;
        }
        td.rename(name);
        publish(tdptr, td);
        return 0;
    }

    /** Publishing is a decision of its own: the new thread may run before its handle is known. */
    private void publish(Ref<Td> newtdp, Td td) {
        if (newtdp != null) {
            newtdp.set(td);
        }
    }

    private Td createThread(
            Text text, Proc p, String name, KthreadMain func, Object arg, int priority) {
        Td td = new Td(nextTid++, name, p, ProcFlags.TDP_KTHREAD);
        SimThread[] self = new SimThread[1];
        self[0] =
                machine.createThread(
                        td.td_name(),
                        text,
                        () -> {
                            func.run(arg);
                            throw kernel.threadExit().returnedFromFunction(self[0]);
                        });
        adopt(td, self[0], priority);
        return td;
    }

    private void adopt(Td td, SimThread sim, int priority) {
        machine.named(td);
        sim.setTid(td.td_tid());
        sim.setFace(td);
        sim.setPriority(priority);
        td.runsOn(sim);
        td.td_proc().addThread(td);
    }

    private void startUnlessStopped(Td td, int flags) {
        if ((flags & ForkFlags.RFSTOPPED) == 0) {
            machine.start(td.sim());
        }
    }

    /** {@code sched_add}: puts a thread on the run queue that was made with {@code RFSTOPPED}. */
    public void makeRunnable(Td td) {
        machine.operate(Operation.THREAD, td, Access.WRITE);
        machine.start(td.sim());
    }

    /** {@code sched_prio}. */
    public void setPriority(Td td, int priority) {
        machine.operate(Operation.THREAD, td, Access.WRITE);
        td.sim().setPriority(priority);
    }

    /** Starts a thread that runs nothing but kernel text until a module's function is called. */
    SimThread startKernelThread(String name, Runnable body) {
        Td td = createThread(null, proc0, name, arg -> body.run(), null, Priorities.PVM);
        machine.start(td.sim());
        return td.sim();
    }

    /** Starts a process of a user, whose {@code body} makes system calls. */
    public SimThread startUser(String name, Runnable body) {
        SimThread sim = machine.startUserProcess(name, body);
        Proc p = makeProc(nextPid++, name, 0);
        adopt(new Td(nextTid++, name, p, 0), sim, Priorities.PUSER);
        return sim;
    }
}
