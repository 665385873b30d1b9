package triptych.linux.dialect;

import triptych.linux.struct.TaskStruct;

/** {@code lib/list_debug.c}: R8 of the catalogue. The line of a check is told where it is known. */
public final class ListTexts {
    /** The pointer that {@code list_del} leaves is no address of this processor. */
    public static final String POISON_FAULT =
            "Oops: general protection fault, probably for non-canonical address"
                    + " 0xdead000000000100: 0000 [#1]";

    private ListTexts() {}

    /** {@code which} is {@code prev} or {@code next}. */
    public static String addToNull(String which) {
        return bug("", "list_add corruption. %s is NULL.", which);
    }

    /** The neighbour {@code which} at {@code at} does not lead back to the other one. */
    public static String addMisfit(String which, long at, String other, long should, long was) {
        return bug(
                "",
                "list_add corruption. %1$s->%2$s should be %2$s (%3$016x), but was %4$016x."
                        + " (%1$s=%5$016x).",
                which,
                other,
                should,
                was,
                at);
    }

    public static String doubleAdd(long entry, long prev, long next) {
        return bug(
                ":35",
                "list_add double add: new=%016x, prev=%016x, next=%016x.",
                entry,
                prev,
                next);
    }

    public static String deletePoison(long entry) {
        return bug(
                "", "list_del corruption, %016x->next is LIST_POISON1 (dead000000000100)", entry);
    }

    public static String deleteNull(long entry) {
        return bug("", "list_del corruption, %016x->next is NULL", entry);
    }

    /** The neighbour {@code prev} at {@code at} does not lead to the entry. */
    public static String deletePrevMisfit(long at, long entry, long was) {
        return deleteMisfit(":62", "prev->next", "prev", at, entry, was);
    }

    /** As {@link #deletePrevMisfit}, of the neighbour {@code next}. */
    public static String deleteNextMisfit(long at, long entry, long was) {
        return deleteMisfit("", "next->prev", "next", at, entry, was);
    }

    private static String deleteMisfit(
            String line, String pointer, String which, long at, long entry, long was) {
        return bug(
                line,
                "list_del corruption. %s should be %016x, but was %016x. (%s=%016x)",
                pointer,
                entry,
                was,
                which,
                at);
    }

    /** R5: a walk that does not end. */
    public static String endlessWalk(TaskStruct task) {
        return String.format(
                "watchdog: BUG: soft lockup - CPU#0 stuck for 22s! [%s:%d]",
                task.comm(), task.pidNumber());
    }

    private static String bug(String line, String corruption, Object... facts) {
        return String.format(corruption, facts) + "\nkernel BUG at lib/list_debug.c" + line + "!";
    }
}
