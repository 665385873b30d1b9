package triptych.freebsd.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.thread.SimObject;
import triptych.freebsd.struct.EventHandlerTag;

/** The handlers of one event, in the order in which they run. */
final class EventHandlerList extends SimObject {
    private final String name;
    private final List<EventHandlerTag> entries = new ArrayList<>(2);
    private int runs;

    EventHandlerList(String name) {
        this.name = name;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void insert(EventHandlerTag entry) {
        int at = entries.size();
        while (at > 0 && entries.get(at - 1).priority() > entry.priority()) {
            at--;
        }
        entries.add(at, entry);
    }

    /** The entry after {@code entry}, or the first one after null; null at the end. */
    EventHandlerTag after(EventHandlerTag entry) {
        int next = entry == null ? 0 : entries.indexOf(entry) + 1;
        while (next < entries.size() && entries.get(next).isDead()) {
            next++;
        }
        return next < entries.size() ? entries.get(next) : null;
    }

    boolean isRunning() {
        return runs > 0;
    }

    void beginRun() {
        runs++;
    }

    /** Whether that was the last run; what was removed meanwhile is gone from here on. */
    boolean endRun() {
        if (--runs > 0) {
            return false;
        }
        entries.removeIf(EventHandlerTag::isDead);
        return true;
    }

    /** Removes {@code entry}, or all entries if it is null; while the list runs they stay, dead. */
    void remove(EventHandlerTag entry) {
        for (EventHandlerTag known : entries) {
            if (entry == null || known == entry) {
                known.kill();
            }
        }
        if (!isRunning()) {
            entries.removeIf(EventHandlerTag::isDead);
        }
    }

    @Override
    public String label() {
        return name;
    }
}
