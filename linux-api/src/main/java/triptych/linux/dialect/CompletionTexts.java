package triptych.linux.dialect;

import java.util.stream.Collectors;
import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;

/** Misuse of completions, of which Linux itself says nothing. */
public final class CompletionTexts {
    private CompletionTexts() {}

    public static String initWithWaiters(Completion x) {
        return "init_completion("
                + x.pointerLabel()
                + ") while "
                + waiting(x)
                + " for it\nWhoever waits stands in a queue that no complete() looks at any more, and sleeps for ever."
                + " reinit_completion() keeps the queue.";
    }

    public static String reinitWithWaiters(Completion x) {
        return "reinit_completion("
                + x.pointerLabel()
                + ") while "
                + waiting(x)
                + " for it\n"
                + (x.done() == 0
                        ? "A completion may be used again only when nobody waits for its last use."
                        : "Whoever was woken and has not run yet finds no unit, and sleeps again.");
    }

    public static String completeAllTwice(Completion x) {
        return "complete_all("
                + x.pointerLabel()
                + ") of a completion that already lets everyone through\nIt says that something has happened"
                + " once and for all; to use it again, reinit_completion() it first.";
    }

    public static String uninitialised(Completion x, String routine) {
        return routine + "(" + x.pointerLabel() + ") of memory that is no completion yet";
    }

    public static String neverInitialised(Completion x) {
        return x.label() + " was never initialised: its queue is zeroed memory";
    }

    public static String leftLostQueue(Completion x, TaskStruct task) {
        return task.comm() + " waited for " + x.label() + " when it was initialised again";
    }

    private static String waiting(Completion x) {
        return x.unfinished().stream().map(TaskStruct::comm).collect(Collectors.joining(", "))
                + (x.unfinished().size() == 1 ? " waits" : " wait");
    }
}
