package triptych.examples.tru64;

import java.util.List;
import java.util.function.Supplier;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;
import triptych.examples.ModuleStory;
import triptych.examples.tru64.fta.Fta;
import triptych.examples.tru64.fta.FtaByRequest;
import triptych.examples.tru64.fta.FtaIsrBlocks;
import triptych.examples.tru64.fta.FtaManual;
import triptych.examples.tru64.fta.FtaScripts;
import triptych.examples.tru64.fta.FtaStory;
import triptych.examples.tru64.fta.MpsleepRecovery;
import triptych.tru64.Tru64Module;
import triptych.tru64.UserScript;

/** How a wait is missed, how a thread ends, and a driver that needs both to be right. */
public final class Tru64Shelf implements ScenarioShelf {
    @Override
    public List<Scenario> scenarios() {
        return List.of(
                story(
                        "assert-wait-late",
                        AssertWaitLate::new,
                        Expectation.failed(
                                "T64-LOST1", "the wake-up comes between the look and the assert"),
                        """
                        The condition is looked at, then the wait is asserted, then the thread blocks. A wake-up \
                        between look and assert finds nobody, and an event has no memory: the thread sleeps \
                        although the condition holds. Assert first and look afterwards, or do both under a lock \
                        that the waker takes to change the condition."""),
                story(
                        "terminate-waiter",
                        TerminateWaiter::new,
                        Expectation.failed(
                                "deadlock", "whoever terminates it waits for its clean point"),
                        """
                        thread_terminate of another thread is a request and a wait: it breaks waits that can be \
                        interrupted, and returns when the thread has halted itself. This one waits \
                        uninterruptibly for an event that nobody wakes any more, and so sysconfig -u never \
                        returns. The manual says it in half a sentence: do not terminate a thread that waits \
                        for an event."""),
                story(
                        "halt-self-missing",
                        HaltSelfMissing::new,
                        Expectation.failed("T64-TRM02", "the thread goes on, and waits again"),
                        """
                        thread_terminate of the thread itself only posts its end; thread_halt_self, which must \
                        follow at once, carries it out. Without it the thread simply goes on: a kernel thread \
                        never leaves the kernel, where others meet what was posted."""),
                new FtaStory<>(
                        "fta-manual",
                        FtaManual::new,
                        FtaScripts::recovers,
                        Expectation.failed(
                                "T64-CND01", "it resets the adapter for whatever ends its wait"),
                        """
                        The driver that the fragments of a manual add up to. Its recovery thread tests nothing: it \
                        resets the adapter for whatever ends its wait. It waits without a lock, so an error that \
                        comes before its first wait, or while it resets, is lost. Its handle is in a \
                        variable that is gone when it is to be terminated; that it could not be made is printed \
                        and forgotten. Each of these has a rule of its own: see the checkers T64-."""),
                new FtaStory<>(
                        "fta-fixed",
                        Fta::new,
                        FtaScripts::recovers,
                        Expectation.proved("every error is recovered from, and nothing is left"),
                        """
                        The interrupt handler sets a flag under the lock and wakes; the thread looks at the flag \
                        under the same lock, asserts before it gives the lock up, reads wait_result as soon as \
                        it runs again, and looks at the flag again. Whenever errors come, also while the \
                        adapter is reset, it works in the end, and unconfiguring leaves no thread, no handler, \
                        no lock."""),
                new FtaStory<>(
                        "fta-isr-blocks",
                        FtaIsrBlocks::new,
                        FtaScripts::recovers,
                        Expectation.failed(
                                "wrong-context", "the handler makes a thread, which may block"),
                        """
                        The state machine makes the recovery thread when the adapter becomes operational. The \
                        interrupt handler calls that state machine. kernel_thread_w_arg allocates and may \
                        block, and an interrupt handler has nothing that could be put to sleep (T64-ISR01): let \
                        it wake a thread that was made before."""),
                new FtaStory<>(
                        "fta-shutdown",
                        Fta::new,
                        FtaScripts::shutsDown,
                        Expectation.proved("terminated by another, wherever the threads stand"),
                        """
                        Unconfiguring terminates both threads while the adapter may fail. A waiting thread wakes \
                        with THREAD_SHOULD_TERMINATE; one that resets the adapter is asked at its next wait. \
                        thread_terminate returns when the thread is in thread_halt_self, in the kernel's text, \
                        so nobody runs in the module when its text goes."""),
                new FtaStory<>(
                        "fta-request",
                        FtaByRequest::new,
                        FtaScripts::shutsDown,
                        Expectation.failed(
                                "T64-UNL01",
                                "the thread's word comes before its last instructions"),
                        """
                        Many drivers ask by a flag and wait until the thread has said that it is gone. It says so \
                        before it calls thread_terminate and thread_halt_self, a few instructions in the module; \
                        whoever waited may unload the module first. thread_terminate of the other thread waits \
                        for the right moment."""),
                new FtaStory<>(
                        "fta-dma-timeout",
                        Fta::new,
                        FtaScripts::requests,
                        Expectation.proved("the engine never has a request that was given up"),
                        """
                        A request waits at most two seconds. Completion may come at once, before the timer is set, \
                        or on the very tick of the time limit, before it or after it. wait_result tells which \
                        came first; after a time-out the request is taken from the engine before its memory is \
                        used again, and if the engine was quicker the request is done after all."""),
                new FtaStory<>(
                        "fta-mpsleep",
                        MpsleepRecovery::asPrinted,
                        FtaScripts::watchdog,
                        Expectation.failed(
                                "T64-SLK01", "the reset blocks with the simple lock held"),
                        """
                        mpsleep gives the lock up and takes it again: after success unless MS_LOCK_NO_RELOCK says \
                        no, after a failure only if MS_LOCK_ON_ERROR says so. This loop asks for it in every \
                        case and never gives it back: the adapter is reset with a simple lock held, and \
                        everybody else spins."""),
                new FtaStory<>(
                        "fta-mpsleep-fixed",
                        MpsleepRecovery::fixed,
                        FtaScripts::watchdog,
                        Expectation.proved("the lock is held exactly where the table says"),
                        """
                        After 0 the lock is held again and the condition is looked at; after a failure, which here \
                        is the thread's termination, it is not held, and the thread ends. The adapter is reset \
                        without a lock."""));
    }

    private static Scenario story(
            String name, Supplier<Tru64Module> module, Expectation expected, String lesson) {
        return new ModuleStory<>(
                name, "tru64", module, UserScript.UNLOADS_A_SLEEPER::startOn, expected, lesson);
    }
}
