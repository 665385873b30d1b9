package triptych.explore.search;

import triptych.core.choice.ScheduleLog;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;

/** Looks at each execution that ran to its end; several workers may call it at a time. */
@FunctionalInterface
public interface Onlooker {
    /** Sees nothing, and wants to see more. */
    Onlooker NONE = (machine, outcome, log) -> false;

    /** The machine is at rest; gives whether enough was seen, which ends the search. */
    boolean sees(Machine machine, Program.Outcome outcome, ScheduleLog log);
}
