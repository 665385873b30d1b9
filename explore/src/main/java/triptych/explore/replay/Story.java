package triptych.explore.replay;

import java.util.List;
import triptych.core.event.Event;
import triptych.core.finding.Finding;

/**
 * One execution with all cameras on: everything that there is to tell about it.
 *
 * @param events what happened, in order
 * @param findings what is wrong, in order
 * @param console what the kernel printed
 * @param threads the threads' names, by actor number; the clock at 0
 * @param enabled for every step, who could have taken it, as bits
 * @param relevant the steps that lead to the end, in order
 * @param detours the schedule
 * @param preemptions switches away from a thread that could have gone on
 * @param outcome the final state
 */
public record Story(
        List<Event> events,
        List<Finding> findings,
        List<String> console,
        List<String> threads,
        List<Long> enabled,
        List<Integer> relevant,
        Detours detours,
        int preemptions,
        String outcome) {
    public Story {
        events = List.copyOf(events);
        findings = List.copyOf(findings);
        console = List.copyOf(console);
        threads = List.copyOf(threads);
        enabled = List.copyOf(enabled);
        relevant = List.copyOf(relevant);
    }

    /** A story of nothing but a finding: the program could not be run. */
    public static Story ofUnfit(Finding finding) {
        return new Story(
                List.of(),
                List.of(finding),
                List.of(),
                List.of("clock"),
                List.of(),
                List.of(),
                new Detours(List.of(), 0),
                0,
                "");
    }
}
