package triptych.examples.linux;

import java.util.List;
import java.util.function.Supplier;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;
import triptych.examples.ModuleStory;
import triptych.linux.LinuxModule;
import triptych.linux.UserScript;

/**
 * How a kernel thread ends; how parts of a module wait for each other; what a module has handed to
 * others for later, and what becomes of that when it goes.
 */
public final class LinuxShelf implements ScenarioShelf {
    private static final String OOPS = "text-gone";

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                story(
                        "kthread-stop",
                        KthreadStop::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.proved(
                                "kthread_stop returns when the thread has left the module"),
                        """
                        The tutorial's loop: work, sleep, and look at kthread_should_stop. Unloading calls \
                        kthread_stop, which sets the flag, wakes the thread, and waits until it has left the \
                        module for ever. ssleep heeds no wake-up, so unloading waits for the rest of the \
                        second."""),
                story(
                        "kthread-stop-early",
                        KthreadStopEarly::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.proved("with 0, or with -EINTR and a function never called"),
                        """
                        Unloaded at once, the thread may not have come to its function yet. kthread_stop then \
                        ends it before: the function is never called, and the value is -EINTR. That is no \
                        error, but whatever the function was to clean up is not cleaned up."""),
                story(
                        "kthread-stop-exited",
                        KthreadStopExited::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.failed(
                                "use-after-free", "the thread has ended, and its task is gone"),
                        """
                        The thread returns when its work is done. Its task is freed then, unless somebody holds \
                        a reference, and the pointer that kthread_run gave leads nowhere: kthread_stop uses \
                        freed memory. Take a reference by get_task_struct and end with kthread_stop_put, or \
                        let the thread wait until it is stopped."""),
                story(
                        "kthread-no-stop",
                        KthreadNoStop::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.failed(OOPS, "the thread returns from its sleep into nothing"),
                        """
                        No module's unloading ends its threads by itself. The text is freed, the thread's sleep \
                        ends some time later, and it returns to an address where nothing is mapped."""),
                story(
                        "kthread-complete-return",
                        KthreadComplete::andReturn,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.failed(
                                OOPS, "the thread is preempted between complete and its return"),
                        """
                        The thread says by a completion that it is done, and returns. Between the two it still \
                        runs in the module, for an instruction or two; whoever waited may have unloaded the \
                        module by then. It takes a preemption just there, so no test finds it by running."""),
                story(
                        "kthread-complete-exit",
                        KthreadComplete::andExit,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.proved("the kernel completes, in its own text"),
                        """
                        kthread_complete_and_exit does both in the kernel's text: whoever waits for the completion \
                        knows that the thread never runs in the module again."""),
                story(
                        "completion-setup",
                        CompletionSetup::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.proved("a unit is kept for whoever comes later"),
                        """
                        One processor sets something up and completes; the other does what it can without, and then \
                        waits. Whoever comes first, nothing is lost: a completion counts its units. What was written \
                        before complete() can be read after wait_for_completion() without a lock."""),
                story(
                        "completion-all-reuse",
                        CompletionAllReuse::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.failed("complete-all-twice", "every later wait passes at once"),
                        """
                        complete_all() announces the first answer, and says that it has come once and for all: the \
                        counter stays at its greatest value. So the wait for the second answer returns at once, with \
                        the first one. Linux says nothing. Use complete() for what happens again and again, or \
                        reinit_completion() when nobody waits."""),
                story(
                        "completion-reinit-race",
                        CompletionReinitRace::new,
                        UserScript.UNLOADS_A_SLEEPER,
                        Expectation.failed(
                                "reinit-with-waiters",
                                "the woken thread finds no unit and sleeps again"),
                        """
                        complete_all() makes the waiter runnable, and reinit_completion() follows before it has run. It \
                        finds a counter of 0, queues again and sleeps for ever; so does rmmod, which waits for it. \
                        reinit_completion() must come when nobody waits any more: before the next use begins, not \
                        right after the last."""),
                story(
                        "wait-state-late",
                        WaitStateLate::new,
                        UserScript.UNLOADS_A_SLEEPER,
                        Expectation.failed(
                                "deadlock", "the wake-up comes between the look and the state"),
                        """
                        The condition is looked at, then the state is set, then the processor is given up. A wake-up \
                        between look and state finds a task that runs and does nothing; Linux remembers no wake-ups. \
                        The task then sleeps although the condition holds, and insmod hangs."""),
                story(
                        "wait-event-fixed",
                        WaitEventFixed::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.proved("the state is set before the condition is looked at"),
                        """
                        wait_event() sets the state first and looks afterwards. A wake-up after the look finds the state \
                        and takes it back, so that schedule() does not sleep; one before it has made the condition \
                        true. The waker does it the other way round: condition first, wake-up second."""),
                story(
                        "workqueue-unload",
                        WorkqueueUnload::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.failed(
                                OOPS, "the work item runs on, or comes back, after the unload"),
                        """
                        A work item polls a device and queues itself again for a second later. Unloading \
                        takes it back with cancel_delayed_work, which tells the truth about the timer and \
                        the queue only: an item that a kworker has begun is not waited for. It goes on in text \
                        that is gone; and if it is quick enough to queue itself before that, it comes back a \
                        second later. Unloaded while nothing runs, all is well, as nearly always."""),
                story(
                        "workqueue-unload-fixed",
                        WorkqueueUnloadFixed::new,
                        UserScript.UNLOADS_AT_ANY_TIME,
                        Expectation.proved(
                                "cancel_delayed_work_sync waits, and queueing is refused meanwhile"),
                        """
                        cancel_delayed_work_sync first makes the item refuse to be queued, takes it from its \
                        timer or its queue, and then waits for the function if that has begun: from the kernel's \
                        own text, after the function has returned. Only then is the queue destroyed; the \
                        other way round the timer would queue on freed memory."""));
    }

    private static Scenario story(
            String name,
            Supplier<LinuxModule> module,
            UserScript script,
            Expectation expected,
            String lesson) {
        return new ModuleStory<>(name, "linux", module, script::startOn, expected, lesson);
    }
}
