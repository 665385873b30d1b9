package triptych.examples.linux;

import java.util.List;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;
import triptych.examples.linux.WaitingStory.Unloading;

/** How parts of a Linux module wait for each other: completions and wait queues. */
public final class WaitingShelf implements ScenarioShelf {
    @Override
    public List<Scenario> scenarios() {
        return List.of(
                new WaitingStory(
                        "completion-setup",
                        CompletionSetup::new,
                        Unloading.AT_ANY_TIME,
                        Expectation.proved("a unit is kept for whoever comes later"),
                        """
                        One processor sets something up and completes; the other does what it can without, and then \
                        waits. Whoever comes first, nothing is lost: a completion counts its units. What was written \
                        before complete() can be read after wait_for_completion() without a lock."""),
                new WaitingStory(
                        "completion-all-reuse",
                        CompletionAllReuse::new,
                        Unloading.AT_ANY_TIME,
                        Expectation.failed("complete-all-twice", "every later wait passes at once"),
                        """
                        complete_all() announces the first answer, and says that it has come once and for all: the \
                        counter stays at its greatest value. So the wait for the second answer returns at once, with \
                        the first one. Linux says nothing. Use complete() for what happens again and again, or \
                        reinit_completion() when nobody waits."""),
                new WaitingStory(
                        "completion-reinit-race",
                        CompletionReinitRace::new,
                        Unloading.ONCE_IT_SLEEPS,
                        Expectation.failed(
                                "reinit-with-waiters",
                                "the woken thread finds no unit and sleeps again"),
                        """
                        complete_all() makes the waiter runnable, and reinit_completion() follows before it has run. It \
                        finds a counter of 0, queues again and sleeps for ever; so does rmmod, which waits for it. \
                        reinit_completion() must come when nobody waits any more: before the next use begins, not \
                        right after the last."""),
                new WaitingStory(
                        "wait-state-late",
                        WaitStateLate::new,
                        Unloading.ONCE_IT_SLEEPS,
                        Expectation.failed(
                                "deadlock", "the wake-up comes between the look and the state"),
                        """
                        The condition is looked at, then the state is set, then the processor is given up. A wake-up \
                        between look and state finds a task that runs and does nothing; Linux remembers no wake-ups. \
                        The task then sleeps although the condition holds, and insmod hangs."""),
                new WaitingStory(
                        "wait-event-fixed",
                        WaitEventFixed::new,
                        Unloading.AT_ANY_TIME,
                        Expectation.proved("the state is set before the condition is looked at"),
                        """
                        wait_event() sets the state first and looks afterwards. A wake-up after the look finds the state \
                        and takes it back, so that schedule() does not sleep; one before it has made the condition \
                        true. The waker does it the other way round: condition first, wake-up second."""));
    }
}
