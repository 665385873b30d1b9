package triptych.explore.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import triptych.core.choice.ScheduleLog;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;

/** What one worker, or all of them, have seen. */
public final class Tally {
    private long executions;
    private long cut;
    private long steps;
    private boolean earlyTimerRefused;
    private final Map<String, Found> found = new TreeMap<>();
    private final Map<String, Long> outcomes = new TreeMap<>();

    /** Counts an execution; true if something was wrong with it. */
    boolean add(
            Machine machine,
            Program.Outcome outcome,
            ScheduleLog log,
            boolean observing,
            long number) {
        steps += machine.step() + 1;
        earlyTimerRefused |= machine.dispatcher().wasEarlyTimerRefused();
        if (machine.dispatcher().wasCut()) {
            cut++;
            // What was found before the cut is found again where the search goes on.
            return false;
        }
        executions++;
        List<Finding> findings = machine.findings();
        if (!findings.isEmpty()) {
            String key =
                    findings.stream()
                            .map(Finding::kind)
                            .distinct()
                            .collect(Collectors.joining("+"));
            Found known = found.get(key);
            if (known == null || number < known.number()) {
                found.put(key, new Found(List.copyOf(findings), log.toSchedule(), number));
            }
        }
        if (observing) {
            outcomes.merge(
                    findings.isEmpty() ? outcome.observe() : "found: " + words(findings),
                    1L,
                    Long::sum);
        }
        return !findings.isEmpty();
    }

    private static String words(List<Finding> findings) {
        return findings.stream().map(Finding::kind).collect(Collectors.joining(", "));
    }

    void merge(Tally other) {
        executions += other.executions;
        cut += other.cut;
        steps += other.steps;
        earlyTimerRefused |= other.earlyTimerRefused;
        other.found.forEach(
                (kinds, f) -> found.merge(kinds, f, (a, b) -> a.number() <= b.number() ? a : b));
        other.outcomes.forEach((outcome, times) -> outcomes.merge(outcome, times, Long::sum));
    }

    /** Executions that ran to their end. */
    public long executions() {
        return executions;
    }

    /** Executions given up because what follows is covered by another. */
    public long cut() {
        return cut;
    }

    /** Steps taken by all of them. */
    public long steps() {
        return steps;
    }

    /** Whether the bound on early timers kept an alternative away. */
    public boolean wasEarlyTimerRefused() {
        return earlyTimerRefused;
    }

    /** One execution for each combination of kinds of findings, by the names of the kinds. */
    public Map<String, Found> found() {
        return found;
    }

    /** Final states and how many executions had them, where they were collected. */
    public Map<String, Long> outcomes() {
        return outcomes;
    }
}
