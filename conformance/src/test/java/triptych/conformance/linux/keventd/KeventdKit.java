package triptych.conformance.linux.keventd;

import triptych.linux.kernel.CompletionUnits;
import triptych.linux.keventd.Keventd;
import triptych.linux.struct.Completion;
import triptych.linux.struct.ThreadFn;

/** What the tests of the patch share. */
final class KeventdKit {
    private KeventdKit() {}

    /** A {@code corefn} without work: it sleeps until woken. */
    static ThreadFn idle(Keventd os) {
        return data -> {
            os.set_current_state(Keventd.TASK_INTERRUPTIBLE);
            return 0;
        };
    }

    /** A {@code corefn} that tells that it runs, and then sleeps with this result. */
    static ThreadFn telling(Keventd os, Event event, int result) {
        return data -> {
            event.tell(os);
            os.set_current_state(Keventd.TASK_INTERRUPTIBLE);
            return result;
        };
    }

    /** Sleeps for ever where no signal reaches. */
    static int sleepForGood(Keventd os) {
        while (true) {
            os.set_current_state(Keventd.TASK_UNINTERRUPTIBLE);
            os.schedule();
        }
    }

    /** Something that a task waits for, once. */
    static final class Event {
        private final Completion completion = new Completion("event").initialised();

        void tell(Keventd os) {
            os.kernel().completions().complete(os.current().sim(), completion);
        }

        void await(Keventd os) {
            os.kernel()
                    .completions()
                    .await(
                            os.current().sim(),
                            completion,
                            CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                            Keventd.TASK_UNINTERRUPTIBLE);
        }

        boolean isTold() {
            return completion.done() != 0;
        }
    }
}
