package triptych.examples.linux;

import java.util.List;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;

/** What a module has handed to others for later, and what becomes of it when the module goes. */
public final class DeferredShelf implements ScenarioShelf {
    @Override
    public List<Scenario> scenarios() {
        return List.of(
                new DeferredStory(
                        "workqueue-unload",
                        WorkqueueUnload::new,
                        Expectation.failed(
                                "text-gone",
                                "the work item runs on, or comes back, after the unload"),
                        """
                        A work item polls a device and queues itself again for a second later. Unloading \
                        takes it back with cancel_delayed_work, which tells the truth about the timer and \
                        the queue only: an item that a kworker has begun is not waited for. It goes on in text \
                        that is gone; and if it is quick enough to queue itself before that, it comes back a \
                        second later. Unloaded while nothing runs, all is well, as nearly always."""),
                new DeferredStory(
                        "workqueue-unload-fixed",
                        WorkqueueUnloadFixed::new,
                        Expectation.proved(
                                "cancel_delayed_work_sync waits, and queueing is refused meanwhile"),
                        """
                        cancel_delayed_work_sync first makes the item refuse to be queued, takes it from its \
                        timer or its queue, and then waits for the function if that has begun: from the kernel's \
                        own text, after the function has returned. Only then is the queue destroyed; the \
                        other way round the timer would queue on freed memory."""));
    }
}
