package triptych.examples.linux;

import java.util.List;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;

/** Kernel threads as they were proposed in January 2004, told in three stories. */
public final class KeventdShelf implements ScenarioShelf {
    @Override
    public List<Scenario> scenarios() {
        return List.of(
                new KeventdStory(
                        "keventd-lifecycle",
                        KeventdLifecycle::new,
                        "repaired-status",
                        Expectation.proved("work and stop both reach the thread, and it returns 0"),
                        """
                        A thread of the patch of 2 January 2004: kthread_create, kthread_start, work, \
                        kthread_destroy. corefn sets TASK_INTERRUPTIBLE before it looks for work, and the \
                        framework calls schedule: no wake-up falls between the two. A stop is a signal, so \
                        schedule itself notices it: nor does a stop. The author asks every result of \
                        keventd, which is the thread's parent, and here keventd is repaired so that it \
                        can collect them."""),
                new KeventdStory(
                        "keventd-lifecycle-literal",
                        KeventdLifecycle::new,
                        "literal",
                        Expectation.failed(
                                "uninitialised-status",
                                "kthread_destroy returns what lay on keventd's stack"),
                        """
                        The same module, on the patch as it was sent. keventd of 2.6.0 ignores SIGCHLD, so its \
                        children reap themselves; waitpid finds no child, writes no status, and nobody \
                        looks at its error. kthread_destroy returns eight bits of memory that nobody \
                        has written: here 0xA5, always."""),
                new KeventdStory(
                        "keventd-deadlock",
                        KeventdDeadlock::new,
                        "literal",
                        Expectation.failed(
                                "deadlock", "keventd waits for initfn, and initfn for keventd"),
                        """
                        initfn makes a helper thread. But keventd is just now in kthread_start, waits until \
                        this initfn has returned, and holds kthread_control; the helper's creation is queued \
                        behind that. Nobody goes on, in any schedule. In the version that was merged a \
                        start is a plain wake_up_process, which waits for nobody."""));
    }
}
