package triptych.freebsd.dialect;

import java.util.List;
import triptych.core.finding.Blocked;
import triptych.core.finding.WaitWords;

/**
 * Threads that wait for ever. A real kernel prints nothing then: these words are Triptych's own.
 */
final class DeadlockTexts {
    static final WaitWords WORDS =
            new WaitWords(b -> "sleeps on " + b.object() + ", wmesg \"" + b.what() + "\"");

    private DeadlockTexts() {}

    static List<String> explanation(List<Blocked> blocked) {
        return WORDS.explanation(
                blocked,
                "  A wakeup that comes before the sleep is not remembered: the condition must"
                        + " be set, and the sleep entered, under one lock. The channel must be"
                        + " the one that is woken: kthread_exit wakes the struct thread,"
                        + " kproc_exit the struct proc.");
    }
}
