package triptych.explore.replay;

import java.util.Optional;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.explore.search.LeftTheMachine;

/**
 * Keeps the real threads of one run together: what a module starts becomes a member of the group of
 * the thread that runs it.
 */
final class Ward {
    private static final String OWN_THREADS = "triptych-";

    private final Group group = new Group();

    /** Virtual threads are in no group of ours, nor is what they start. */
    Thread start(FiberKind fiberKind, Runnable body) {
        String name = OWN_THREADS + "replay";
        if (fiberKind == FiberKind.VIRTUAL) {
            return fiberKind.startCarrier(name, body);
        }
        Thread carrier = new Thread(group, body, name);
        carrier.setDaemon(true);
        carrier.start();
        return carrier;
    }

    /** A thread that is none of ours and lives, or has ended with an exception. */
    Optional<Finding> strayThread() {
        Thread[] members = new Thread[group.activeCount() + 16];
        int count = group.enumerate(members);
        for (int i = 0; i < count; i++) {
            if (!members[i].getName().startsWith(OWN_THREADS)) {
                return Optional.of(
                        LeftTheMachine.startedThread(members[i], members[i].getStackTrace()));
            }
        }
        return Optional.ofNullable(group.failed);
    }

    private static final class Group extends ThreadGroup {
        private volatile Finding failed;

        Group() {
            super(OWN_THREADS + "run");
        }

        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            if (!thread.getName().startsWith(OWN_THREADS)) {
                failed = LeftTheMachine.startedThread(thread, thrown.getStackTrace());
            }
        }
    }
}
