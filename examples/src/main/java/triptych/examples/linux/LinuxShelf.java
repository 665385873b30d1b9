package triptych.examples.linux;

import java.util.List;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;

/** The life of a kernel thread, told by how it ends. */
public final class LinuxShelf implements ScenarioShelf {
    private static final String OOPS = "text-gone";

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                new ModuleStory(
                        "kthread-stop",
                        KthreadStop::new,
                        Expectation.proved(
                                "kthread_stop returns when the thread has left the module"),
                        """
                        The tutorial's loop: work, sleep, and look at kthread_should_stop. Unloading calls \
                        kthread_stop, which sets the flag, wakes the thread, and waits until it has left the \
                        module for ever. ssleep heeds no wake-up, so unloading waits for the rest of the \
                        second."""),
                new ModuleStory(
                        "kthread-stop-early",
                        KthreadStopEarly::new,
                        Expectation.proved("with 0, or with -EINTR and a function never called"),
                        """
                        Unloaded at once, the thread may not have come to its function yet. kthread_stop then \
                        ends it before: the function is never called, and the value is -EINTR. That is no \
                        error, but whatever the function was to clean up is not cleaned up."""),
                new ModuleStory(
                        "kthread-stop-exited",
                        KthreadStopExited::new,
                        Expectation.failed(
                                "use-after-free", "the thread has ended, and its task is gone"),
                        """
                        The thread returns when its work is done. Its task is freed then, unless somebody holds \
                        a reference, and the pointer that kthread_run gave leads nowhere: kthread_stop uses \
                        freed memory. Take a reference by get_task_struct and end with kthread_stop_put, or \
                        let the thread wait until it is stopped."""),
                new ModuleStory(
                        "kthread-no-stop",
                        KthreadNoStop::new,
                        Expectation.failed(OOPS, "the thread returns from its sleep into nothing"),
                        """
                        No module's unloading ends its threads by itself. The text is freed, the thread's sleep \
                        ends some time later, and it returns to an address where nothing is mapped."""),
                new ModuleStory(
                        "kthread-complete-return",
                        KthreadComplete::andReturn,
                        Expectation.failed(
                                OOPS, "the thread is preempted between complete and its return"),
                        """
                        The thread says by a completion that it is done, and returns. Between the two it still \
                        runs in the module, for an instruction or two; whoever waited may have unloaded the \
                        module by then. It takes a preemption just there, so no test finds it by running."""),
                new ModuleStory(
                        "kthread-complete-exit",
                        KthreadComplete::andExit,
                        Expectation.proved("the kernel completes, in its own text"),
                        """
                        kthread_complete_and_exit does both in the kernel's text: whoever waits for the completion \
                        knows that the thread never runs in the module again."""));
    }
}
