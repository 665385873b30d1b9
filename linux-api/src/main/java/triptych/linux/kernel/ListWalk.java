package triptych.linux.kernel;

import java.util.Iterator;
import java.util.NoSuchElementException;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.SimThread;
import triptych.linux.struct.ListHead;

/**
 * {@code list_for_each_entry}: from entry to entry by the pointers as they are then. The safe form
 * looks up the next entry before the present one is used.
 */
@KernelText
final class ListWalk<T> implements Iterator<T> {
    private final LinkedLists lists;
    private final Machine machine;
    private final RoutineInfo macro;
    private final Class<T> type;
    private final ListHead head;
    private final boolean safe;
    private ListHead at;
    private ListHead following;
    private boolean looked;

    ListWalk(
            LinkedLists lists,
            Machine machine,
            RoutineInfo macro,
            Class<T> type,
            ListHead head,
            boolean safe) {
        this.lists = lists;
        this.machine = machine;
        this.macro = macro;
        this.type = type;
        this.head = head;
        this.safe = safe;
        this.at = head;
    }

    @Override
    public boolean hasNext() {
        if (!looked && at != null) {
            SimThread sim = machine.running();
            sim.enter(macro, head);
            advance(sim);
            sim.leave();
            looked = true;
        }
        return at != null;
    }

    private void advance(SimThread sim) {
        at = safe && at != head ? following : lists.next(sim, at, head);
        if (safe && at != null) {
            following = lists.next(sim, at, head);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the walk has come to the head of the list");
        }
        looked = false;
        return type.cast(at.owner());
    }
}
