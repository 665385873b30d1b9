package triptych.explore.compare;

import java.util.Map;
import java.util.TreeMap;
import triptych.core.choice.Schedule;
import triptych.core.choice.ScheduleLog;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.explore.search.Onlooker;

/** The histories that a search meets, each with a schedule that shows it. */
final class Histories implements Onlooker {
    /** Ends a search whose histories would fill the memory. */
    static final int MOST = 200_000;

    private final Map<History, Schedule> seen = new TreeMap<>();

    @Override
    public boolean sees(Machine machine, Program.Outcome outcome, ScheduleLog log) {
        History history = History.of(machine, outcome);
        synchronized (this) {
            if (!seen.containsKey(history)) {
                seen.put(history, log.toSchedule());
            }
            return seen.size() >= MOST;
        }
    }

    synchronized Map<History, Schedule> soFar() {
        return new TreeMap<>(seen);
    }
}
