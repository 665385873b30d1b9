package triptych.cli;

import java.util.List;
import triptych.cli.output.Columns;
import triptych.core.sched.ProcessorUse;
import triptych.explore.replay.ScheduledStory;

/** Who used the processors of a plain run how much, thread by thread. */
final class ProcessorTable {
    private ProcessorTable() {}

    static List<String> of(ScheduledStory scheduled) {
        Columns columns = new Columns();
        columns.add("thread", "steps", "ticks", "switches", "migrations");
        for (ProcessorUse.ByThread sums : scheduled.use().byThread()) {
            columns.add(
                    scheduled.story().threads().get(sums.thread()),
                    String.valueOf(sums.steps()),
                    sums.tenthsOfTicks() / 10 + "." + sums.tenthsOfTicks() % 10,
                    String.valueOf(sums.switches()),
                    String.valueOf(sums.migrations()));
        }
        return columns.lines();
    }
}
