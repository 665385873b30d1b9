package triptych.explore.compare;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import triptych.core.choice.Schedule;
import triptych.explore.Coverage;

/**
 * What a port was seen to show.
 *
 * @param port which
 * @param schedules by history, a schedule that shows it
 * @param reach how much of what it can show that is
 * @param words the same in words
 * @param coverage what it rests on
 */
public record Behaviour(
        Port port, Map<History, Schedule> schedules, Reach reach, String words, Coverage coverage) {
    public Behaviour {
        schedules = Collections.unmodifiableMap(new TreeMap<>(schedules));
    }

    /** What was seen, the shortest first. */
    public Collection<History> histories() {
        return schedules.keySet();
    }

    boolean shows(History history) {
        return schedules.containsKey(history);
    }

    /** The first history that it shows and {@code other} was not seen to show; null if none. */
    History firstNotOf(Behaviour other) {
        for (History history : histories()) {
            if (!other.shows(history)) {
                return history;
            }
        }
        return null;
    }
}
