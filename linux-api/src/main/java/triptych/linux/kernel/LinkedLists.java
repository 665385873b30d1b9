package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.ListTexts;
import triptych.linux.dialect.OopsTexts;
import triptych.linux.struct.ListHead;

/**
 * {@code linux/list.h} with {@code DEBUG_LIST}: rings of pointers.
 *
 * <p>A list is plain memory that a lock guards. So what a task with a lock in its hands does to one
 * is no operation of its own, only noted. Without a lock each call is an operation, which others
 * can precede.
 */
@KernelText
public final class LinkedLists {
    private final LinuxKernel kernel;
    private final Machine machine;

    LinkedLists(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    private void access(SimThread sim, ListHead list, int mode) {
        if (sim.held().isEmpty()) {
            Operation operation = mode == Access.READ ? Operation.READ : Operation.WRITE;
            machine.dispatcher().stopBefore(sim, operation, list);
        }
        machine.touch(list, mode);
    }

    // ---- changing ----

    /** {@code INIT_LIST_HEAD}. */
    public void init(SimThread sim, ListHead list) {
        access(sim, list, Access.WRITE);
        list.initialised();
    }

    /** {@code list_add}: right after {@code head}. */
    public void addAfter(SimThread sim, ListHead entry, ListHead head) {
        access(sim, head, Access.WRITE);
        add(entry, head, head.next());
    }

    /** {@code list_add_tail}: right before {@code head}. */
    public void addBefore(SimThread sim, ListHead entry, ListHead head) {
        access(sim, head, Access.WRITE);
        add(entry, head.prev(), head);
    }

    private void add(ListHead entry, ListHead prev, ListHead next) {
        if (prev == null || next == null) {
            throw corrupt(ListTexts.addToNull(prev == null ? "prev" : "next"));
        }
        machine.touch(entry, Access.WRITE);
        machine.touch(prev, Access.WRITE);
        machine.touch(next, Access.WRITE);
        if (next.prev() != prev) {
            throw corrupt(ListTexts.addMisfit("next", at(next), "prev", at(prev), at(next.prev())));
        }
        if (prev.next() != next) {
            throw corrupt(ListTexts.addMisfit("prev", at(prev), "next", at(next), at(prev.next())));
        }
        if (entry == prev || entry == next) {
            throw corrupt(ListTexts.doubleAdd(at(entry), at(prev), at(next)));
        }
        next.setPrev(entry);
        entry.setNext(next);
        entry.setPrev(prev);
        prev.setNext(entry);
    }

    /** {@code list_del}: its pointers are poison afterwards. */
    public void delete(SimThread sim, ListHead entry) {
        unlink(sim, entry);
        entry.poison();
    }

    /** {@code list_del_init}: it is an empty list afterwards. */
    public void deleteAndInit(SimThread sim, ListHead entry) {
        unlink(sim, entry);
        entry.initialised();
    }

    private void unlink(SimThread sim, ListHead entry) {
        access(sim, entry, Access.WRITE);
        if (entry.isPoisoned()) {
            throw corrupt(ListTexts.deletePoison(at(entry)));
        }
        ListHead prev = entry.prev();
        ListHead next = entry.next();
        if (prev == null || next == null) {
            throw corrupt(ListTexts.deleteNull(at(entry)));
        }
        machine.touch(prev, Access.WRITE);
        machine.touch(next, Access.WRITE);
        if (prev.next() != entry) {
            throw corrupt(ListTexts.deletePrevMisfit(at(prev), at(entry), at(prev.next())));
        }
        if (next.prev() != entry) {
            throw corrupt(ListTexts.deleteNextMisfit(at(next), at(entry), at(next.prev())));
        }
        next.setPrev(prev);
        prev.setNext(next);
    }

    // ---- looking ----

    /** {@code list_empty}. */
    public boolean isEmpty(SimThread sim, ListHead head) {
        access(sim, head, Access.READ);
        return head.next() == head;
    }

    /** The entry after {@code at}; null at the end of the list of {@code head}. */
    public ListHead next(SimThread sim, ListHead at, ListHead head) {
        access(sim, at, Access.READ);
        if (at.isPoisoned()) {
            throw kernel.oops(
                    "list-walk-into-poison",
                    ListTexts.POISON_FAULT,
                    "the entry was deleted while the list was walked:"
                            + " list_for_each_entry_safe is for that");
        }
        if (at.next() == null) {
            throw kernel.oops("null-dereference", OopsTexts.access(0, 0));
        }
        if (at.next() == at && at != head) {
            throw kernel.oops(
                    "endless-list-walk",
                    ListTexts.endlessWalk(kernel.tasks().of(sim)),
                    "the entry leads to itself: the walk never comes to the head of the list");
        }
        return at.next() == head ? null : at.next();
    }

    /** What {@code list_first_entry} points to: of an empty list nothing that is an entry. */
    public ListHead first(SimThread sim, ListHead head) {
        ListHead first = next(sim, head, head);
        if (first == null) {
            throw kernel.oops(
                    "first-entry-of-empty-list",
                    OopsTexts.outOfBounds("list_first_entry"),
                    "the list is empty: what list_first_entry gives is its head, seen as an entry");
        }
        return first;
    }

    /** The objects of a list, each looked up when the loop comes to it. */
    public <T> Iterable<T> walk(RoutineInfo macro, Class<T> type, ListHead head, boolean safe) {
        return () -> new ListWalk<>(this, machine, macro, type, head, safe);
    }

    private Error corrupt(String message) {
        throw kernel.oops("list-corruption", message);
    }

    private long at(ListHead list) {
        return list == null ? 0 : machine.addressOf(list);
    }
}
