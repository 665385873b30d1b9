package triptych.explore;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import triptych.core.event.Event;
import triptych.core.event.Site;
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
final class SelfCheck {
    private static final String OWN_THREADS = "triptych-";
    private static final long STUCK_MILLIS = Long.getLong("triptych.stuckMillis", 10_000);

    private final Program program;
    private final FiberKind fiberKind;

    SelfCheck(Program program, FiberKind fiberKind) {
        this.program = program;
        // A virtual thread belongs to no group of ours: what it starts would not be seen.
        this.fiberKind = fiberKind == FiberKind.VIRTUAL ? FiberKind.PLATFORM : fiberKind;
    }

    /** What is wrong with the program as such. */
    Optional<Finding> run() {
        // Threads that the module starts become members of the group of the thread that runs it.
        ThreadGroup group = new ThreadGroup("triptych-self-check");
        Story[] stories = new Story[2];
        RuntimeException[] failure = new RuntimeException[1];
        Thread carrier =
                new Thread(
                        group,
                        () -> {
                            try {
                                Replay replay = new Replay(program, fiberKind);
                                stories[0] = replay.ofDefaults();
                                stories[1] = replay.ofDefaults();
                            } catch (RuntimeException e) {
                                failure[0] = e;
                            }
                        },
                        "triptych-self-check");
        carrier.setDaemon(true);
        carrier.start();
        if (!await(carrier)) {
            return Optional.of(stuck(group));
        }
        if (failure[0] != null) {
            throw failure[0];
        }
        Optional<Finding> stray = strayThread(group);
        if (stray.isPresent()) {
            return stray;
        }
        if (stories[0].enabled().isEmpty()) {
            return Optional.of(
                    new Finding.NothingExplored("the program starts no thread that can run"));
        }
        return difference(stories[0], stories[1]);
    }

    private static boolean await(Thread carrier) {
        try {
            carrier.join(TimeUnit.MILLISECONDS.toMillis(STUCK_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the self-check was interrupted", e);
        }
        return !carrier.isAlive();
    }

    private static Finding stuck(ThreadGroup group) {
        List<Site> deepest = List.of();
        for (Thread thread : membersOf(group)) {
            List<Site> sites = LeftTheMachine.sitesOf(thread.getStackTrace());
            if (sites.size() > deepest.size()) {
                deepest = sites;
            }
        }
        return LeftTheMachine.stuck(STUCK_MILLIS, deepest);
    }

    private static Optional<Finding> strayThread(ThreadGroup group) {
        for (Thread thread : membersOf(group)) {
            if (!thread.getName().startsWith(OWN_THREADS)) {
                return Optional.of(
                        new Finding.LeftTheMachine(
                                "started a real Java thread",
                                thread.getName(),
                                LeftTheMachine.sitesOf(thread.getStackTrace())));
            }
        }
        return Optional.empty();
    }

    private static List<Thread> membersOf(ThreadGroup group) {
        Thread[] members = new Thread[group.activeCount() + 16];
        int count = group.enumerate(members);
        return List.of(java.util.Arrays.copyOf(members, count));
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
