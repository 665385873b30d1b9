package triptych.core.machine;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;
import triptych.core.fiber.FiberPinned;
import triptych.core.finding.Blocked;
import triptych.core.finding.Finding;
import triptych.core.lock.SimLock;
import triptych.core.sched.Rest;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.core.thread.Threads;
import triptych.core.wait.WaitChannel;

/** Says what it means that a machine has stopped: all is well, or somebody waits for ever. */
final class RestJudge implements Rest {
    private static final int STACK_LINES = 12;

    private final Machine machine;

    RestJudge(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void nothingCanRun() {
        List<Blocked> blocked = new ArrayList<>();
        List<SimThread> stuck = new ArrayList<>();
        Threads threads = machine.threads();
        for (int i = 1; i <= threads.last(); i++) {
            SimThread thread = threads.at(i);
            // Who could step here only polls, for nobody's sake.
            if (thread.state() == ThreadState.EXITED
                    || thread.state() == ThreadState.NEW
                    || thread.isEnabled()) {
                continue;
            }
            Blocked one = blocked(thread);
            if (one.stuck()) {
                stuck.add(thread);
            }
            blocked.add(one);
        }
        machine.tellRest(List.copyOf(stuck));
        if (!stuck.isEmpty()) {
            machine.halt(new Finding.Deadlock(List.copyOf(blocked)));
            return;
        }
        reportLeftBehind();
    }

    private void reportLeftBehind() {
        Threads threads = machine.threads();
        for (int i = 1; i <= threads.last(); i++) {
            SimThread thread = threads.at(i);
            if (thread.state() == ThreadState.SLEEPING
                    && thread.text() != null
                    && thread.text().isGone()) {
                machine.report(
                        new Finding.ThreadLeftBehind(
                                machine.facts(thread),
                                thread.text().module(),
                                thread.waitMessage(),
                                thread.callSite()));
            }
        }
    }

    @Override
    public void stepLimit(int steps, Recent recent) {
        List<Blocked> stuck = new ArrayList<>();
        List<String> running = new ArrayList<>();
        Threads threads = machine.threads();
        for (int i = 1; i <= threads.last(); i++) {
            SimThread thread = threads.at(i);
            if (thread.state() == ThreadState.EXITED) {
                continue;
            }
            if (thread.isUserProcess()
                    && thread.state() == ThreadState.SLEEPING
                    && thread.deadline() == SimThread.NEVER) {
                stuck.add(blocked(thread));
            } else {
                running.add(thread.name());
            }
        }
        machine.haltInStep(
                stuck.isEmpty()
                        ? new Finding.Livelock(steps, loop(recent))
                        : new Finding.Hang(
                                List.copyOf(stuck), machine.clock().now(), List.copyOf(running)));
    }

    /** The shortest run of steps at the end that repeats itself; all of them if none does. */
    private static List<String> loop(Recent recent) {
        int size = recent.size();
        for (int length = 1; length <= size / 2; length++) {
            boolean repeats = true;
            for (int i = 0; i < length && repeats; i++) {
                repeats = recent.at(size - 1 - i).equals(recent.at(size - 1 - i - length));
            }
            if (repeats) {
                return words(recent, size - length, size);
            }
        }
        return words(recent, Math.max(0, size - 8), size);
    }

    private static List<String> words(Recent recent, int from, int to) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            words.add(recent.at(i));
        }
        return List.copyOf(words);
    }

    private Blocked blocked(SimThread thread) {
        boolean sleeps = thread.state() == ThreadState.SLEEPING;
        boolean mustEnd = sleeps && thread.waitMustEnd();
        SimLock lock = !sleeps && thread.operand() instanceof SimLock wanted ? wanted : null;
        return new Blocked(
                machine.facts(thread),
                sleeps,
                // An idle worker that waits for work is well; one that waits for a lock nobody will
                // give back is not, nor one whose kernel says that such a wait must end.
                !sleeps || mustEnd || thread.isUserProcess(),
                mustEnd,
                sleeps ? thread.waitMessage() : nameOf(thread.operand()),
                sleeps ? ((WaitChannel) thread.channel()).label() : kindOf(lock),
                lock == null || lock.owner() == null ? null : machine.facts(lock.owner()),
                thread.routine() == null ? "" : thread.routine().name(),
                thread.callSite());
    }

    private static String nameOf(SimObject wanted) {
        return wanted instanceof SimLock lock ? lock.name() : wanted.label();
    }

    private static String kindOf(SimLock lock) {
        return lock == null ? "" : lock.kind().name();
    }

    @Override
    public void bodyThrew(SimThread thread, Throwable thrown) {
        if (thrown instanceof FiberPinned) {
            machine.haltInStep(
                    new Finding.LeftTheMachine(
                            "holds a Java monitor, or stands in native code, while it gives up the processor ("
                                    + thrown.getMessage()
                                    + ")",
                            thread.name(),
                            stack(thrown)));
            return;
        }
        machine.haltInStep(
                new Finding.ModuleThrew(machine.facts(thread), thrown.toString(), stack(thrown)));
    }

    private static List<Site> stack(Throwable thrown) {
        List<Site> sites = new ArrayList<>();
        for (StackTraceElement element : thrown.getStackTrace()) {
            String type = element.getClassName();
            if (!type.startsWith("triptych.core.")
                    && !type.startsWith("java.")
                    && !type.startsWith("jdk.")) {
                sites.add(CallDesk.siteOf(element));
            }
            if (sites.size() == STACK_LINES) {
                break;
            }
        }
        return List.copyOf(sites);
    }
}
