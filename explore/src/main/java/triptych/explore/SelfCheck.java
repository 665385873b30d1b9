package triptych.explore;

import java.util.Iterator;
import java.util.Optional;
import triptych.core.event.Event;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.core.scenario.Program;
import triptych.explore.replay.Replay;
import triptych.explore.replay.Story;

/**
 * Runs the first execution twice and compares: a program that looks at a real clock, at random
 * numbers or at hash codes, or that starts real threads, is found out before anything is concluded
 * from it.
 */
public final class SelfCheck {
    private final Program program;
    private final FiberKind fiberKind;

    public SelfCheck(Program program, FiberKind fiberKind) {
        this.program = program;
        // A real thread that was started by a virtual one cannot be told from any other's.
        this.fiberKind = fiberKind == FiberKind.VIRTUAL ? FiberKind.PLATFORM : fiberKind;
    }

    /** What is wrong with the program as such. */
    public Optional<Finding> run() {
        Replay replay = new Replay(program, fiberKind);
        Story first = replay.ofDefaults();
        if (isUnfit(first)) {
            return Optional.of(first.findings().get(0));
        }
        Story second = replay.ofDefaults();
        if (isUnfit(second)) {
            return Optional.of(second.findings().get(0));
        }
        if (first.enabled().isEmpty()) {
            return Optional.of(
                    new Finding.NothingExplored("the program starts no thread that can run"));
        }
        return difference(first, second);
    }

    /** As {@link #run}, so many times. */
    Optional<Finding> run(int times) {
        Optional<Finding> unfit = Optional.empty();
        for (int i = 0; i < times && unfit.isEmpty(); i++) {
            unfit = run();
        }
        return unfit;
    }

    /** Whether the run was given up for what no schedule is to blame for. */
    private static boolean isUnfit(Story story) {
        return story.enabled().isEmpty() && !story.findings().isEmpty();
    }

    private static Optional<Finding> difference(Story first, Story second) {
        Iterator<Event> a = first.events().iterator();
        Iterator<Event> b = second.events().iterator();
        while (a.hasNext() || b.hasNext()) {
            Event here = a.hasNext() ? a.next() : null;
            Event there = b.hasNext() ? b.next() : null;
            if (here == null || !here.equals(there)) {
                int step = here != null ? here.step() : there.step();
                return Optional.of(new Finding.Nondeterminism(step, words(here), words(there)));
            }
        }
        if (!first.outcome().equals(second.outcome())) {
            return Optional.of(
                    new Finding.Nondeterminism(
                            Integer.MAX_VALUE, first.outcome(), second.outcome()));
        }
        return Optional.empty();
    }

    private static String words(Event event) {
        return event == null ? "the end of the run" : event.toString();
    }
}
