package triptych.core.thread;

import java.util.ArrayList;
import java.util.List;
import triptych.core.fiber.Fiber;
import triptych.core.fiber.Fibers;

/** Threads that no machine runs: a test does by hand what they would do. */
public final class LooseThreads implements Baton {
    private final Footprint footprint = new Footprint(true);
    private final Threads threads = new Threads(new NoFibers());
    private final List<String> stops = new ArrayList<>();

    private static final class NoFibers implements Fibers {
        @Override
        public Fiber create(Runnable body) {
            return null;
        }

        @Override
        public void close() {}
    }

    /** A new thread that is ready to run. */
    public SimThread ready(String name) {
        SimThread thread = threads.create(name, null, this, null, () -> {});
        thread.makeReady(0);
        return thread;
    }

    /** A new thread that sleeps on a channel of its own. */
    public SimThread asleep(String name) {
        SimThread thread = ready(name);
        thread.announce(thread, "w", SimThread.NEVER, false);
        thread.fallAsleep();
        return thread;
    }

    public Threads all() {
        return threads;
    }

    /** How {@code object} was touched so far, as modes of {@link Access}. */
    public List<Integer> touchesOf(SimObject object) {
        List<Integer> modes = new ArrayList<>();
        for (int i = 0; i < footprint.size(); i++) {
            if (Footprint.idOf(footprint.at(i)) == object.id()) {
                modes.add(Footprint.modeOf(footprint.at(i)));
            }
        }
        return modes;
    }

    /** Who stopped before what: {@code thread operation object}. */
    public List<String> stops() {
        return stops;
    }

    @Override
    public void stopBefore(SimThread thread, Operation operation, SimObject on) {
        stops.add(thread.name() + " " + operation + " " + on.label());
    }

    @Override
    public Footprint footprint() {
        return footprint;
    }

    @Override
    public int choose(int alternatives) {
        throw new UnsupportedOperationException("nothing is chosen here");
    }

    @Override
    public SimThread running() {
        throw new UnsupportedOperationException("nobody runs here");
    }

    @Override
    public Error leaveForEver(SimThread thread) {
        throw new UnsupportedOperationException("nobody runs here");
    }
}
