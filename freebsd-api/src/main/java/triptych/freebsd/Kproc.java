package triptych.freebsd;

import triptych.core.memory.Ref;
import triptych.core.routine.CallContext;
import triptych.core.routine.KernelText;
import triptych.core.routine.Points;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.KprocTexts;
import triptych.freebsd.struct.KprocDesc;
import triptych.freebsd.struct.KthreadMain;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;

/** kproc(9): processes of the kernel's own. */
@KernelText
public interface Kproc extends Surface {
    /**
     * Starts a process of the kernel's own, with one thread that runs {@code func}.
     *
     * <p><b>C:</b> {@code int kproc_create(void (*func)(void *), void *arg, struct proc **newpp,
     * int flags, int pages, const char *fmt, ...);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The process has a number of its own, {@code P_SYSTEM|P_KPROC}, and priority
     *       {@code PVM}.
     *   <li id="S2">{@code newpp} is set before the thread can run.
     *   <li id="S3">The thread becomes runnable, unless {@code flags} has {@code RFSTOPPED}; it may
     *       run before or long after the creator goes on.
     *   <li id="S4">{@code fmt} with its arguments is the name of process and thread, cut to 19
     *       characters.
     *   <li id="S5">The thread runs text of the module that called: what runs after that is
     *       unloaded is the trap.
     *   <li id="S6">A flag that is none, or {@code RFCFDG}, which contradicts the implied {@code
     *       RFFDG}, is {@code EINVAL}: no process is made.
     *   <li id="S7">With a mutex held WITNESS reports {@code uma_zalloc_debug: zone "PROC" with the
     *       following non-sleepable locks held:}, and it goes on.
     *   <li id="S8">Giant may be held, and is kept.
     *   <li id="S9">In a critical section, or where sleeping is prohibited, it is refused.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * Giant may be held and is kept
     *
     * <h4>Decisions</h4>
     *
     * when the new thread runs its first instruction
     *
     * <h4>Variations</h4>
     *
     * EAGAIN and ENOMEM are not met: a machine has room for 63 threads, and one more is a finding.
     * {@code pages} is not looked at.
     *
     * @param func what the thread runs; it ends by {@link #kproc_exit}
     * @param arg handed to {@code func}
     * @param newpp where the handle goes; may be null
     * @param flags {@code RF*} flags, beside those implied
     * @param pages kernel stack pages, 0 for the default
     * @param fmt a {@code printf} format: pass {@code "%s"} for names that are not yours
     * @return 0; {@code EINVAL} for a flag that is none, or {@code RFCFDG}, which contradicts the
     *     implied {@code RFFDG}
     * @see #kproc_exit
     * @source kproc(9); kern_kthread.c [13]; freebsd.md 1.2
     */
    @Routine(
            header = "sys/kthread.h",
            sleeps = true,
            forbidden = CallContext.NO_SLEEPING | CallContext.ATOMIC | CallContext.INTERRUPT)
    default int kproc_create(
            KthreadMain func,
            Object arg,
            Ref<Proc> newpp,
            int flags,
            int pages,
            String fmt,
            Object... args) {
        SimThread td = enter(KernelCalls.kproc_create, func, arg, newpp, flags, pages, fmt);
        int error =
                kernel().processes().createProcess(td, func, arg, newpp, flags, nameOf(fmt, args));
        td.leave();
        return error;
    }

    /** As the other form, for a function that takes no argument; {@code arg} is not looked at. */
    default int kproc_create(
            Runnable func,
            Object arg,
            Ref<Proc> newpp,
            int flags,
            int pages,
            String fmt,
            Object... args) {
        return kproc_create((Object unused) -> func.run(), arg, newpp, flags, pages, fmt, args);
    }

    /** The name that a format gives. */
    private String nameOf(String fmt, Object... args) {
        return args.length == 0 && fmt.indexOf('%') < 0 ? fmt : kernel().format().format(fmt, args);
    }

    /**
     * Ends the calling process of the kernel's own. Does not return.
     *
     * <p><b>C:</b> {@code void kproc_exit(int ecode);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">First of all it wakes everybody who sleeps on the process's handle; no lock is
     *       needed.
     *   <li id="S2">If the process ever had several threads, waits until all others have called
     *       {@link Kthread#kthread_exit}; those asleep with {@code PCATCH} get {@code EINTR}.
     *   <li id="S3">Profile 12: also wakes the sleepers on {@code &p->p_stype}.
     *   <li id="S4">Runs the {@code process_exit} event handlers.
     *   <li id="S5">The handles of its threads are not woken.
     *   <li id="S6">From S1 on the thread runs text of the base kernel only: a module that sleeps
     *       on the handle may be unloaded once it wakes.
     *   <li id="S7">No lock may be held. With Giant it panics {@code mutex Giant owned at
     *       kern_exit.c}; with another, after S4, {@code process (pid N) exiting with the following
     *       locks held:} and panic {@code witness_warn}.
     *   <li id="S8">What is left of the process is a zombie with {@code P_WEXIT}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none may be held. Giant: panics {@code mutex Giant owned at kern_exit.c}; another: {@code
     * process (pid N) exiting with the following locks held:}, panic {@code witness_warn}
     *
     * <h4>Decisions</h4>
     *
     * what others do between the wake-up and the end
     *
     * <h4>Variations</h4>
     *
     * {@code ecode} is kept nowhere; there is no parent that could ask
     *
     * @param ecode exit status
     * @see #kproc_create
     * @source kproc(9); kern_kthread.c, kern_exit.c [13]; freebsd.md 1.3
     */
    @Routine(
            header = "sys/kthread.h",
            sleeps = true,
            forbidden = CallContext.NO_SLEEPING | CallContext.ATOMIC | CallContext.INTERRUPT)
    default void kproc_exit(int ecode) {
        SimThread td = enter(KernelCalls.kproc_exit, ecode);
        throw kernel().threadExit().exitProcess(td);
    }

    /**
     * Starts a thread in the process {@code *procptr}, which is made first if there is none.
     *
     * <p><b>C:</b> {@code int kproc_kthread_add(void (*func)(void *), void *arg, struct proc
     * **procptr, struct thread **tdptr, int flags, int pages, const char *procname, const char
     * *fmt, ...);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code *procptr} null: as {@link #kproc_create} with the name {@code procname};
     *       its first thread is then named by {@code fmt}.
     *   <li id="S2">Else: as {@link Kthread#kthread_add} into that process.
     *   <li id="S3">{@code tdptr} is set after the thread has become runnable: the thread may read
     *       it too early.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * Giant may be held and is kept
     *
     * <h4>Decisions</h4>
     *
     * whether the new thread runs before its handle is published
     *
     * @param func what the thread runs
     * @param arg handed to {@code func}
     * @param procptr the process; must not be null itself
     * @param tdptr where the handle goes; may be null
     * @param flags {@code RF*} flags
     * @param pages kernel stack pages, 0 for the default
     * @param procname name of a new process
     * @param fmt name of the thread
     * @return 0; {@code EINVAL} as {@link #kproc_create}
     * @source kthread(9); kern_kthread.c [13]; freebsd.md 1.2
     */
    @Routine(
            header = "sys/kthread.h",
            sleeps = true,
            forbidden = CallContext.NO_SLEEPING | CallContext.ATOMIC | CallContext.INTERRUPT)
    default int kproc_kthread_add(
            KthreadMain func,
            Object arg,
            Ref<Proc> procptr,
            Ref<Td> tdptr,
            int flags,
            int pages,
            String procname,
            String fmt,
            Object... args) {
        SimThread td =
                enter(
                        KernelCalls.kproc_kthread_add,
                        func,
                        arg,
                        procptr,
                        tdptr,
                        flags,
                        pages,
                        procname,
                        fmt);
        int error =
                kernel().processes()
                        .addThreadToProcess(
                                td, func, arg, procptr, tdptr, flags, procname, nameOf(fmt, args));
        td.leave();
        return error;
    }

    /** As the other form, for a function that takes no argument; {@code arg} is not looked at. */
    default int kproc_kthread_add(
            Runnable func,
            Object arg,
            Ref<Proc> procptr,
            Ref<Td> tdptr,
            int flags,
            int pages,
            String procname,
            String fmt,
            Object... args) {
        return kproc_kthread_add(
                (Object unused) -> func.run(),
                arg,
                procptr,
                tdptr,
                flags,
                pages,
                procname,
                fmt,
                args);
    }

    /**
     * Starts the process that {@code desc} describes; made for {@code SYSINIT}.
     *
     * <p><b>C:</b> {@code void kproc_start(const void *udata);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Starts a process named {@code arg0} that runs {@code func}, and puts its handle
     *       where {@code global_procpp} says, which may be null, before it can run.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * <h4>Variations</h4>
     *
     * the panic {@code kproc_start: NAME: error N} is not met, since nothing can fail here
     *
     * @param desc a {@code struct kproc_desc}
     * @source kproc(9); freebsd.md 1.2
     */
    @Routine(
            header = "sys/kthread.h",
            sleeps = true,
            forbidden = CallContext.NO_SLEEPING | CallContext.ATOMIC | CallContext.INTERRUPT)
    default void kproc_start(@Points(to = KprocDesc.class) Object desc) {
        SimThread td = enter(KernelCalls.kproc_start, desc);
        KprocDesc kp = (KprocDesc) desc;
        int error =
                kernel().processes()
                        .createProcess(
                                td,
                                unused -> kp.func().run(),
                                null,
                                kp.global_procpp(),
                                0,
                                kp.arg0());
        if (error != 0) {
            throw kernel().panic(
                            "kproc-start-failed",
                            KprocTexts.startFailed("kproc_start", kp.arg0(), error));
        }
        td.leave();
    }

    /**
     * Asks a process of the kernel's own to suspend itself, and waits until it does.
     *
     * <p><b>C:</b> {@code int kproc_suspend(struct proc *p, int timo);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Puts SIGSTOP on {@code p}'s list as a mere flag, and wakes everybody who sleeps
     *       on {@code p}.
     *   <li id="S2">Sleeps ({@code suspkp}) until {@link #kproc_suspend_check} answers, or {@link
     *       #kproc_resume} takes the request back.
     *   <li id="S3">A time-out does not clear the request.
     *   <li id="S4">A process that is suspended already answers no second time: with {@code timo} 0
     *       this hangs.
     *   <li id="S5">{@code EINVAL} for what is not the kernel's own; nothing is asked of it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * no mutex may be held
     *
     * @param p the process
     * @param timo ticks, 0 without limit
     * @return 0 acknowledged or resumed; {@code EWOULDBLOCK} after {@code timo} ticks; {@code
     *     EINVAL} if {@code p} is no process of the kernel's own
     * @source kproc(9); freebsd.md 1.4
     */
    @Routine(header = "sys/kthread.h", sleeps = true)
    default int kproc_suspend(Proc p, int timo) {
        SimThread td = enter(KernelCalls.kproc_suspend, p, timo);
        int error = kernel().suspension().suspend(td, p, timo);
        td.leave();
        return error;
    }

    /**
     * Lets a suspended process go on, and takes a request to suspend back.
     *
     * <p><b>C:</b> {@code int kproc_resume(struct proc *p);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Wakes those who wait for the request to be answered, too.
     *   <li id="S2">Takes the request back: whoever suspended itself goes on, and who has not done
     *       so yet will not.
     *   <li id="S3">{@code EINVAL} for what is not the kernel's own.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param p the process
     * @return 0; {@code EINVAL} if {@code p} is no process of the kernel's own
     * @source kproc(9); freebsd.md 1.4
     */
    @Routine(header = "sys/kthread.h")
    default int kproc_resume(Proc p) {
        SimThread td = enter(KernelCalls.kproc_resume, p);
        int error = kernel().suspension().resume(td, p);
        td.leave();
        return error;
    }

    /**
     * Suspends the caller while somebody asks its process to; a process's own loop calls this.
     *
     * <p><b>C:</b> {@code void kproc_suspend_check(struct proc *p);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">While SIGSTOP is on {@code p}'s list: wakes the asker, and sleeps ({@code
     *       kpsusp}).
     *   <li id="S2">Without a request it returns at once.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * no mutex may be held
     *
     * @param p {@code curproc}
     * @source kproc(9); freebsd.md 1.4
     */
    @Routine(header = "sys/kthread.h", sleeps = true)
    default void kproc_suspend_check(Proc p) {
        SimThread td = enter(KernelCalls.kproc_suspend_check, p);
        kernel().suspension().check(td, p);
        td.leave();
    }

    /**
     * Suspends a process of the kernel's own at shutdown; made for {@code EVENTHANDLER_REGISTER}.
     *
     * <p><b>C:</b> {@code void kproc_shutdown(void *arg, int howto);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Prints {@code Waiting (max 60 seconds) for system process `NAME' to stop... },
     *       asks for at most 60 seconds, and prints {@code done} or {@code timed out}.
     *   <li id="S2">Whatever ends the wait but time counts as {@code done}, even that there was
     *       none to wait for.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * @param arg the {@code struct proc}
     * @param howto {@code RB_*} flags
     * @source kproc(9); kern_shutdown.c; freebsd.md 1.5
     */
    @Routine(header = "sys/kthread.h", sleeps = true)
    default void kproc_shutdown(@Points(to = Proc.class) Object arg, int howto) {
        SimThread td = enter(KernelCalls.kproc_shutdown, arg, howto);
        Proc p = (Proc) arg;
        kernel().console()
                .print(
                        () ->
                                KprocTexts.waitingToStop(
                                        "process", p.p_comm(), KprocTexts.SHUTDOWN_WAIT));
        int error =
                kernel().suspension()
                        .suspend(td, p, KprocTexts.SHUTDOWN_WAIT * kernel().machine().clock().hz());
        kernel().console().print(() -> KprocTexts.stopped(error));
        td.leave();
    }
}
