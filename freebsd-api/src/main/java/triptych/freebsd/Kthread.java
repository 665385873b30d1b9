package triptych.freebsd;

import triptych.core.memory.Ref;
import triptych.core.routine.CallContext;
import triptych.core.routine.KernelText;
import triptych.core.routine.Points;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.KprocTexts;
import triptych.freebsd.struct.KthreadDesc;
import triptych.freebsd.struct.KthreadMain;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;

/** kthread(9): threads of the kernel's own. */
@KernelText
public interface Kthread extends Surface {
    /**
     * Starts a thread in the process {@code p}.
     *
     * <p><b>C:</b> {@code int kthread_add(void (*func)(void *), void *arg, struct proc *p, struct
     * thread **newtdp, int flags, int pages, const char *fmt, ...);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code p} null means the process {@code kernel}, number 0.
     *   <li id="S2">The thread becomes runnable, unless {@code flags} has {@code RFSTOPPED}, the
     *       only flag that counts.
     *   <li id="S3">{@code newtdp} is set only after that: the thread may run, and even end, before
     *       its handle is known. Inside the thread use {@code curthread}.
     *   <li id="S4">It has the priority of the first thread of {@code p}.
     *   <li id="S5">{@code fmt} with its arguments is the name of the thread, cut to 19 characters.
     *   <li id="S6">The thread runs text of the module that called: what runs after that is
     *       unloaded is the trap.
     *   <li id="S7">With a mutex held WITNESS reports {@code uma_zalloc_debug: zone "THREAD" with
     *       the following non-sleepable locks held:}, and it goes on.
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
     * whether the new thread runs before its handle is published
     *
     * <h4>Variations</h4>
     *
     * ENOMEM is not met: a machine has room for 63 threads, and one more is a finding
     *
     * @param func what the thread runs; it ends by {@link #kthread_exit}
     * @param arg handed to {@code func}
     * @param p the process, or null
     * @param newtdp where the handle goes; may be null
     * @param flags {@code RFSTOPPED} or 0
     * @param pages kernel stack pages, 0 for the default
     * @param fmt name, cut to 19 characters
     * @return 0
     * @see #kthread_exit
     * @source kthread(9); kern_kthread.c [13]; freebsd.md 1.2
     */
    @Routine(
            header = "sys/kthread.h",
            sleeps = true,
            forbidden = CallContext.NO_SLEEPING | CallContext.ATOMIC | CallContext.INTERRUPT)
    default int kthread_add(
            KthreadMain func,
            Object arg,
            Proc p,
            Ref<Td> newtdp,
            int flags,
            int pages,
            String fmt,
            Object... args) {
        SimThread td = enter(KernelCalls.kthread_add, func, arg, p, newtdp, flags, pages, fmt);
        int error =
                kernel().processes()
                        .addThread(
                                td,
                                func,
                                arg,
                                p,
                                newtdp,
                                flags,
                                kernel().format().format(fmt, args));
        td.leave();
        return error;
    }

    /** As the other form, for a function that takes no argument; {@code arg} is not looked at. */
    default int kthread_add(
            Runnable func,
            Object arg,
            Proc p,
            Ref<Td> newtdp,
            int flags,
            int pages,
            String fmt,
            Object... args) {
        return kthread_add((Object unused) -> func.run(), arg, p, newtdp, flags, pages, fmt, args);
    }

    /**
     * Ends the calling thread. Does not return.
     *
     * <p><b>C:</b> {@code void kthread_exit(void);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">First of all it wakes everybody who sleeps on the thread's handle; no lock is
     *       needed.
     *   <li id="S2">The last thread of a process then goes on as {@code kproc_exit(0)}, which wakes
     *       the sleepers on the process's handle as well.
     *   <li id="S3">From S1 on the thread runs text of the base kernel only: a module that sleeps
     *       on the handle may be unloaded once it wakes.
     *   <li id="S4">No lock may be held: after S1 {@code Thread 0x… exiting with the following
     *       locks held:} and panic {@code Thread 0x… cannot exit while holding sleeplocks}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none may be held: {@code Thread 0x… exiting with the following locks held:}, panic {@code
     * Thread 0x… cannot exit while holding sleeplocks}
     *
     * <h4>Decisions</h4>
     *
     * what others do between the wake-up and the end
     *
     * @see #kthread_add
     * @source kthread(9); kern_kthread.c, kern_thread.c [13]; freebsd.md 1.3
     */
    @Routine(
            header = "sys/kthread.h",
            sleeps = true,
            forbidden = CallContext.NO_SLEEPING | CallContext.ATOMIC | CallContext.INTERRUPT)
    default void kthread_exit() {
        SimThread td = enter(KernelCalls.kthread_exit);
        throw kernel().threadExit().exitThread(td);
    }

    /**
     * Starts the thread that {@code desc} describes; made for {@code SYSINIT}.
     *
     * <p><b>C:</b> {@code void kthread_start(const void *udata);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Starts a thread of process 0 named {@code arg0} that runs {@code func}, and
     *       puts its handle where {@code global_threadpp} says, which may be null, as late as
     *       {@link #kthread_add}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * @param desc a {@code struct kthread_desc}
     * @source kthread(9); freebsd.md 1.2
     */
    @Routine(
            header = "sys/kthread.h",
            sleeps = true,
            forbidden = CallContext.NO_SLEEPING | CallContext.ATOMIC | CallContext.INTERRUPT)
    default void kthread_start(@Points(to = KthreadDesc.class) Object desc) {
        SimThread td = enter(KernelCalls.kthread_start, desc);
        KthreadDesc kt = (KthreadDesc) desc;
        kernel().processes()
                .addThread(
                        td,
                        unused -> kt.func().run(),
                        null,
                        null,
                        kt.global_threadpp(),
                        0,
                        kt.arg0());
        td.leave();
    }

    /**
     * Asks a kernel thread to suspend itself, and waits until it does.
     *
     * <p><b>C:</b> {@code int kthread_suspend(struct thread *td, int timo);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sets a flag on the thread and sleeps ({@code suspkt}) until {@link
     *       #kthread_suspend_check} answers, or {@link #kthread_resume} takes the request back.
     *   <li id="S2">Does not wake the thread, unlike {@code kproc_suspend}: one that sleeps long
     *       answers late.
     *   <li id="S3">A time-out does not clear the request.
     *   <li id="S4">A thread that is suspended already answers no second time: with {@code timo} 0
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
     * @param target the thread
     * @param timo ticks, 0 without limit
     * @return 0 acknowledged or resumed; {@code EWOULDBLOCK} after {@code timo} ticks; {@code
     *     EINVAL} if it is no kernel thread
     * @source kthread(9); freebsd.md 1.4
     */
    @Routine(header = "sys/kthread.h", sleeps = true)
    default int kthread_suspend(Td target, int timo) {
        SimThread td = enter(KernelCalls.kthread_suspend, target, timo);
        int error = kernel().suspension().suspend(td, target, timo);
        td.leave();
        return error;
    }

    /**
     * Lets a suspended thread go on, and takes a request to suspend back.
     *
     * <p><b>C:</b> {@code int kthread_resume(struct thread *td);} &lt;sys/kthread.h&gt;
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
     * @param target the thread
     * @return 0; {@code EINVAL} if it is no kernel thread
     * @source kthread(9); freebsd.md 1.4
     */
    @Routine(header = "sys/kthread.h")
    default int kthread_resume(Td target) {
        SimThread td = enter(KernelCalls.kthread_resume, target);
        int error = kernel().suspension().resume(td, target);
        td.leave();
        return error;
    }

    /**
     * Suspends the calling thread while somebody asks it to; its own loop calls this.
     *
     * <p><b>C:</b> {@code void kthread_suspend_check(void);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">While the flag is set: wakes the asker, and sleeps ({@code ktsusp}).
     *   <li id="S2">Without a request it returns at once.
     *   <li id="S3">In a thread that is no kernel thread panics: {@code kthread_suspend_check:
     *       curthread is not a valid kthread}.
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
     * @source kthread(9); freebsd.md 1.4
     */
    @Routine(header = "sys/kthread.h", sleeps = true)
    default void kthread_suspend_check() {
        SimThread td = enter(KernelCalls.kthread_suspend_check);
        kernel().suspension().check(td);
        td.leave();
    }

    /**
     * Suspends a kernel thread at shutdown; made for {@code EVENTHANDLER_REGISTER}.
     *
     * <p><b>C:</b> {@code void kthread_shutdown(void *arg, int howto);} &lt;sys/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Prints {@code Waiting (max 60 seconds) for system thread `NAME' to stop... },
     *       asks for at most 60 seconds, and prints {@code done} or {@code timed out}.
     *   <li id="S2">Whatever ends the wait but time counts as {@code done}, even that there was
     *       none to wait for.
     *   <li id="S3">The thread has to wake by itself in that time.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * @param arg the {@code struct thread}
     * @param howto {@code RB_*} flags
     * @source kthread(9); kern_shutdown.c; freebsd.md 1.5
     */
    @Routine(header = "sys/kthread.h", sleeps = true)
    default void kthread_shutdown(@Points(to = Td.class) Object arg, int howto) {
        SimThread td = enter(KernelCalls.kthread_shutdown, arg, howto);
        Td target = (Td) arg;
        kernel().console()
                .print(
                        () ->
                                KprocTexts.waitingToStop(
                                        "thread", target.td_name(), KprocTexts.SHUTDOWN_WAIT));
        int error =
                kernel().suspension()
                        .suspend(
                                td,
                                target,
                                KprocTexts.SHUTDOWN_WAIT * kernel().machine().clock().hz());
        kernel().console().print(() -> KprocTexts.stopped(error));
        td.leave();
    }
}
