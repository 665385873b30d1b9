package triptych.linux.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct poll_table_struct}: the wait queues that a poll has named. */
@KernelText
@Symbol(name = "poll_table_struct", header = "linux/poll.h")
public final class PollTable {
    private final List<WaitQueueHead> queues = new ArrayList<>(1);

    public void add(WaitQueueHead queue) {
        queues.add(queue);
    }

    public List<WaitQueueHead> queues() {
        return queues;
    }
}
