package triptych.examples.freebsd;

import java.util.List;
import java.util.function.Supplier;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;
import triptych.examples.ModuleStory;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.UserScript;

/** The forum's two threads about unloading, told step by step. */
public final class FreeBsdShelf implements ScenarioShelf {
    private static final String TRAP = "text-gone";

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                story(
                        "forum-pause",
                        ForumPause::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.failed(
                                TRAP, "the thread returns from pause into text that is gone"),
                        """
                        A kernel thread pauses for a second, looks at a flag, pauses again. Unloading sets the \
                        flag and returns. Nothing can end a pause before its time: pause(9) sleeps on a channel \
                        of its own that wakeup cannot name. The text is gone when the thread returns from it, \
                        and the kernel traps. No flag helps; the thread must sleep where it can be woken, and \
                        unloading must wait for it."""),
                story(
                        "forum-unload",
                        ForumUnload::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.failed(TRAP, "the woken thread runs in text that is gone"),
                        """
                        The thread sleeps on a channel, so unloading can wake it, and does; but wakeup only makes \
                        the thread runnable. MOD_UNLOAD returns at once, the linker unmaps the text without \
                        looking for threads, and the thread resumes in it. This is the panic that the forum \
                        asks about."""),
                story(
                        "forum-unload-mutex",
                        ForumUnloadMutex::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.failed(
                                "sleep-with-locks",
                                "WITNESS sees a sleep with a mutex held; whoever wants the mutex then panics"),
                        """
                        To make unloading wait, the thread holds a mutex for life and unloading takes it. But a \
                        default mutex must not be held across a sleep: WITNESS complains at once, and when the \
                        unloading thread has to wait for the mutex of a sleeping owner the turnstile code \
                        panics: sleeping thread."""),
                story(
                        "forum-unload-sx",
                        ForumUnloadSx::new,
                        UserScript.UNLOADS_A_SLEEPER,
                        Expectation.failed(
                                TRAP,
                                "the thread is preempted between sx_sunlock and kthread_exit"),
                        """
                        An sx lock may be held asleep, so this looks right: the thread holds it shared for life, \
                        unloading takes it exclusively. But the thread gives it back in module text, some \
                        instructions before kthread_exit. Preempted there, it resumes in text that is gone. \
                        The window is a few instructions wide and needs a preemption: no test finds it by \
                        running."""),
                story(
                        "forum-unload-sx-early",
                        ForumUnloadSx::new,
                        UserScript.UNLOADS_AT_ONCE,
                        Expectation.failed(TRAP, "the thread has not taken its lock yet"),
                        """
                        The same module, unloaded at once: the thread has not run yet, so it does not hold the \
                        lock that unloading waits for. It starts in text that is gone, and that takes no \
                        preemption at all."""),
                story(
                        "forum-unload-fixed",
                        ForumUnloadFixed::new,
                        UserScript.UNLOADS_OR_SHUTS_DOWN,
                        Expectation.proved(
                                "only kthread_exit itself wakes the sleeper on the handle"),
                        """
                        The flag is set under the lock under which the thread looks at it, and under the same lock \
                        unloading goes to sleep on the thread's handle. Nobody but kthread_exit wakes that \
                        handle, as its first act, in kernel text: whoever is woken by it knows that the thread \
                        will never run module text again. The same function ends the thread at shutdown."""),
                story(
                        "answer-flag",
                        AnswerFlag::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.failed(
                                TRAP, "the thread is preempted between its wakeup and kproc_exit"),
                        """
                        The first answer: a process polls a flag, wakes the unloader through it, and exits. When \
                        it wakes the unloader it is still in module text, some instructions before \
                        kproc_exit: preempted there, it traps. And no lock guards the flag, so the process can \
                        see it and wake nobody, before unloading goes to sleep: then the wake-up is lost and \
                        kldunload hangs."""),
                story(
                        "answer-stype",
                        AnswerStype::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.failed(
                                "deadlock", "FreeBSD 13 does not wake that channel any more"),
                        """
                        Another answer sleeps on &p->p_stype, which exit1 woke in FreeBSD 12, from kernel text: \
                        with --profile 12 this is proved. In 13 the field is gone and nobody wakes the \
                        channel: kldunload hangs for ever."""),
                story(
                        "answer-accepted",
                        AnswerAccepted::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.proved("kproc_exit wakes the process handle from kernel text"),
                        """
                        The accepted answer: the flag under a mutex, and mtx_sleep on the process handle, which \
                        kproc_exit wakes. For a module with one process it is right."""),
                story(
                        "answer-accepted-kthread",
                        AnswerAcceptedKthread::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.failed(
                                TRAP, "the other thread returns from its pause after 100 s"),
                        """
                        The module of the question has one more thread, which pauses for 100 seconds in module \
                        text. The accepted answer waits for the process only. 100 seconds later the other \
                        thread returns from its pause into text that is long gone."""),
                story(
                        "answer-fixed",
                        AnswerFixed::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.proved(
                                "each handle is waited for before the next thread may leave"),
                        """
                        Both threads are waited for by their handles. A thread that left while the other was \
                        waited for would be missed, and its handle never woken again; so a count under the \
                        lock says how many may leave, and each leaves only in its turn, however early its \
                        work is done."""));
    }

    private static Scenario story(
            String name,
            Supplier<FreeBsdModule> module,
            UserScript script,
            Expectation expected,
            String lesson) {
        return new ModuleStory<>(name, "freebsd", module, script::startOn, expected, lesson);
    }
}
